/** A newsroom's Postgres with many open reports, put there in bulk, as filing would have left them. */
import { sql } from 'drizzle-orm'
import type { RecordId, SourceId, StoryId } from '../../src/core/model.ts'
import { keysOf, readReport, weighReport } from '../../src/core/story/signature.ts'
import type { Database } from '../../src/store/open-database.ts'
import { packSignature } from '../../src/store/packed-signature.ts'
import { posting, signature, termCount } from '../../src/store/tables/grouping.ts'
import { record } from '../../src/store/tables/record.ts'
import { source } from '../../src/store/tables/source.ts'
import { story } from '../../src/store/tables/story.ts'
import type { Invented } from './fiction.ts'

const batchSize = 500

/** `reports` come event by event; each event is a story. */
export async function fillDatabase(
  database: Database,
  reports: Iterator<Invented>,
  count: number,
  now: Date,
): Promise<void> {
  const paper = {
    name: 'Paper',
    fastestPollMs: 60_000,
    slowestPollMs: 60_000,
    owner: 'config',
  } as const
  // as: ids that the bench chooses
  const papers = ['paper-0', 'paper-1', 'paper-2'].map((id) => ({ ...paper, id: id as SourceId }))
  await database.insert(source).values(papers)
  const counts = new Map<number, number>([[0, 0]])
  const stories = new Map<number, StoryId>()
  let last = { event: -1, told: new Set<number>() }
  for (let filed = 0; filed < count; filed += batchSize) {
    const batch = Array.from({ length: Math.min(batchSize, count - filed) }, () => {
      const { event, content } = reports.next().value
      const reading = readReport(content)
      const signed = weighReport(reading, { reportCount: counts.get(0) ?? 0, byHash: counts })
      if (event !== last.event) last = { event, told: new Set() }
      const terms = reading.terms.map((term) => term.hash).filter((hash) => !last.told.has(hash))
      for (const hash of [0, ...terms]) counts.set(hash, (counts.get(hash) ?? 0) + 1)
      for (const hash of terms) last.told.add(hash)
      return { event, content, signed }
    })
    const events = [...new Set(batch.map(({ event }) => event))].filter(
      (each) => !stories.has(each),
    )
    if (events.length > 0) {
      const opened = { headline: 'invented', openedAt: now, updatedAt: now }
      const rows = await database
        .insert(story)
        .values(events.map(() => opened))
        .returning({ id: story.id })
      rows.forEach(({ id }, at) => {
        stories.set(events[at] ?? -1, id)
      })
    }
    const rows = await database
      .insert(record)
      .values(
        batch.map(({ event, content }) => ({
          sourceId: content.source as SourceId,
          externalId: content.id,
          storyId: stories.get(event) ?? null,
          content,
          entryHash: '',
          isBaseline: false,
          seenAt: now,
          revisedAt: now,
        })),
      )
      .returning({ id: record.id })
    await database.insert(signature).values(
      batch.map(({ signed }, at) => ({
        recordId: rows[at]?.id ?? (0 as RecordId),
        packed: packSignature(signed),
        keys: keysOf(signed).map(({ hash }) => hash),
        seenAt: now,
      })),
    )
  }
  await database.execute(sql`
    insert into ${posting} (term, record_id)
    select unnest(${signature.keys}), ${signature.recordId} from ${signature} on conflict do nothing`)
  const all = [...counts].map(([term, recordCount]) => ({ term, recordCount }))
  for (let at = 0; at < all.length; at += 10_000)
    await database.insert(termCount).values(all.slice(at, at + 10_000))
}
