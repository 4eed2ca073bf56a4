import type { RevisionPair } from './pair.ts'

export const keptAsidePairs: readonly RevisionPair[] = []
