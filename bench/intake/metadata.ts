/**
 * Title, author and day of publication beside Readability alone, on the pages of adbar/trafilatura,
 * whose checkout is the argument (fetched, not ours to ship): `node --import tsx bench/intake/metadata.ts FOLDER`.
 * Exact matches but for case, white space and punctuation at the ends. No rule was made on these pages.
 */
import { existsSync, readFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { Readability } from '@mozilla/readability'
import { decodeText } from '../../src/intake/charset.ts'
import { parseDocument } from '../../src/intake/markup.ts'
import { parsePage } from '../../src/intake/page.ts'

type Truth = Readonly<Record<'title' | 'author' | 'date', string | undefined>>
type Row = Readonly<Record<'title' | 'author' | 'date', string | readonly string[] | undefined>>
type Page = { readonly html: string; readonly url: string; readonly truth: Truth }

function load(folder: string): readonly Page[] {
  const rows: Readonly<Record<string, Row & { file: string }>> = JSON.parse(
    readFileSync(`${folder}/tests/evaldata.json`, 'utf8'),
  )
  return Object.entries(rows).flatMap(([url, truth]) => {
    const places = ['eval', 'cache'].map((name) => `${folder}/tests/${name}/${truth.file}`)
    const path = places.find((place) => existsSync(place))
    return path === undefined
      ? []
      : [{ url, truth: toTruth(truth), html: decodeText(readFileSync(path), undefined) }]
  })
}

function toTruth({ title, author, date }: Row): Truth {
  const line = (value: Row['title']) => (typeof value === 'string' ? value : value?.join(';'))
  return { title: line(title), author: line(author), date: line(date) }
}

function readAlone({ html }: Page): Truth {
  // as: linkedom's document is what Readability takes for the browser's
  const parsed = new Readability(parseDocument(html) as never).parse()
  return {
    title: parsed?.title ?? undefined,
    author: parsed?.byline ?? undefined,
    date: parsed?.publishedTime ?? undefined,
  }
}

function readOurs({ html, url }: Page): Truth {
  const { headline, byline, publishedAt } = parsePage(html, { source: 'bench', url }).record
  return { title: headline ?? undefined, author: byline.join(', '), date: publishedAt ?? undefined }
}

function isMet(field: keyof Truth, want: string, got: string | undefined): boolean {
  if (field === 'date') return isSameDay(want, got ?? '')
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const list = (text: string) => text.split(/[;,]/).map(bare).sort().join(';')
  return field === 'author' ? list(want) === list(got ?? '') : bare(want) === bare(got ?? '')
}

/** The page's own day may be the one before or after in UTC. */
function isSameDay(want: string, got: string): boolean {
  return Math.abs(Date.parse(want.slice(0, 10)) + 43_200_000 - Date.parse(got)) <= 24 * 3_600_000
}

function main(): void {
  const [folder = ''] = argv.slice(2)
  if (!existsSync(`${folder}/tests/evaldata.json`)) {
    stdout.write('skipped: give a checkout of adbar/trafilatura\n')
    return
  }
  const pages = load(folder).map((page) => ({
    truth: page.truth,
    alone: readAlone(page),
    ours: readOurs(page),
  }))
  stdout.write(`${''.padEnd(20)} readability    ours\n`)
  for (const field of ['title', 'author', 'date'] as const) {
    const known = pages.filter(({ truth }) => truth[field])
    const share = (read: 'alone' | 'ours') => {
      const hits = known.filter(({ truth, [read]: found }) =>
        isMet(field, truth[field] ?? '', found[field]),
      )
      return `${((100 * hits.length) / known.length).toFixed(1)} %`
    }
    stdout.write(
      `${`${field}, of ${known.length}`.padEnd(20)} ${share('alone').padStart(11)} ${share('ours').padStart(7)}\n`,
    )
  }
}

main()
