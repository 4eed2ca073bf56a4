import { readRevision } from '../change/revision-text.ts'
import type { NewsRecord } from '../model.ts'
import { pickHighlights } from '../quote/highlight.ts'
import { summarize } from '../summary/summarize.ts'
import { sayRevision } from './alert-parts.ts'

/**
 * An article that could be summed up, and of which nothing is left to say to whoever was told `posted`. Of a
 * headline alone, or of sentences that lean on each other, nobody can tell.
 */
export function hasNothingNew(content: NewsRecord, posted: readonly string[]): boolean {
  const revision = readRevision(content)
  return (
    summarize(revision.article).length > 0 &&
    sayRevision(revision, { posted }) === '' &&
    pickHighlights(revision.quotes, { max: 1, posted }).length === 0
  )
}
