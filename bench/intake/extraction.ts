/**
 * Article bodies beside Readability + linkedom alone, by the 4-gram metric of
 * scrapinghub/article-extraction-benchmark, whose checkout is the argument (fetched, not ours to ship):
 * `node --import tsx bench/intake/extraction.ts FOLDER [--worst even]` (--worst: the pages where we lose most).
 * Rules were made on pages with an even position only.
 */
import { existsSync, readFileSync } from 'node:fs'
import { argv, cpuUsage, stdout } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { type PageElement, parseDocument, readBlocks } from '../../src/intake/markup.ts'
import { parsePage } from '../../src/intake/page.ts'

type Page = { readonly html: string; readonly url: string; readonly truth: string }
type Score = { readonly hit: number; readonly extra: number; readonly missed: number }

function load(folder: string): readonly Page[] {
  const truths: Readonly<Record<string, { articleBody?: string; url: string }>> = JSON.parse(
    readFileSync(`${folder}/ground-truth.json`, 'utf8'),
  )
  return Object.entries(truths).map(([id, { articleBody, url }]) => ({
    html: gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`)).toString('utf8'),
    url,
    truth: articleBody ?? '',
  }))
}

function readAlone({ html }: Page): string {
  const options = { serializer: (node: unknown) => node }
  // as: linkedom's document is what Readability takes for the browser's
  const content = new Readability<unknown>(parseDocument(html) as never, options).parse()?.content
  return content
    ? readBlocks(content as PageElement)
        .map(({ text }) => text)
        .join('\n')
    : ''
}

function readOurs({ html, url }: Page): string {
  return parsePage(html, { source: 'bench', url }).record.paragraphs.join('\n')
}

/** The benchmark's own: each count as a share, so that long articles do not weigh more. */
function compare(truth: string, found: string): Score {
  const [left, right] = [shingles(truth), shingles(found)]
  let [hit, extra, missed] = [0, 0, 0]
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(key) ?? 0, right.get(key) ?? 0]
    hit += Math.min(a, b)
    extra += Math.max(0, b - a)
    missed += Math.max(0, a - b)
  }
  const sum = hit + extra + missed || 1
  return { hit: hit / sum, extra: extra / sum, missed: missed / sum }
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const key = words.slice(at, at + 4).join(' ')
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function summarize(scores: readonly Score[]) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const precision = mean(scores.filter(({ hit, extra }) => hit + extra > 0).map(precisionOf))
  const recall = mean(scores.filter(({ hit, missed }) => hit + missed > 0).map(recallOf))
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall }
}

function precisionOf({ hit, extra, missed }: Score): number {
  return extra === 0 && missed === 0 ? 1 : hit === 0 && extra === 0 ? 0 : hit / (hit + extra)
}

function recallOf({ hit, extra, missed }: Score): number {
  return extra === 0 && missed === 0 ? 1 : hit === 0 && missed === 0 ? 0 : hit / (hit + missed)
}

/** CPU seconds of this process; the first pass warms up. */
function measure(read: (page: Page) => string, pages: readonly Page[]) {
  const texts = pages.map(read)
  const start = cpuUsage()
  for (const page of pages) read(page)
  const { user, system } = cpuUsage(start)
  return { texts, cpuMs: (user + system) / 1_000 / pages.length }
}

function sayWorst(pages: readonly Page[], texts: readonly string[], parity: number): void {
  const rows = pages
    .map(({ truth, url }, at) => ({
      at,
      url,
      truth,
      text: texts[at] ?? '',
      score: compare(truth, texts[at] ?? ''),
    }))
    .filter(({ at }) => at % 2 === parity)
    .sort((a, b) => a.score.hit - b.score.hit)
  for (const { at, url, truth, text, score } of rows.slice(0, 25)) {
    stdout.write(
      `\n#${at} hit ${score.hit.toFixed(3)} extra ${score.extra.toFixed(3)} missed ${score.missed.toFixed(3)} ${url}\n`,
    )
    const lines = (whole: string) =>
      whole
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    const flat = (whole: string) => whole.replace(/\W+/g, '')
    for (const line of lines(text))
      if (!flat(truth).includes(flat(line))) stdout.write(`  + ${line.slice(0, 200)}\n`)
    for (const line of lines(truth))
      if (!flat(text).includes(flat(line))) stdout.write(`  - ${line.slice(0, 200)}\n`)
  }
}

function main(): void {
  const [folder = '', flag, parity] = argv.slice(2)
  if (!existsSync(`${folder}/ground-truth.json`)) {
    stdout.write('skipped: give a checkout of scrapinghub/article-extraction-benchmark\n')
    return
  }
  const pages = load(folder)
  const alone = measure(readAlone, pages)
  const ours = measure(readOurs, pages)
  stdout.write(
    `${''.padEnd(10)} ${'readability + linkedom'.padEnd(26)} ours\n${''.padEnd(10)} ${'F1    P     R'.padEnd(26)} F1    P     R\n`,
  )
  const parts = {
    even: (at: number) => at % 2 === 0,
    odd: (at: number) => at % 2 === 1,
    all: () => true,
  }
  for (const [name, isIn] of Object.entries(parts)) {
    const cells = [alone, ours].map(({ texts }) => {
      const scores = pages.flatMap(({ truth }, at) =>
        isIn(at) ? compare(truth, texts[at] ?? '') : [],
      )
      return Object.values(summarize(scores))
        .map((value) => value.toFixed(3).slice(1))
        .join('  ')
    })
    stdout.write(`${name.padEnd(10)} ${cells[0]?.padEnd(26)} ${cells[1]}\n`)
  }
  stdout.write(
    `CPU ms/page ${alone.cpuMs.toFixed(1).padStart(4)}${' '.repeat(21)} ${ours.cpuMs.toFixed(1)} (${(ours.cpuMs / alone.cpuMs).toFixed(2)}x)\n`,
  )
  if (flag === '--worst') sayWorst(pages, ours.texts, parity === 'odd' ? 1 : 0)
}

main()
