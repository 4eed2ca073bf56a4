/** Deletes what is kept about a person; what they did for others stays in the log under their number. */
import { and, eq, inArray, ne, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Forgotten, Person } from '../store-port/person.ts'
import type { Database } from './open-database.ts'
import { alert, routing } from './tables/alert.ts'
import { delivery } from './tables/delivery.ts'
import { draft, memo } from './tables/memory.ts'
import { audit, notice, proposal, restraint } from './tables/moderation.ts'
import { digest, follow, subscription } from './tables/subscription.ts'

export async function forgetPerson(
  database: Database,
  { platform, userId, channel, voter }: Person,
): Promise<Forgotten> {
  const places = await database
    .select({ id: subscription.id })
    .from(subscription)
    .where(
      and(
        eq(subscription.platform, platform),
        eq(subscription.channel, channel),
        // What somebody subscribed in their own chat is theirs as well; what the configuration set is not.
        ne(subscription.owner, 'config'),
      ),
    )
    .for('update')
  const ids = places.map(({ id }) => id)
  const gone = { follows: 0, settings: 0, messages: 0 }
  if (ids.length > 0) {
    const follows = await database
      .delete(follow)
      .where(inArray(follow.subscriptionId, ids))
      .returning()
    const digests = await database
      .delete(digest)
      .where(inArray(digest.subscriptionId, ids))
      .returning()
    const messages = await database
      .delete(delivery)
      .where(inArray(delivery.subscriptionId, ids))
      .returning({ id: delivery.id })
    await database.delete(routing).where(inArray(routing.subscriptionId, ids))
    await database.delete(restraint).where(inArray(restraint.subscriptionId, ids))
    await database.delete(subscription).where(inArray(subscription.id, ids))
    gone.follows = follows.length
    gone.settings = ids.length + digests.length
    gone.messages = messages.length
  }
  const notices = await database
    .delete(notice)
    .where(and(eq(notice.platform, platform), eq(notice.channel, channel)))
    .returning({ id: notice.id })
  gone.messages += notices.length
  const person = `${platform}:${userId}`
  const memos = await database
    .delete(memo)
    .where(eq(memo.person, person))
    .returning({ id: memo.id })
  const drafts = await database
    .delete(draft)
    .where(sql`${draft.key} like ${`${platform}:${userId} %`}`)
    .returning({ key: draft.key })
  const names = await forgetNames(database, { person, voter })
  return { ...gone, memos: memos.length + drafts.length, names }
}

/** `person`: as in the log; `voter`: as in who said yes. */
type Known = { readonly person: string; readonly voter: string }

async function forgetNames(database: Database, known: Known): Promise<number> {
  const entries = await forgetInLog(database, known, await listNames(database, known))
  const named = `${known.person} (%`
  const alerts = await database
    .update(alert)
    .set({ raisedBy: withoutName(alert.raisedBy) })
    .where(sql`${alert.raisedBy} like ${named}`)
    .returning({ id: alert.id })
  const restraints = await database
    .update(restraint)
    .set({ by: withoutName(restraint.by) })
    .where(sql`${restraint.by} like ${named}`)
    .returning({ id: restraint.id })
  const proposals = await forgetInProposals(database, known)
  await forgetInMemos(database, known)
  const told = await forgetInRooms(database, known)
  return entries + alerts.length + restraints.length + proposals + told
}

/** `discord:11 (Kim) in 2` -> `discord:11 in 2`. */
function withoutName(actor: SQLWrapper) {
  return sql`regexp_replace(${actor}, ' \\(.*\\) in ', ' in ')`
}

/** All that the person was ever called here, the longest first. */
async function listNames(database: Database, { person, voter }: Known): Promise<readonly string[]> {
  const actors = await database
    .selectDistinct({ name: sql<string>`substring(${audit.actor} from ' \\((.*)\\) in ')` })
    .from(audit)
    .where(sql`${audit.actor} like ${`${person} (%`}`)
  const deeds = sql`jsonb_array_elements(${proposal.approvals} || coalesce(${proposal.deed}, '[]')) as each(deed)`
  const voters = await database
    .selectDistinct({ name: sql<string>`each.deed->>'name'` })
    .from(sql`${proposal}, ${deeds}`)
    .where(sql`each.deed->>'by' = ${voter}`)
  const names = new Set([...actors, ...voters].map(({ name }) => name))
  return [...names].toSorted((one, other) => other.length - one.length)
}

/** Whose deed an entry is, and whom it names: `Kim (discord:11)`, `stop by discord:11 (Kim) in 2`. */
async function forgetInLog(
  database: Database,
  { person, voter }: Known,
  names: readonly string[],
): Promise<number> {
  const detail = names.reduce(
    (text, name) =>
      sql`replace(replace(${text}, ${`${person} (${name}) in `}, ${`${person} in `}), ${`${name} (${voter})`}, ${voter})`,
    sql`${audit.detail}`,
  )
  const isActor = sql`${audit.actor} like ${`${person} (%`}`
  const changed = await database
    .update(audit)
    .set({
      actor: sql`case when ${isActor} then ${withoutName(audit.actor)} else ${audit.actor} end`,
      detail,
    })
    .where(or(isActor, sql`${detail} <> ${audit.detail}`))
    .returning({ id: audit.id })
  return changed.length
}

function isNamed(deed: SQL, voter: string): SQL {
  return sql`(${deed}->>'by' = ${voter} and ${deed}->>'name' <> ${voter})`
}

/** Of something with `by` and `name`. */
function nameless(deed: SQL, voter: string): SQL {
  return sql`case when ${isNamed(deed, voter)} then jsonb_set(${deed}, '{name}', to_jsonb(${voter}::text)) else ${deed} end`
}

/** In who said yes, who decided, and who gave it to be told. */
async function forgetInProposals(database: Database, { person, voter }: Known): Promise<number> {
  const { approvals, deed, draft: told } = proposal
  const each = sql`jsonb_array_elements(${approvals}) with ordinality as yes(deed, turn)`
  const isGiver = sql`${told}->>'raisedBy' like ${`${person} (%`}`
  const changed = await database
    .update(proposal)
    .set({
      approvals: sql`coalesce((select jsonb_agg(${nameless(sql`yes.deed`, voter)} order by yes.turn) from ${each}), '[]')`,
      deed: nameless(sql`${deed}`, voter),
      draft: sql`case when ${isGiver} then jsonb_set(${told}, '{raisedBy}',
        to_jsonb(${withoutName(sql`${told}->>'raisedBy'`)})) else ${told} end`,
    })
    .where(
      or(
        sql`exists (select from ${each} where ${isNamed(sql`yes.deed`, voter)})`,
        isNamed(sql`${deed}`, voter),
        isGiver,
      ),
    )
    .returning({ id: proposal.id })
  return changed.length
}

/** In who said yes to a level. */
async function forgetInMemos(database: Database, { voter }: Known): Promise<void> {
  const each = sql`jsonb_array_elements(${memo.state}->'yeses') with ordinality as yes(deed, turn)`
  const yeses = sql`(select jsonb_agg(${nameless(sql`yes.deed`, voter)} order by yes.turn) from ${each})`
  await database
    .update(memo)
    .set({ state: sql`jsonb_set(${memo.state}, '{yeses}', ${yeses})` })
    .where(sql`${memo.state} @> ${JSON.stringify({ yeses: [{ by: voter }] })}::jsonb`)
}

/** In what the moderators were told; the sweep has their rooms say it anew. */
async function forgetInRooms(database: Database, { person, voter }: Known): Promise<number> {
  const { message, subject, version } = notice
  const parts = sql`jsonb_array_elements(${message}->'parts') with ordinality as each(part, turn)`
  const [label, text] = [sql`each.part#>'{label,values}'`, sql`each.part#>'{text,values}'`]
  const part = sql`case
    when ${isNamed(label, voter)} then jsonb_set(each.part, '{label,values}', ${nameless(label, voter)})
    when ${isNamed(text, person)} then jsonb_set(each.part, '{text,values}', ${nameless(text, person)})
    else each.part end`
  const changed = await database
    .update(notice)
    .set({
      message: sql`jsonb_set(${message}, '{parts}', (select jsonb_agg(${part} order by each.turn) from ${parts}))`,
      version: sql`${version} + 1`,
    })
    .where(
      sql`exists (select from ${parts} where ${isNamed(label, voter)} or ${isNamed(text, person)})`,
    )
    .returning({ subject })
  return new Set(changed.map((each) => each.subject)).size
}
