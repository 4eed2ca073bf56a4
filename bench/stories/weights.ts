/**
 * Learns what each aspect of two reports' likeness weighs, from topics 36 to 45 of ECB+ alone:
 * `node --import tsx bench/stories/weights.ts ECB+_FOLDER BACKGROUND_FOLDER`. The reports come in one by one
 * and are weighed by what was read before them, in a new newsroom and in one that has read the background,
 * in both preparations: as they will be when they are compared. Prints the table that
 * `src/core/story/compare.ts` holds, and how well it tells the two events of a topic apart: in topics
 * 36 to 45, each with the weights learned from the nine others, and in topics 1 to 35.
 */
import { argv, stdout } from 'node:process'
import type { NewsRecord } from '../../src/core/model.ts'
import { aspects } from '../../src/core/story/compare.ts'
import { findOverlap } from '../../src/core/story/overlap.ts'
import { readReport, weighReport } from '../../src/core/story/signature.ts'
import { type Labeled, loadBackground, loadEcbPlus } from './ecb-plus.ts'
import { type Example, learnLogit, rateOrder } from './logit.ts'
import { createRandom, shuffle } from './random.ts'

/** Most pairs of reports have nothing in common; a few of them are enough. */
const shareOfUnlike = 0.02

type Pair = Example & { readonly topics: readonly [number, number] }

function readPairs(
  articles: readonly Labeled[],
  background: readonly NewsRecord[],
): readonly Pair[] {
  const random = createRandom(1)
  const told = weighInTurn(shuffle(articles, createRandom(1)), background)
  return told.flatMap((one, at) =>
    told
      .slice(0, at)
      .filter((other) => one.topic === other.topic || random() < shareOfUnlike)
      .map((other) => {
        const overlap = findOverlap(one.signature, other.signature)
        return {
          topics: [one.topic, other.topic] as const,
          measures: aspects.map(({ measure }) => measure(overlap, one.signature, other.signature)),
          isSame: one.story === other.story,
        }
      }),
  )
}

function weighInTurn(articles: readonly Labeled[], background: readonly NewsRecord[]) {
  const byHash = new Map<number, number>()
  const count = (hash: number) => byHash.set(hash, (byHash.get(hash) ?? 0) + 1)
  for (const { terms } of background.map(readReport)) for (const { hash } of terms) count(hash)
  const toldIn = new Map<string, Set<number>>()
  return articles.map(({ record, topic, story }, at) => {
    const reading = readReport(record)
    const signature = weighReport(reading, { reportCount: background.length + at, byHash })
    const told = toldIn.get(story) ?? new Set()
    toldIn.set(story, told)
    for (const { hash } of reading.terms) {
      if (!told.has(hash)) count(hash)
      told.add(hash)
    }
    return { topic, story, signature }
  })
}

const isWithin = ({ topics: [one, other] }: Pair) => one === other

function main(): void {
  const prepared = (['as-fetched', 'untold'] as const).map((preparation) =>
    loadEcbPlus(argv[2] ?? '', preparation),
  )
  if (prepared.includes(undefined)) {
    stdout.write('ECB+: absent, skipped; its folder is the first argument\n')
    return
  }
  const background = loadBackground(argv[3])
  const pairsOf = (isMeant: (article: Labeled) => boolean) =>
    prepared.flatMap((articles = []) =>
      [[], background].flatMap((read) => readPairs(articles.filter(isMeant), read)),
    )
  const known = pairsOf(({ topic }) => topic >= 36)
  const learned = learnLogit(known)
  stdout.write(`${'before anything is known'.padEnd(28)}${learned.base.toFixed(1).padStart(5)}\n`)
  aspects.forEach(({ name }, at) => {
    stdout.write(`${name.padEnd(28)}${(learned.weights[at] ?? 0).toFixed(1).padStart(5)}\n`)
  })
  const topics = [...new Set(known.map(({ topics: [topic] }) => topic))]
  const leftOut = topics.flatMap((topic) => {
    const fromOthers = learnLogit(known.filter((pair) => !pair.topics.includes(topic)))
    return known
      .filter((pair) => isWithin(pair) && pair.topics.includes(topic))
      .map((pair) => ({ odds: fromOthers.oddsOf(pair), isSame: pair.isSame }))
  })
  const others = pairsOf(({ topic }) => topic <= 35)
    .filter(isWithin)
    .map((pair) => ({ odds: learned.oddsOf(pair), isSame: pair.isSame }))
  stdout.write(
    `two reports of one event more likely than two of its twin: topics 36 to 45, each left out ${rateOrder(leftOut).toFixed(3)}, topics 1 to 35 ${rateOrder(others).toFixed(3)}\n`,
  )
}

main()
