import { type ArticleText, layOut, type NewsRecord, type Quote } from '../model.ts'
import { extractQuotes } from '../quote/extract.ts'

/** One revision as `change/` reads it. All spans refer to `article.text`. */
export type RevisionText = {
  readonly record: NewsRecord
  readonly article: ArticleText
  readonly quotes: readonly Quote[]
}

export function readRevision(record: NewsRecord): RevisionText {
  const article = layOut(record)
  return { record, article, quotes: extractQuotes(article) }
}
