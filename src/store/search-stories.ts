/** Postgres full-text search over what is held of every article, in the article's own language. */
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { StoryHit } from '../store-port/story.ts'
import type { Database } from './open-database.ts'
import { record, revision, searchConfig, searchConfigs, source, story } from './tables.ts'

/** Around each word that was found; no article holds them. */
const marks = { start: '\u0002', end: '\u0003' }
const headlineOptions = `StartSel=${marks.start},StopSel=${marks.end},MaxFragments=1,MaxWords=30,MinWords=12`

/** The best article of each story, the best story first. Takes any words, quoted phrases, `or` and `-not`. */
export async function searchStories(
  database: Database,
  words: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly StoryHit[]> {
  // One query for all languages, so that the index serves it.
  const query = sql`(${sql.join(
    [...new Set(Object.values(searchConfigs))].map(
      (config) => sql`websearch_to_tsquery(${sql.raw(`'${config}'`)}, ${words})`,
    ),
    sql` || `,
  )})`
  const rank = sql<number>`ts_rank(${record.search}, ${query})`
  const best = database
    .selectDistinctOn([record.storyId], {
      storyId: record.storyId,
      content: record.content,
      sourceName: source.name,
      rank: rank.as('rank'),
      config: sql<string>`${sql.raw(searchConfig())}`.as('config'),
    })
    .from(record)
    .innerJoin(source, eq(source.id, record.sourceId))
    .where(
      and(
        isNotNull(record.storyId),
        sql`${record.search} @@ ${query}`,
        sql`${record.content}->>'pubstatus' = 'usable'`,
        // What is held, or under embargo, is nobody's to know yet.
        sql`not exists (select from ${revision} where ${revision.recordId} = ${record.id} and ${revision.decidedAt} is null)`,
        // Nor what somebody has not said yes to.
        sql`not exists (
          select from ${revision} asked where asked.record_id = ${record.id}
            and asked.fate in ('proposed', 'rejected', 'ended') and not exists (
              select from ${revision} told where told.record_id = ${record.id}
                and told.fate = 'alert' and told.number >= asked.number))`,
      ),
    )
    .orderBy(record.storyId, desc(rank))
    .as('best')
  const text = sql`left((select string_agg(paragraph, ' ') from jsonb_array_elements_text(${best.content}->'paragraphs') as paragraph), 100000)`
  const excerpt = sql<
    string | null
  >`ts_headline(${best.config}, ${text}, ${query}, ${headlineOptions})`
  const rows = await database
    .select({
      storyId: story.id,
      headline: story.headline,
      updatedAt: story.updatedAt,
      sourceName: best.sourceName,
      content: best.content,
      excerpt,
    })
    .from(best)
    .innerJoin(story, eq(story.id, best.storyId))
    .orderBy(desc(best.rank), desc(story.updatedAt))
    .offset(offset)
    .limit(limit)
  return rows.map(({ content, excerpt: found, ...row }) => ({
    ...row,
    url: content.url ?? undefined,
    excerpt: splitFound(found ?? ''),
  }))
}

function splitFound(marked: string): StoryHit['excerpt'] {
  return marked
    .split(marks.start)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isFound: false }]
      const [found = '', rest = ''] = piece.split(marks.end)
      return [
        { text: found, isFound: true },
        { text: rest, isFound: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
