import type { RevisionText } from '../../src/core/change/revision-text.ts'
import { layOut, newsRecordSchema, type Quote } from '../../src/core/model.ts'
import type { Article } from './pairs/pair.ts'

/** A revision of a bench article. */
export function toRevision(
  article: Article,
  extract: (article: RevisionText['article']) => readonly Quote[],
): RevisionText {
  const { caption, ...fields } = article
  const record = newsRecordSchema.parse({
    source: 'gazette',
    id: 'bench',
    language: 'en',
    ...fields,
    images: caption === undefined ? [] : [{ url: 'https://gazette.example/a.jpg', caption }],
  })
  const text = layOut(record)
  return { record, article: text, quotes: extract(text) }
}

/** Every pair of quotation marks, of nobody: for measuring `change/` alone. */
export function markedQuotes({ text }: RevisionText['article']): readonly Quote[] {
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
