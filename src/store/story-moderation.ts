/**
 * What is made of stories once they are filed. A moderator's word lasts: filing never takes a record out of
 * the story it is in, and makes no story of two that were parted by hand.
 */
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { AlertId, RecordId, StoryId } from '../core/model.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { partStories } from './story-parting.ts'
import { lockSurvivors, survivingStory } from './surviving-story.ts'
import { alert } from './tables/alert.ts'
import { delivery } from './tables/delivery.ts'
import { proposal, restraint } from './tables/moderation.ts'
import { record, revision } from './tables/record.ts'
import { story } from './tables/story.ts'
import { follow } from './tables/subscription.ts'

export async function mergeStories(
  database: Database,
  {
    into,
    from,
    at,
    why,
  }: {
    readonly into: StoryId
    readonly from: StoryId
    readonly at: Date
    readonly why: string
  },
): Promise<boolean> {
  const rows = await lockSurvivors(database, [into, from])
  const [kept, gone] = [await findSurvivor(database, into), await findSurvivor(database, from)]
  if (kept === gone) return false
  // Each kind goes on attracting its own: among the reports of both, neither would be like enough.
  const filedIn = sql`coalesce(${record.filedIn}, ${record.storyId})`
  await database.update(record).set({ storyId: kept, filedIn }).where(eq(record.storyId, gone))
  await database.update(alert).set({ storyId: kept }).where(eq(alert.storyId, gone))
  await database.update(delivery).set({ storyId: kept }).where(eq(delivery.storyId, gone))
  // Who follows both, follows the one that stays.
  await database.delete(follow).where(
    and(
      eq(follow.storyId, gone),
      sql`exists (select from ${follow} other where other.story_id = ${kept}
        and other.subscription_id = ${follow.subscriptionId})`,
    ),
  )
  await database.update(follow).set({ storyId: kept }).where(eq(follow.storyId, gone))
  await database.update(proposal).set({ storyId: kept }).where(eq(proposal.storyId, gone))
  await database
    .update(restraint)
    .set({ subjectId: String(kept) })
    .where(isOf(gone))
  await database.update(story).set({ mergedInto: kept }).where(eq(story.mergedInto, gone))
  await database
    .update(story)
    .set({ mergedInto: kept, mergedAt: at, mergedWhy: why })
    .where(eq(story.id, gone))
  // What is like the younger of both joins them as long as it would have joined that one.
  const [opened, updated] = [rows.map((row) => row.openedAt), rows.map((row) => row.updatedAt)]
  await database
    .update(story)
    .set({ openedAt: min(opened), updatedAt: max(updated) })
    .where(eq(story.id, kept))
  return true
}

async function findSurvivor(database: Database, id: StoryId): Promise<StoryId> {
  const rows = await database
    .select({ id: story.id })
    .from(story)
    .where(eq(story.id, survivingStory(id)))
  return only(rows, `story ${id}`).id
}

export async function splitRecord(
  database: Database,
  recordId: RecordId,
  at: Date,
): Promise<StoryId | undefined> {
  const parted = only(
    await database.select().from(record).where(eq(record.id, recordId)).for('update'),
    `record ${recordId}`,
  )
  const { storyId } = parted
  if (storyId === null) return undefined
  const others = await database
    .select({ id: record.id })
    .from(record)
    .where(and(eq(record.storyId, storyId), ne(record.id, recordId)))
    .limit(1)
  if (others.length === 0) return undefined
  const [opened] = await database
    .insert(story)
    .values({ headline: parted.content.headline ?? parted.externalId, openedAt: at, updatedAt: at })
    .returning({ id: story.id })
  const own = only(opened ? [opened] : [], 'the new story').id
  await database
    .update(record)
    .set({ storyId: own, filedIn: null, copyOf: null })
    .where(eq(record.id, recordId))
  await database.update(record).set({ copyOf: null }).where(eq(record.copyOf, recordId))
  const revisions = database
    .select({ id: revision.id })
    .from(revision)
    .where(eq(revision.recordId, recordId))
  const alerts = await listOwnAlerts(database, storyId, recordId)
  await database.update(delivery).set({ storyId: own }).where(inArray(delivery.alertId, alerts))
  await database
    .update(proposal)
    .set({ storyId: own })
    .where(inArray(proposal.revisionId, revisions))
  await database.update(alert).set({ storyId: own }).where(inArray(alert.id, alerts))
  await copyRestraints(database, storyId, own)
  await partStories(database, storyId, own)
  return own
}

/** What was held or muted of a story is so in each part of it, until it is let go there. */
async function copyRestraints(database: Database, from: StoryId, to: StoryId): Promise<void> {
  const active = await database.select().from(restraint).where(isOf(from)).orderBy(restraint.id)
  if (active.length > 0)
    await database
      .insert(restraint)
      .values(active.map(({ id: _, ...rest }) => ({ ...rest, subjectId: String(to) })))
}

/** One that is past its end does nothing, wherever it is. */
function isOf(storyId: StoryId) {
  return and(
    eq(restraint.subjectKind, 'story'),
    eq(restraint.subjectId, String(storyId)),
    isNull(restraint.liftedAt),
  )
}

/**
 * Messages stay with the report that they began with, and so do the alerts that changed them: those of
 * a report that began none are of the story's first.
 */
async function listOwnAlerts(
  database: Database,
  storyId: StoryId,
  recordId: RecordId,
): Promise<AlertId[]> {
  const alerts = await database
    .select({ id: alert.id, kind: alert.kind, recordId: revision.recordId })
    .from(alert)
    .innerJoin(revision, eq(revision.id, alert.revisionId))
    .where(eq(alert.storyId, storyId))
    .orderBy(alert.id)
  const isFirst = alerts[0]?.recordId === recordId
  const beginners = new Set(
    alerts.filter(({ kind }) => kind === 'first').map((each) => each.recordId),
  )
  return alerts
    .filter((each) =>
      each.recordId === recordId
        ? isFirst || beginners.has(recordId)
        : isFirst && !beginners.has(each.recordId),
    )
    .map(({ id }) => id)
}

function min(dates: readonly Date[]): Date {
  return new Date(Math.min(...dates.map((date) => date.getTime())))
}

function max(dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())))
}
