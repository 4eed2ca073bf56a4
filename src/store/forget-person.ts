/** Deletes what is kept about a person; what they did for others stays in the log under their number. */
import { and, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Forgotten, Person } from '../store-port/person.ts'
import type { Database } from './open-database.ts'
import { alert, routing } from './tables/alert.ts'
import { delivery } from './tables/delivery.ts'
import { draft, memo } from './tables/memory.ts'
import { audit, notice, proposal, restraint } from './tables/moderation.ts'
import { digest, follow, subscription } from './tables/subscription.ts'

export async function forgetPerson(
  database: Database,
  { platform, userId, channel }: Person,
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
  const memos = await database
    .delete(memo)
    .where(eq(memo.person, `${platform}:${userId}`))
    .returning({ id: memo.id })
  const drafts = await database
    .delete(draft)
    .where(sql`${draft.key} like ${`${platform}:${userId} %`}`)
    .returning({ key: draft.key })
  const person = `${platform}:${userId}`
  const reports = memos.map(({ id }) => `report ${id}`)
  const names =
    (await forgetName(database, person)) + (await forgetInReports(database, person, reports))
  return { ...gone, memos: memos.length + drafts.length, names }
}

/** `discord:11 (Kim) in 2` -> `discord:11 in 2`. */
async function forgetName(database: Database, person: string): Promise<number> {
  const named = `${person} (%`
  const nameless = (column: typeof audit.actor | typeof alert.raisedBy | typeof restraint.by) =>
    sql`regexp_replace(${column}, ' \\(.*\\) in ', ' in ')`
  const entries = await database
    .update(audit)
    .set({ actor: nameless(audit.actor) })
    .where(sql`${audit.actor} like ${named}`)
    .returning({ id: audit.id })
  const alerts = await database
    .update(alert)
    .set({ raisedBy: nameless(alert.raisedBy) })
    .where(sql`${alert.raisedBy} like ${named}`)
    .returning({ id: alert.id })
  const restraints = await database
    .update(restraint)
    .set({ by: nameless(restraint.by) })
    .where(sql`${restraint.by} like ${named}`)
    .returning({ id: restraint.id })
  const proposals = await forgetInProposals(database, person)
  return entries.length + alerts.length + restraints.length + proposals
}

/** In who said yes, who decided, and who gave it to be told. */
async function forgetInProposals(database: Database, person: string): Promise<number> {
  const { approvals, deed, draft: told } = proposal
  const isNamed = (deedOf: SQL) =>
    sql`(${deedOf}->>'by' = ${person} and ${deedOf}->>'name' <> ${person})`
  const nameless = (deedOf: SQL) =>
    sql`case when ${isNamed(deedOf)} then jsonb_set(${deedOf}, '{name}', to_jsonb(${person}::text)) else ${deedOf} end`
  const each = sql`jsonb_array_elements(${approvals}) with ordinality as yes(deed, turn)`
  const isGiver = sql`${told}->>'raisedBy' like ${`${person} (%`}`
  const changed = await database
    .update(proposal)
    .set({
      approvals: sql`coalesce((select jsonb_agg(${nameless(sql`yes.deed`)} order by yes.turn) from ${each}), '[]')`,
      deed: nameless(sql`${deed}`),
      draft: sql`case when ${isGiver} then jsonb_set(${told}, '{raisedBy}',
        to_jsonb(regexp_replace(${told}->>'raisedBy', ' \\(.*\\) in ', ' in '))) else ${told} end`,
    })
    .where(
      or(
        sql`exists (select from ${each} where ${isNamed(sql`yes.deed`)})`,
        isNamed(sql`${deed}`),
        isGiver,
      ),
    )
    .returning({ id: proposal.id })
  return changed.length
}

/** In what the moderators were told; the sweep has their rooms say it anew. */
async function forgetInReports(
  database: Database,
  person: string,
  reports: readonly string[],
): Promise<number> {
  const { message, subject, version } = notice
  const parts = sql`jsonb_array_elements(${message}->'parts') with ordinality as each(part, turn)`
  const nameless = sql`case each.part->'text'->>'phrase' when 'wrong.by'
    then jsonb_set(each.part, '{text,values,name}', to_jsonb(${person}::text)) else each.part end`
  const changed = await database
    .update(notice)
    .set({
      message: sql`jsonb_set(${message}, '{parts}', (select jsonb_agg(${nameless} order by each.turn) from ${parts}))`,
      version: sql`${version} + 1`,
    })
    .where(inArray(subject, reports))
    .returning({ subject })
  return new Set(changed.map((each) => each.subject)).size
}
