import type { ArticleText, NewsRecord, Quote } from '../model.ts'

/** One revision as `change/` reads it. The caller extracts the quotes; all spans refer to `article.text`. */
export type RevisionText = {
  readonly record: NewsRecord
  readonly article: ArticleText
  readonly quotes: readonly Quote[]
}
