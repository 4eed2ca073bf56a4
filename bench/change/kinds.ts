/**
 * Share of revision pairs that get the right kind: `node --import tsx bench/change/kinds.ts`.
 * Of a sealed set only the share is told, so that nobody tunes to it.
 */
import { stdout } from 'node:process'
import { classifyRevision } from '../../src/core/change/classify.ts'
import { byAFifthPairs } from './pairs/by-a-fifth/pairs.ts'
import { byAFourthPairs } from './pairs/by-a-fourth/pairs.ts'
import { byANinthPairs } from './pairs/by-a-ninth/pairs.ts'
import { byASeventhPairs } from './pairs/by-a-seventh/pairs.ts'
import { byASixthPairs } from './pairs/by-a-sixth/pairs.ts'
import { byATenthPairs } from './pairs/by-a-tenth/pairs.ts'
import { byAThirdPairs } from './pairs/by-a-third/pairs.ts'
import { byAnEighthPairs } from './pairs/by-an-eighth/pairs.ts'
import { byAnEleventhPairs } from './pairs/by-an-eleventh/pairs.ts'
import { byAnotherPairs } from './pairs/by-another/pairs.ts'
import { byFormPairs } from './pairs/by-form/pairs.ts'
import { byPrinciplePairs } from './pairs/by-principle/pairs.ts'
import {
  fourthAsidePairs,
  keptAsidePairs,
  secondAsidePairs,
  thirdAsidePairs,
} from './pairs/kept-aside.ts'
import type { RevisionPair } from './pairs/pair.ts'
import { tuningPairs } from './pairs/tuning.ts'
import { markedQuotes, toRevision } from './revise.ts'

const sets: Readonly<Record<string, readonly RevisionPair[]>> = {
  tuning: tuningPairs,
  'kept aside': keptAsidePairs,
  'second aside': secondAsidePairs,
  'third aside': thirdAsidePairs,
  'fourth aside': fourthAsidePairs,
  'by principle, tuning': byPrinciplePairs,
  'by another, even places, looked at': byAnotherPairs.filter((_, place) => place % 2 === 0),
  'by another, odd places, looked at': byAnotherPairs.filter((_, place) => place % 2 === 1),
  'by a third, looked at': byAThirdPairs,
  'by form': byFormPairs,
  'by a fourth, even places': byAFourthPairs.filter((_, place) => place % 2 === 0),
  'by a fourth, odd places, sealed': byAFourthPairs.filter((_, place) => place % 2 === 1),
  'by a fifth, looked at': byAFifthPairs,
  'by a sixth': byASixthPairs,
  'by a seventh, looked at': byASeventhPairs,
  'by an eighth, looked at': byAnEighthPairs,
  'by a ninth': byANinthPairs,
  'by a tenth, even places': byATenthPairs.filter((_, place) => place % 2 === 0),
  'by a tenth, odd places, sealed': byATenthPairs.filter((_, place) => place % 2 === 1),
  'by an eleventh, even places': byAnEleventhPairs.filter((_, place) => place % 2 === 0),
  'by an eleventh, odd places, sealed': byAnEleventhPairs.filter((_, place) => place % 2 === 1),
}

for (const [name, pairs] of Object.entries(sets)) {
  const missed = pairs.flatMap((pair) => {
    const result = classifyRevision(
      toRevision(pair.before, markedQuotes),
      toRevision(pair.after, markedQuotes),
    )
    const isRight = result.change === pair.change && result.announced === (pair.announced ?? false)
    return isRight ? [] : [{ pair, result }]
  })
  const grave = missed.filter(
    ({ pair }) => pair.change === 'correction' || pair.change === 'retraction',
  )
  const phenomena = new Set(pairs.map((pair) => pair.phenomenon)).size
  const accuracy = pairs.length === 0 ? 0 : 1 - missed.length / pairs.length
  stdout.write(
    `${name}: accuracy ${accuracy.toFixed(3)} of ${pairs.length} pairs, ${phenomena} phenomena; corrections and retractions missed: ${grave.length}\n`,
  )
  if (name.endsWith('sealed')) continue
  for (const { pair, result } of missed)
    stdout.write(
      `  ${pair.id} ${pair.phenomenon}: wanted ${pair.change}, got ${result.change} (${result.why})\n`,
    )
}
