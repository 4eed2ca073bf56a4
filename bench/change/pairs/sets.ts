import { byAFifteenthPairs } from './by-a-fifteenth/pairs.ts'
import { byAFifthPairs } from './by-a-fifth/pairs.ts'
import { byAFourteenthPairs } from './by-a-fourteenth/pairs.ts'
import { byAFourthPairs } from './by-a-fourth/pairs.ts'
import { byANinthPairs } from './by-a-ninth/pairs.ts'
import { byASeventhPairs } from './by-a-seventh/pairs.ts'
import { byASixthPairs } from './by-a-sixth/pairs.ts'
import { byATenthPairs } from './by-a-tenth/pairs.ts'
import { byAThirdPairs } from './by-a-third/pairs.ts'
import { byAThirteenthPairs } from './by-a-thirteenth/pairs.ts'
import { byATwelfthPairs } from './by-a-twelfth/pairs.ts'
import { byAnEighthPairs } from './by-an-eighth/pairs.ts'
import { byAnEleventhPairs } from './by-an-eleventh/pairs.ts'
import { byAnotherPairs } from './by-another/pairs.ts'
import { byFormPairs } from './by-form/pairs.ts'
import { byPrinciplePairs } from './by-principle/pairs.ts'
import {
  fourthAsidePairs,
  keptAsidePairs,
  secondAsidePairs,
  thirdAsidePairs,
} from './kept-aside.ts'
import type { RevisionPair } from './pair.ts'
import { tuningPairs } from './tuning.ts'

/** Every set of revision pairs; whose name ends in `sealed` is not looked at. */
export const sets: Readonly<Record<string, readonly RevisionPair[]>> = {
  tuning: tuningPairs,
  'kept aside': keptAsidePairs,
  'second aside': secondAsidePairs,
  'third aside': thirdAsidePairs,
  'fourth aside': fourthAsidePairs,
  'by principle, tuning': byPrinciplePairs,
  'by another, even places, looked at': evenPlaces(byAnotherPairs),
  'by another, odd places, looked at': oddPlaces(byAnotherPairs),
  'by a third, looked at': byAThirdPairs,
  'by form': byFormPairs,
  'by a fourth, even places': evenPlaces(byAFourthPairs),
  'by a fourth, odd places, looked at': oddPlaces(byAFourthPairs),
  'by a fifth, looked at': byAFifthPairs,
  'by a sixth': byASixthPairs,
  'by a seventh, looked at': byASeventhPairs,
  'by an eighth, looked at': byAnEighthPairs,
  'by a ninth': byANinthPairs,
  'by a tenth, even places': evenPlaces(byATenthPairs),
  'by a tenth, odd places, looked at': oddPlaces(byATenthPairs),
  'by an eleventh, even places': evenPlaces(byAnEleventhPairs),
  'by an eleventh, odd places, looked at': oddPlaces(byAnEleventhPairs),
  'by a twelfth, looked at': byATwelfthPairs,
  'by a thirteenth, looked at': byAThirteenthPairs,
  'by a fourteenth, sealed': byAFourteenthPairs,
  'by a fifteenth, sealed': byAFifteenthPairs,
}

function evenPlaces(pairs: readonly RevisionPair[]): readonly RevisionPair[] {
  return pairs.filter((_, place) => place % 2 === 0)
}

function oddPlaces(pairs: readonly RevisionPair[]): readonly RevisionPair[] {
  return pairs.filter((_, place) => place % 2 === 1)
}
