import type { RevisionText } from '../../../src/core/change/revision-text.ts'
import { layOut, type NewsRecord, newsRecordSchema, type Quote } from '../../../src/core/model.ts'

/** A revision written by hand. Every pair of quotation marks is a quote of nobody. */
export function createRevision(
  paragraphs: readonly string[],
  record: Partial<NewsRecord> = {},
): RevisionText {
  const full = newsRecordSchema.parse({
    source: 'gazette',
    id: 'a-1',
    headline: 'Fire at the harbor of Vikmark',
    language: 'en',
    ...record,
    paragraphs,
  })
  const article = layOut(full)
  return { record: full, article, quotes: findQuotes(article.text) }
}

function findQuotes(text: string): readonly Quote[] {
  return [...text.matchAll(/[“"]([^“”"]+)[”"]|„([^„“”"]+)[“”"]|«([^«»]+)»/g)].map((match) => {
    const said = match[1] ?? match[2] ?? match[3] ?? ''
    const start = match.index + 1
    return {
      text: said,
      start,
      end: start + said.length,
      kind: said.split(' ').length > 2 ? 'full' : 'partial',
      speaker: undefined,
      context: undefined,
      highlight: false,
    }
  })
}
