import type { ArticleText } from '../../../src/core/model.ts'
import { layOut, newsRecordSchema } from '../../../src/core/model.ts'

export function articleOf(
  paragraphs: readonly string[],
  language: string | null = 'en',
): ArticleText {
  const record = { source: 'test', id: '1', language, paragraphs: [...paragraphs] }
  return layOut(newsRecordSchema.parse(record))
}
