/**
 * What a news reader needs of a feed, ours beside feedsmith alone:
 * `node --import tsx bench/intake/feeds.ts [--list]` (--list names what we miss).
 * Samples: ../shared/data/feeds, half of feedparser's own test files (BSD-2-Clause); not ours to ship.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { argv, stdout } from 'node:process'
import { parseFeed as readWithFeedsmith } from 'feedsmith'
import { decodeText } from '../../src/intake/charset.ts'
import { readFeed } from '../../src/intake/feed.ts'
import { toLine } from '../../src/intake/html-text.ts'
import { toInstantInUtc } from '../../src/intake/instant.ts'

const folder = new URL('../../../shared/data/feeds/', import.meta.url)
const now = new Date('2026-01-01T00:00:00Z')

type Check = {
  readonly file: string
  readonly of: 'feed' | number
  readonly field: string
  readonly value: string
}
type Fields = Readonly<Record<string, string | null | undefined>>
type Reading = { readonly feed: Fields; readonly items: readonly Fields[] }

function readOurs(text: string): Reading {
  const { about, entries } = readFeed(text, { url: 'http://feeds.example/', now })
  return {
    feed: { ...about, updated: about.updatedAt, subtitle: about.description },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      id: entry.id,
      updated: entry.modifiedAt ?? entry.publishedAt,
      published: entry.publishedAt,
      summary: entry.summary,
      content: entry.contentHtml,
      author: entry.byline[0],
    })),
  }
}

/** feedsmith's fields, each from wherever it puts them. */
function readFeedsmith(text: string): Reading {
  const parsed = readWithFeedsmith(text) as { feed: Loose; format: string }
  const { feed } = parsed
  return { feed: toFields(feed), items: listOf(feed.items ?? feed.entries).map(toFields) }
}

type Loose = Readonly<Record<string, unknown>>

function toFields(node: Loose): Fields {
  const dig = (...path: (string | number)[]): unknown =>
    path.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      node,
    )
  const first = (...values: unknown[]) => {
    const found = values.find((value) => typeof value === 'string')
    return typeof found === 'string' ? found : undefined
  }
  const alternate = listOf(dig('links')).find(({ rel = 'alternate' }) => rel === 'alternate')
  return {
    title: first(
      dig('title', 'value'),
      dig('title'),
      dig('dc', 'titles', 0),
      dig('media', 'title', 'value'),
    ),
    link: first(dig('link'), alternate?.href, dig('guid', 'value')),
    id: first(dig('id'), dig('guid', 'value'), dig('rdf', 'about')),
    updated: toInstantInUtc(
      first(
        dig('updated'),
        dig('lastBuildDate'),
        dig('dcterms', 'modified', 0),
        dig('dc', 'dates', 0),
        dig('pubDate'),
      ),
    ),
    published: toInstantInUtc(
      first(dig('published'), dig('pubDate'), dig('dcterms', 'issued', 0), dig('dc', 'dates', 0)),
    ),
    summary: first(dig('summary', 'value'), dig('description'), dig('dc', 'descriptions', 0)),
    content: first(dig('content', 'value'), dig('content', 'encoded')),
    author: first(
      dig('authors', 0, 'name'),
      dig('authors', 0),
      dig('dc', 'creators', 0),
      dig('managingEditor', 'name'),
      dig('managingEditor'),
    ),
    subtitle: first(dig('subtitle', 'value'), dig('description'), dig('itunes', 'summary')),
  }
}

function listOf(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value : []
}

function normalize(field: string, value: string): string {
  if (['id', 'link'].includes(field))
    return field === 'link' ? value.replace(/\/$/, '').toLowerCase() : value
  const plain = toLine(value.replaceAll('&lt;', ' &lt;')).replace(/<[^>]{0,200}>/g, ' ')
  return toLine(plain).replace(/\s+/g, ' ').trim()
}

/** feedparser writes an author as `name (mail)`. */
function isMet({ field, value }: Check, found: string | null | undefined): boolean {
  if (field === 'updated' || field === 'published')
    return Date.parse(found ?? '') === Date.parse(value)
  const [want, got] = [normalize(field, value), normalize(field, found ?? '')]
  return want === got || (field === 'author' && got !== '' && want.startsWith(`${got} (`))
}

function tryReading(read: (text: string) => Reading, file: string): Reading | undefined {
  const text = decodeText(readFileSync(new URL(`feedparser/${file}`, folder)), undefined)
  try {
    return read(text)
  } catch {
    return undefined
  }
}

function score(
  read: (text: string) => Reading,
  checks: readonly Check[],
  isListing: boolean,
): number {
  return checks.filter((check) => {
    const reading = tryReading(read, check.file)
    const node = check.of === 'feed' ? reading?.feed : reading?.items[check.of]
    const isRight = node !== undefined && isMet(check, node[check.field])
    if (!isRight && isListing)
      stdout.write(
        `  ${check.file} ${check.of}.${check.field}: ${check.value} <> ${node?.[check.field]}\n`,
      )
    return isRight
  }).length
}

/** The files from whose entries feedparser reads something. */
function filesWithItems(): readonly string[] {
  const all: readonly { file: string; checks: readonly { path: readonly unknown[] }[] }[] =
    JSON.parse(readFileSync(new URL('feedparser-checks.json', folder), 'utf8'))
  return all
    .filter(({ checks }) =>
      checks.some(({ path }) => path[0] === 'entries' && typeof path[1] === 'number'),
    )
    .map(({ file }) => file)
}

function main(): void {
  if (!existsSync(folder)) {
    stdout.write('skipped: ../shared/data/feeds is not there\n')
    return
  }
  const isListing = argv.includes('--list')
  const checks: readonly Check[] = JSON.parse(
    readFileSync(new URL('core-checks.json', folder), 'utf8'),
  )
  const files = readdirSync(new URL('feedparser/', folder), {
    recursive: true,
    encoding: 'utf8',
  }).filter((file) => file.endsWith('.xml'))
  const withItems = filesWithItems()
  const row = (name: string, base: string, ours: string) =>
    stdout.write(`${name.padEnd(44)} ${base.padStart(10)} ${ours.padStart(10)}\n`)
  row('', 'feedsmith', 'ours')
  const share = (count: number, all: number) => `${((100 * count) / all).toFixed(1)} %`
  row(
    `core checks met, of ${checks.length}`,
    share(score(readFeedsmith, checks, false), checks.length),
    share(score(readOurs, checks, isListing), checks.length),
  )
  const refused = (read: (text: string) => Reading) =>
    files.filter((file) => tryReading(read, file) === undefined)
  row(
    `files refused, of ${files.length}`,
    String(refused(readFeedsmith).length),
    String(refused(readOurs).length),
  )
  const empty = (read: (text: string) => Reading) =>
    withItems.filter((file) => !tryReading(read, file)?.items.length)
  row(
    `without an item though feedparser has, of ${withItems.length}`,
    String(empty(readFeedsmith).length),
    String(empty(readOurs).length),
  )
  if (isListing)
    stdout.write(
      `  refused: ${refused(readOurs).join(' ')}\n  without an item: ${empty(readOurs).join(' ')}\n`,
    )
  const time = (read: (text: string) => Reading) => {
    const start = performance.now()
    for (const file of files) tryReading(read, file)
    return performance.now() - start
  }
  row('all files, ms', time(readFeedsmith).toFixed(0), time(readOurs).toFixed(0))
}

main()
