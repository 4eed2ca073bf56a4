/**
 * Stories of ECB+ found online, in one pass, beside TF-IDF with names:
 * `node --import tsx bench/stories/grouping.ts ECB+_FOLDER [BACKGROUND_FOLDER]`.
 * The background is text files whose words are counted before, as those of a running newsroom have been.
 * `weights.ts` learned the weights on topics 36 to 45, and the threshold was set there; topics 1 to 35 are
 * the measurement. Each figure stands twice: for the text as it is fetched, in which the known baselines were
 * measured, and harder, without what tells the halves of a topic apart (`untold`).
 */
import { argv, stdout } from 'node:process'
import { layOut, type NewsRecord } from '../../src/core/model.ts'
import { createMemoryIndex } from '../../src/core/story/memory-index.ts'
import { isCopy, sketch } from '../../src/core/story/sketch.ts'
import { createBaseline } from './baseline.ts'
import { bcubed, meanScore, type Score } from './bcubed.ts'
import { type Labeled, loadBackground, loadEcbPlus, type Preparation } from './ecb-plus.ts'
import { createRandom, shuffle } from './random.ts'

const orders = [1, 2, 3, 4, 5]
const dayMs = 86_400_000

function row(name: string, { precision, recall, f1 }: Score): void {
  stdout.write(
    `${name.padEnd(40)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}\n`,
  )
}

function group(
  articles: readonly Labeled[],
  seed: number,
  file: (record: NewsRecord, seenAtMs: number) => number,
  /** Where two stories may have become one since. */
  survivorOf = (story: number) => story,
): Score {
  const order = shuffle(articles, createRandom(seed))
  const groups = order.map(({ record }, at) => file(record, (at / order.length) * dayMs))
  return bcubed(
    groups.map(survivorOf),
    order.map(({ story }) => story),
  )
}

function measure(
  name: string,
  articles: readonly Labeled[],
  background: readonly NewsRecord[],
): void {
  const baselines = orders.map((seed) => {
    const baseline = createBaseline()
    for (const record of background) baseline.learn(record)
    return group(articles, seed, (record) => baseline.file(record))
  })
  const ours = orders.map((seed) => {
    const index = createMemoryIndex()
    for (const record of background) index.learn(record)
    return group(
      articles,
      seed,
      (record, seenAtMs) => index.file(record, seenAtMs).storyId,
      index.survivorOf,
    )
  })
  row(`${name}: TF-IDF + names`, meanScore(baselines))
  row(`${name}: ours`, meanScore(ours))
}

/** Runs of four words, all of them. */
function runsOf(record: NewsRecord): ReadonlySet<string> {
  const words =
    layOut(record)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')))
}

function measureCopies(articles: readonly Labeled[]): void {
  const texts = articles.map(({ record, story }) => ({
    story,
    runs: runsOf(record),
    sketch: sketch(layOut(record).text),
  }))
  let [pairs, found, others, wrong] = [0, 0, 0, 0]
  texts.forEach((a, at) => {
    for (const b of texts.slice(at + 1)) {
      const recognized = isCopy(a.sketch, b.sketch)
      const shared = [...a.runs].filter((run) => b.runs.has(run)).length
      const isNearCopy = shared / (a.runs.size + b.runs.size - shared) > 0.5
      if (isNearCopy) pairs += 1
      if (isNearCopy && recognized) found += 1
      if (!isNearCopy && recognized) others += 1
      if (recognized && a.story !== b.story) wrong += 1
    }
  })
  stdout.write(
    `near-copies: ${found} of ${pairs} recognized, ${others} shorter or looser ones besides, ${wrong} wrong\n`,
  )
}

function measureAll(preparation: Preparation, background: readonly NewsRecord[]): boolean {
  const articles = loadEcbPlus(argv[2] ?? '', preparation)
  if (articles === undefined) return false
  stdout.write(`${preparation}:\n`)
  const parts = [
    ['topics 36 to 45', articles.filter(({ topic }) => topic >= 36)],
    ['topics 1 to 35', articles.filter(({ topic }) => topic <= 35)],
  ] as const
  for (const [name, part] of parts) measure(name, part, background)
  measureCopies(articles)
  return true
}

function main(): void {
  const background = loadBackground(argv[3])
  const preparations = ['as-fetched', 'untold'] as const
  if (!preparations.every((preparation) => measureAll(preparation, background)))
    stdout.write('ECB+: absent, skipped; its folder is the first argument\n')
}

main()
