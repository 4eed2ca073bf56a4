import type { ArticleText } from '../model.ts'
import { type Atom, toAtoms } from './atom.ts'
import { functionWords, happeningOf } from './lexicon.ts'
import type { Paragraph } from './sentence-index.ts'
import { stem, type Token } from './token.ts'

/** What both revisions together tell about a word. */
export type Context = {
  readonly before: string
  readonly after: string
  readonly language: string | undefined
  /** Stems of the earlier revision. */
  readonly known: ReadonlySet<string>
  /** Kinds of happening that the earlier revision tells of. */
  readonly happened: ReadonlySet<number>
  /** Keys of all numbers and dates of the earlier revision. */
  readonly figures: ReadonlySet<string>
  isName(atom: Atom): boolean
  /** '' for words that say nothing about the topic. */
  stemOf(token: Token): string
}

export function createContext(
  before: { readonly article: ArticleText; readonly paragraphs: readonly Paragraph[] },
  after: { readonly article: ArticleText; readonly paragraphs: readonly Paragraph[] },
  headline: readonly Token[],
): Context {
  const language = after.article.language ?? before.article.language
  const tokens = [...before.paragraphs.flatMap((paragraph) => paragraph.tokens), ...headline]
  const happened = new Set<number>()
  const known = new Set<string>()
  for (const token of tokens) {
    known.add(stem(token.key))
    const happening = happeningOf.get(token.key)
    if (happening !== undefined) happened.add(happening)
  }
  const figures = new Set<string>()
  for (const paragraph of before.paragraphs)
    for (const atom of toAtoms(before.article.text, paragraph.tokens, language))
      if (atom.kind !== 'word') figures.add(atom.key)
  for (const atom of toAtoms(before.article.text, headline, language))
    if (atom.kind !== 'word') figures.add(atom.key)
  const cases = new Map<string, 'lower' | 'capital'>()
  noteCases(cases, before)
  noteCases(cases, after)
  const isName = (atom: Atom): boolean => {
    if (atom.kind !== 'word' || !atom.isCapital || functionWords.has(atom.key)) return false
    const seen = cases.get(atom.key)
    // A first word that stands nowhere else may be any word.
    return seen === 'capital' || (seen === undefined && !atom.isFirst)
  }
  const stemOf = (token: Token): string =>
    token.kind !== 'word' || functionWords.has(token.key) ? '' : stem(token.key)
  return {
    before: before.article.text,
    after: after.article.text,
    language,
    known,
    happened,
    figures,
    isName,
    stemOf,
  }
}

/** Whether a word is ever written small, or with a capital inside a sentence. */
function noteCases(
  cases: Map<string, 'lower' | 'capital'>,
  revision: { readonly article: ArticleText; readonly paragraphs: readonly Paragraph[] },
): void {
  const { text } = revision.article
  for (const paragraph of revision.paragraphs) {
    let end = paragraph.start
    let isFirst = true
    for (const token of paragraph.tokens) {
      if (token.kind === 'word') {
        if (!token.isCapital) cases.set(token.key, 'lower')
        else if (
          !isFirst &&
          !/[.!?:"“”«»]/.test(text.slice(end, token.start)) &&
          !cases.has(token.key)
        )
          cases.set(token.key, 'capital')
      }
      end = token.end
      isFirst = false
    }
  }
}

export function isContent(atom: Atom): boolean {
  return atom.kind === 'word' && !functionWords.has(atom.key)
}

/** Content words that the earlier revision has nowhere. */
export function novelWords(atoms: readonly Atom[], context: Context): readonly Atom[] {
  return atoms.filter((atom) => isContent(atom) && !context.known.has(stem(atom.key)))
}
