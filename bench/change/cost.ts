/**
 * CPU time of one comparison beside sentence-level `diffArrays`: `node --import tsx bench/change/cost.ts`.
 * Measured is `classifyRevision` of two read revisions, from their text to the kind and the list of
 * changes: tokens, sentences and all. Layout and quotes are read before, once per revision, by the caller.
 * The code is warm, as in a worker that runs for hours; the hostile pairs run once, cold for their shape.
 * Neighbors on the machine slow CPU time too: compare within one run.
 */
import { cpuUsage, stdout } from 'node:process'
import { diffArrays } from 'diff'
import { classifyRevision } from '../../src/core/change/classify.ts'
import type { RevisionText } from '../../src/core/change/revision-text.ts'
import { splitSentences } from '../../src/core/sentence.ts'
import { hostilePairs } from './hostile.ts'
import type { Article } from './pairs/pair.ts'
import { tuningArticles } from './pairs/tuning-articles.ts'
import { markedQuotes, toRevision } from './revise.ts'

const { flood, summit } = tuningArticles
if (flood === undefined || summit === undefined) throw new Error('expected two long articles')

/** The same paragraphs again and again, each told of another place, until the text is long enough. */
function grow(article: Article, length: number): Article {
  const paragraphs: string[] = []
  for (let turn = 0; paragraphs.join('\n\n').length < length; turn += 1) {
    const text = article.paragraphs[turn % article.paragraphs.length] ?? ''
    paragraphs.push(
      turn < article.paragraphs.length
        ? text
        : text.replaceAll(/(\p{Lu}\p{Ll}+)/gu, `$1${'abcdefghij'[turn % 10]}`),
    )
  }
  return { ...article, paragraphs }
}

function measureMs(run: () => unknown): number {
  for (let turn = 0; turn < 150; turn += 1) run()
  const rounds = Array.from({ length: 5 }, () => {
    const start = cpuUsage()
    for (let turn = 0; turn < 20; turn += 1) run()
    const { user, system } = cpuUsage(start)
    return (user + system) / 20_000
  })
  return rounds.toSorted((a, b) => a - b)[2] ?? 0
}

function sentencesOf({ article }: RevisionText): string[] {
  return article.paragraphs.flatMap((span) =>
    splitSentences(article.text, span, 'en').map(({ start, end }) =>
      article.text.slice(start, end),
    ),
  )
}

const figureUp = (article: Article): Article => ({
  ...article,
  paragraphs: article.paragraphs.map((text) =>
    text.replace('about 6,200 people', 'about 9,000 people'),
  ),
})
const everything = (article: Article): Article => ({
  ...article,
  paragraphs: article.paragraphs.map((text) =>
    text.replace(' the ', ' this ').replace(/\d+/, '77'),
  ),
})

for (const length of [1_000, 5_000, 20_000]) {
  const article = grow(flood, length)
  const before = toRevision(article, markedQuotes)
  const cases = {
    'one figure': figureUp(article),
    'every paragraph': everything(article),
    'another article': grow(summit, length),
  }
  for (const [name, changed] of Object.entries(cases)) {
    const after = toRevision(changed, markedQuotes)
    const ours = measureMs(() => classifyRevision(before, after))
    const [left, right] = [sentencesOf(before), sentencesOf(after)]
    const baseline = measureMs(() => diffArrays(left, right))
    stdout.write(
      `${before.article.text.length} characters, ${name}: ${ours.toFixed(2)} ms, ${((ours / before.article.text.length) * 1e3).toFixed(2)} µs per character; diffArrays on ready sentences ${baseline.toFixed(3)} ms\n`,
    )
  }
}

for (const [name, [left, right]] of Object.entries(hostilePairs)) {
  const [before, after] = [toRevision(left, markedQuotes), toRevision(right, markedQuotes)]
  const start = cpuUsage()
  const { change, changes } = classifyRevision(before, after)
  const { user, system } = cpuUsage(start)
  const { length } = before.article.text
  stdout.write(
    `hostile, ${name}: ${length} characters, ${before.quotes.length} quotes: ${((user + system) / 1e3).toFixed(0)} ms (${change}, ${changes.length} changes)\n`,
  )
}
