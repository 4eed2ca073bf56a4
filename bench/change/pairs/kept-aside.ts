import { keptAsideArticles } from './kept-aside-articles.ts'
import { readRevisions } from './pair.ts'
import { readPairs } from './written-out.ts'

/** Written in whole paragraphs, apart from the tuning set. */
export const keptAsidePairs = readRevisions('kept-aside.ndjson', keptAsideArticles)

/** Short texts written out, each set after the rules had been settled on the ones before. */
export const secondAsidePairs = readPairs('second-aside.txt')
export const thirdAsidePairs = readPairs('third-aside.txt')
export const fourthAsidePairs = readPairs('fourth-aside.txt')
