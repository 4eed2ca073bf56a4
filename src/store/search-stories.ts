/** Postgres full-text search over what is held of every article, in the article's own language. */
import { and, desc, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { toldFates } from '../store-port/revision.ts'
import type { StoryHit } from '../store-port/story.ts'
import type { Database } from './open-database.ts'
import { toSearchQuery } from './search-query.ts'
import { record, revision } from './tables/record.ts'
import { searchConfig, searchText } from './tables/search.ts'
import { source } from './tables/source.ts'
import { story } from './tables/story.ts'

/** Around each word that was found; no article holds them. */
const marks = { start: '\u0002', end: '\u0003' }
const headlineOptions = `StartSel=${marks.start},StopSel=${marks.end},MaxFragments=1,MaxWords=30,MinWords=12`

/** Each has to be read anew: no index holds what an article said before. */
const mostEarlier = 200

/** The best article of each story, the best story first, or the newest. Takes any words, quoted phrases, `or` and `-not`. */
export async function searchStories(
  database: Database,
  words: string,
  {
    offset,
    limit,
    order,
  }: { readonly offset: number; readonly limit: number; readonly order?: 'newest' },
): Promise<readonly StoryHit[]> {
  const query = toSearchQuery(words)
  const said = unionAll(listKnown(database, query), listEarlier(database)).as('said')
  const isUsable = sql`${said.content}->>'pubstatus' = 'usable'`
  const rank = sql<number>`ts_rank(${said.search}, ${query})`
  const best = database
    .selectDistinctOn([said.storyId], {
      storyId: said.storyId,
      content: said.content,
      sourceName: source.name,
      rank: rank.as('rank'),
      config: sql<string>`${sql.raw(searchConfig('said.content'))}`.as('config'),
    })
    .from(said)
    .innerJoin(source, eq(source.id, said.source))
    .where(and(isNotNull(said.storyId), isUsable, sql`${said.search} @@ ${query}`))
    .orderBy(said.storyId, desc(rank))
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
    .orderBy(
      ...(order === 'newest' ? [] : [desc(best.rank)]),
      desc(story.updatedAt),
      desc(story.id),
    )
    .offset(offset)
    .limit(limit)
  return rows.map(({ content, excerpt: found, ...row }) => ({
    ...row,
    url: content.url ?? undefined,
    excerpt: splitFound(found ?? '', content.paragraphs.join(' ')),
  }))
}

/** What is held or under embargo, or to which nobody has said yes, is nobody's to know yet. */
const isUntold = sql`(${revision.decidedAt} is null or ${revision.fate} in ('proposed', 'rejected', 'ended')
  and not exists (select from ${revision} told where told.record_id = ${revision.recordId}
    and told.fate = 'alert' and told.number >= ${revision.number}))`

/** Articles of which readers may know all that they say now. */
function listKnown(database: Database, query: SQL) {
  const { storyId, sourceId, content, search } = record
  return database
    .select({ storyId, source: sourceId, content, search })
    .from(record)
    .where(
      and(
        sql`${search} @@ ${query}`,
        sql`not exists (select from ${revision} where ${revision.recordId} = ${record.id} and ${isUntold})`,
      ),
    )
}

/** What readers know of the others: the version before those that they may not know. */
function listEarlier(database: Database) {
  const untold = database
    .select({
      recordId: revision.recordId,
      from: sql<number>`min(${revision.number})`.as('untold_from'),
    })
    .from(revision)
    .where(isUntold)
    .groupBy(revision.recordId)
    .as('untold')
  const told = database
    .select({ content: revision.content })
    .from(revision)
    .where(
      and(
        eq(revision.recordId, untold.recordId),
        lt(revision.number, untold.from),
        inArray(revision.fate, [...toldFates]),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(1)
    .as('told')
  return database
    .select({
      storyId: record.storyId,
      source: record.sourceId,
      content: told.content,
      search: sql<string>`${sql.raw(searchText('told.content'))}`,
    })
    .from(untold)
    .innerJoin(record, eq(record.id, untold.recordId))
    .innerJoinLateral(told, sql`true`)
    .orderBy(desc(record.id))
    .limit(mostEarlier)
}

/** Says where words were cut off; signs alone stay. */
function splitFound(marked: string, whole: string): StoryHit['excerpt'] {
  const said = marked.replaceAll(marks.start, '').replaceAll(marks.end, '')
  const [before = '', ...behind] = whole.split(said)
  const after = behind.join(said)
  return `${hasWords(before) ? '… ' : before}${marked}${hasWords(after) ? ' …' : after}`
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

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
