/**
 * Learns what each aspect of two reports' likeness weighs, from topics 36 to 45 of ECB+ alone:
 * `node --import tsx bench/stories/weights.ts ECB+_FOLDER BACKGROUND_FOLDER`. Prints the table that
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
import { createRandom } from './random.ts'

/** Most pairs of reports have nothing in common; a few of them are enough. */
const shareOfUnlike = 0.02

type Pair = Example & { readonly topics: readonly [number, number] }

function readPairs(
  articles: readonly Labeled[],
  background: readonly NewsRecord[],
): readonly Pair[] {
  const readings = articles.map(({ record }) => readReport(record))
  const byHash = new Map<number, number>()
  for (const { terms } of [...background.map(readReport), ...readings])
    for (const { hash } of terms) byHash.set(hash, (byHash.get(hash) ?? 0) + 1)
  const counts = { reportCount: background.length + articles.length, byHash }
  const told = articles.map(({ topic, story }, at) => {
    const reading = readings[at]
    if (reading === undefined) throw new Error(`no reading of article ${at}`)
    return { topic, story, signature: weighReport(reading, counts) }
  })
  const random = createRandom(1)
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

const isWithin = ({ topics: [one, other] }: Pair) => one === other

function main(): void {
  const articles = loadEcbPlus(argv[2] ?? '', 'untold')
  if (articles === undefined) {
    stdout.write('ECB+: absent, skipped; its folder is the first argument\n')
    return
  }
  const background = loadBackground(argv[3])
  const known = readPairs(
    articles.filter(({ topic }) => topic >= 36),
    background,
  )
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
  const others = readPairs(
    articles.filter(({ topic }) => topic <= 35),
    background,
  )
    .filter(isWithin)
    .map((pair) => ({ odds: learned.oddsOf(pair), isSame: pair.isSame }))
  stdout.write(
    `two reports of one event more likely than two of its twin: topics 36 to 45, each left out ${rateOrder(leftOut).toFixed(3)}, topics 1 to 35 ${rateOrder(others).toFixed(3)}\n`,
  )
}

main()
