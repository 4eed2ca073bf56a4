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
import { sets } from './pairs/sets.ts'
import { tuningArticles } from './pairs/tuning-articles.ts'
import { markedQuotes, toRevision } from './revise.ts'

const flood = articleOf('flood')
const summit = articleOf('summit')

function articleOf(name: string): Article {
  const article = tuningArticles[name]
  if (article === undefined) throw new Error(`expected an article named ${name}`)
  return article
}

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

/** After so many turns the times no longer fall: V8 has compiled what it will compile. */
const warmUpTurns = 2_000

/** CPU time of one run. */
function timeMs(run: () => void): number {
  const start = cpuUsage()
  run()
  const { user, system } = cpuUsage(start)
  return (user + system) / 1e3
}

/** The median of five rounds. */
function measureMs(run: () => unknown): number {
  const repeat = (turns: number): void => {
    for (let turn = 0; turn < turns; turn += 1) run()
  }
  repeat(warmUpTurns)
  const rounds = Array.from({ length: 5 }, () => timeMs(() => repeat(20)) / 20)
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

type Cost = { readonly characters: number; readonly ours: number; readonly baseline: number }

function measureCost(length: number, revise: (article: Article) => Article): Cost {
  const article = grow(flood, length)
  const before = toRevision(article, markedQuotes)
  const after = toRevision(revise(article), markedQuotes)
  const [left, right] = [sentencesOf(before), sentencesOf(after)]
  return {
    characters: before.article.text.length,
    ours: measureMs(() => classifyRevision(before, after)),
    baseline: measureMs(() => diffArrays(left, right)),
  }
}

const revisions: Readonly<Record<string, (article: Article) => Article>> = {
  'one figure': figureUp,
  'every paragraph': everything,
  'another article': (article) => grow(summit, article.paragraphs.join('\n\n').length),
}

for (const [name, revise] of Object.entries(revisions)) {
  const costs = [1_000, 5_000, 20_000].map((length) => measureCost(length, revise))
  for (const { characters, ours, baseline } of costs)
    stdout.write(
      `${name}, ${characters} characters: ${ours.toFixed(2)} ms, ${((ours / characters) * 1e3).toFixed(2)} µs per character; ${(ours / baseline).toFixed(0)} times diffArrays on ready sentences (${baseline.toFixed(3)} ms)\n`,
    )
  const [, middle, last] = costs
  if (middle === undefined || last === undefined) throw new Error('expected three lengths')
  stdout.write(
    `${name}: ${(last.characters / middle.characters).toFixed(1)} times the text costs ${(last.ours / middle.ours).toFixed(1)} times as much\n`,
  )
}

/** The mean of all pairs that may be looked at, each of its own length: what a diff costs in a newsroom's day. */
function measureMeanCost(): { readonly characters: number; readonly ours: number } {
  const pairs = Object.entries(sets)
    .filter(([name]) => !name.endsWith('sealed'))
    .flatMap(([, set]) => set)
    .map(
      ({ before, after }) =>
        [toRevision(before, markedQuotes), toRevision(after, markedQuotes)] as const,
    )
  const run = (): void => {
    for (const [before, after] of pairs) classifyRevision(before, after)
  }
  run()
  const ours = timeMs(run)
  const characters = pairs.reduce((sum, [before]) => sum + before.article.text.length, 0)
  return {
    characters: characters / pairs.length,
    ours: ours / pairs.length,
  }
}

const mean = measureMeanCost()
stdout.write(
  `a revision as newsrooms make them, ${mean.characters.toFixed(0)} characters: ${mean.ours.toFixed(2)} ms, ${((mean.ours / mean.characters) * 1e3).toFixed(2)} µs per character\n`,
)

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
