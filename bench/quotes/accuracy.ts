/**
 * Quotes and speakers beside a pattern-matching baseline, over runs of at least four words:
 * `node --import tsx bench/quotes/accuracy.ts [POLNEAR_DEV.jsonl]`.
 * PolNeAR (github.com/networkdynamics/PolNeAR) is prepared outside the project by
 * ../shared/tools/quotes/prepare.sh; its text may not be redistributed.
 */
import { argv, stdout } from 'node:process'
import { extractQuotes } from '../../src/core/quote/extract.ts'
import { speakerName } from '../../src/core/quote/speaker-name.ts'
import { findByPattern } from './baseline.ts'
import {
  type GoldArticle,
  loadGold,
  loadTools,
  type Prediction,
  sharedSample,
  type Tools,
  toArticle,
} from './gold.ts'

const styles = [
  'straight',
  'curly',
  'german',
  'guillemets',
  'guillemets-nbsp',
  'guillemets-rev',
  'corner',
  'single-curly',
  'single-straight',
  'mixed10',
  'unclosed5',
  'tex',
]
const minWords = 4

/** What is neither said by anybody nor a sentence of its own is no quote to the gold. */
function findByRules(article: GoldArticle, language: string | undefined): Prediction {
  const quotes = extractQuotes(toArticle(article, language)).flatMap(
    ({ start, end, kind, speaker }) => {
      if (kind === 'scare' && speaker === undefined) return []
      const mention = speaker && ([speaker.mention.start, speaker.mention.end] as const)
      return [
        { s: start, e: end, speaker: mention ?? null, name: speaker ? speakerName(speaker) : null },
      ]
    },
  )
  return { id: article.id, quotes }
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(5)

function row(name: string, baseline: number, ours: number): void {
  stdout.write(`${name.padEnd(42)} ${percent(baseline)}  ${percent(ours)}\n`)
}

function compare(
  name: string,
  gold: readonly GoldArticle[],
  language: string | undefined,
  { score }: Tools,
): void {
  const both = [gold.map(findByPattern), gold.map((article) => findByRules(article, language))]
  const [baseline, ours] = both.map((found) => score(gold, found, { minWords }))
  if (baseline === undefined || ours === undefined) return
  row(`${name}: quote exact F1`, baseline.exact.F, ours.exact.F)
  row(`${name}: speaker of a found quote`, baseline.speakerAcc, ours.speakerAcc)
  row(`${name}: joint exact F1`, baseline.jointExact.F, ours.jointExact.F)
  const named = ({ by }: typeof ours) => (by.pronoun?.nOk ?? 0) / Math.max(1, by.pronoun?.nN ?? 0)
  if ((ours.by.pronoun?.nN ?? 0) > 0)
    row(`${name}: pronoun to the right name`, named(baseline), named(ours))
}

async function main(): Promise<void> {
  const tools = await loadTools()
  if (tools === undefined) {
    stdout.write('skipped: ../shared/tools/quotes is not there\n')
    return
  }
  stdout.write(`${''.padEnd(42)}  base   ours\n`)
  const sets = [
    { name: 'PolNeAR dev', file: argv[2] ?? 'direct-dev.jsonl', language: 'en' },
    {
      name: 'German Wikinews dev',
      file: sharedSample('german-wikinews-dev.jsonl'),
      language: 'de',
    },
    { name: 'challenge', file: sharedSample('challenge.jsonl'), language: undefined },
  ]
  for (const { name, file, language } of sets) {
    const gold = loadGold(file)
    if (gold === undefined) stdout.write(`${name}: skipped, ${file} is not there\n`)
    else compare(name, gold, language, tools)
  }
  const english = loadGold(sets[0]?.file ?? '')
  for (const style of english === undefined ? [] : styles) {
    const gold = english?.map((article) => tools.perturb(article, style)) ?? []
    const [baseline, ours] = [
      gold.map(findByPattern),
      gold.map((article) => findByRules(article, 'en')),
    ]
    const exact = (found: readonly Prediction[]) => tools.score(gold, found, { minWords }).exact.F
    row(`marks ${style}: quote exact F1`, exact(baseline), exact(ours))
  }
}

await main()
