import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { toVoice } from '../core/alert/story-so-far.ts'
import { countVoices } from '../core/story/confirmation.ts'
import { together } from '../core/together.ts'
import { toldFates } from '../store-port/revision.ts'
import type { NewsScope, StoryReport, StoryStore } from '../store-port/story.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { listEvents } from './story-events.ts'
import { mergeStories, splitRecord } from './story-moderation.ts'
import { areParted } from './story-parting.ts'
import { keepReports } from './story-reports.ts'
import { lockSurvivors, survivingStory } from './surviving-story.ts'
import { alert } from './tables/alert.ts'
import { record, revision } from './tables/record.ts'
import { source } from './tables/source.ts'
import { story } from './tables/story.ts'

/** Of a story with hundreds of reports the first ones say what it is. */
const mostHeadlines = 50

export function createStoryStore(database: Database): StoryStore {
  const lock = keep(['id'], ({ id }) =>
    database
      .select({ mergedInto: story.mergedInto })
      .from(story)
      .where(eq(story.id, survivingStory(id)))
      .for('update'),
  )
  const insert = keep(['headline', 'openedAt', 'updatedAt'], (values) =>
    database.insert(story).values(values).returning({ id: story.id }),
  )
  const join = keep(
    ['recordId', 'storyId', 'filedIn', 'copyOf'],
    ({ recordId, storyId, filedIn, copyOf }) =>
      database
        .update(record)
        .set({
          storyId: survivingStory(storyId),
          filedIn: sql`${filedIn}::integer`,
          copyOf: sql`${copyOf}::integer`,
        })
        .where(eq(record.id, recordId)),
  )
  const reportsOf = keepReports(database)
  const headlinesOf = keep(['storyId'], ({ storyId }) =>
    database
      .selectDistinctOn([record.id], {
        headline: sql<string | null>`${revision.content}->>'headline'`,
        isStanding: sql<boolean>`${revision.content}->>'pubstatus' = 'usable'`,
        current: story.headline,
      })
      .from(record)
      .innerJoin(story, eq(story.id, record.storyId))
      .innerJoin(revision, eq(revision.recordId, record.id))
      .where(
        and(eq(record.storyId, survivingStory(storyId)), inArray(revision.fate, [...toldFates])),
      )
      .orderBy(asc(record.id), desc(revision.number))
      .limit(mostHeadlines),
  )
  const head = keep(['storyId', 'headline'], ({ storyId, headline }) =>
    database
      .update(story)
      .set({ headline: sql`${headline}` })
      .where(eq(story.id, survivingStory(storyId))),
  )
  const update = keep(['storyId', 'at'], ({ storyId, at }) =>
    database
      .update(story)
      .set({ updatedAt: sql`${at}` })
      .where(eq(story.id, survivingStory(storyId))),
  )
  const toldOf = keep(['storyId'], ({ storyId }) =>
    database
      .select({ headline: toldHeadline })
      .from(alert)
      .where(eq(alert.storyId, storyId))
      .orderBy(desc(alert.id))
      .limit(1),
  )
  return {
    async describe(storyId) {
      const rows = await database
        .select()
        .from(story)
        .where(eq(story.id, survivingStory(storyId)))
      const found = rows[0]
      if (found === undefined) return undefined
      const { id, headline, openedAt, updatedAt } = found
      const [reports, [told]] = await together([reportsOf(id), toldOf({ storyId: id })])
      return {
        id,
        headline: told?.headline ?? headline,
        openedAt,
        updatedAt,
        reports,
        confirmations: countConfirmations(reports),
      }
    },
    listReports: reportsOf,
    listEvents: (storyId) => listEvents(database, storyId),
    merge: (into, from, { at, why }) =>
      database.transaction((inside) => mergeStories(inside, { into, from, at, why })),
    split: (recordId, at) => database.transaction((inside) => splitRecord(inside, recordId, at)),
    areParted: (one, other) => areParted(database, one, other),
    async lock(...storyIds) {
      const [id] = storyIds
      if (id === undefined) return
      const isOne = storyIds.length === 1 && (await lock({ id })).every((row) => !row.mergedInto)
      if (!isOne) await lockSurvivors(database, storyIds)
    },
    async open(opened) {
      return only(await insert(opened), 'the new story').id
    },
    async addRecord(storyId, recordId, { filedIn, copyOf } = {}) {
      const isFiledThere = filedIn === storyId
      await join({ recordId, storyId, filedIn: isFiledThere ? null : filedIn, copyOf })
    },
    async listHeadlines(storyId) {
      const told = await headlinesOf({ storyId })
      return {
        headlines: told.flatMap(({ headline, isStanding }) => (isStanding ? (headline ?? []) : [])),
        current: told[0]?.current,
      }
    },
    async retitle(storyId, headline) {
      await head({ storyId, headline })
    },
    async markUpdated(storyId, at) {
      await update({ storyId, at: at.toISOString() })
    },
    async findNewestReport(storyId) {
      const rows = await database
        .select({ content: revision.content })
        .from(revision)
        .innerJoin(record, eq(record.id, revision.recordId))
        .where(eq(record.storyId, survivingStory(storyId)))
        .orderBy(desc(revision.id))
        .limit(1)
      return rows[0]?.content
    },
    async listAlerted({ offset, limit, of }) {
      const newest = database
        .selectDistinctOn([alert.storyId], {
          storyId: alert.storyId,
          revisionId: alert.revisionId,
          level: alert.level,
          kind: alert.kind,
          createdAt: alert.createdAt,
          told: toldHeadline.as('told'),
        })
        .from(alert)
        .where(of && inArray(alert.storyId, findStoriesOf(database, of)))
        .orderBy(alert.storyId, desc(alert.id))
        .as('newest')
      const rows = await database
        .select({
          id: story.id,
          headline: sql<string>`coalesce(${newest.told}, ${story.headline})`,
          openedAt: story.openedAt,
          updatedAt: story.updatedAt,
          level: newest.level,
          kind: newest.kind,
          alertedAt: newest.createdAt,
          url: sql<string | null>`${record.content}->>'url'`,
          sourceName: source.name,
        })
        .from(newest)
        .innerJoin(story, eq(story.id, newest.storyId))
        .innerJoin(revision, eq(revision.id, newest.revisionId))
        .innerJoin(record, eq(record.id, revision.recordId))
        .innerJoin(source, eq(source.id, record.sourceId))
        .orderBy(desc(newest.createdAt))
        .offset(offset)
        .limit(limit)
      return rows.map((row) => ({ ...row, url: row.url ?? undefined }))
    },
  }
}

/** As people may have put it; what is withdrawn has none of its own. */
const toldHeadline = sql<
  string | null
>`case when jsonb_typeof(${alert.standing} #> '{title,text}') = 'string'
  and ${alert.kind} <> 'retraction' then ${alert.standing} #>> '{title,text}' end`

/** Those of which some alert is about it. */
function findStoriesOf(database: Database, of: NewsScope) {
  switch (of.kind) {
    case 'topic':
      return database
        .select({ id: alert.storyId })
        .from(alert)
        .where(sql`${alert.topics} @> to_jsonb(${of.id}::text)`)
    case 'source':
      return database
        .select({ id: alert.storyId })
        .from(alert)
        .innerJoin(
          record,
          and(eq(record.storyId, alert.storyId), sql`${alert.recordIds} @> to_jsonb(${record.id})`),
        )
        .where(eq(record.sourceId, of.id))
  }
}

function countConfirmations(reports: readonly StoryReport[]): number {
  const standing = reports.filter(({ content }) => content.pubstatus === 'usable')
  return Math.max(0, countVoices(standing.map(toVoice)) - 1)
}
