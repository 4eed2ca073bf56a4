import type { ArticleText } from '../model.ts'
import { type Atom, toAtoms } from './atom.ts'
import { functionWords, happeningWords } from './lexicon.ts'
import { stem, tokenize } from './token.ts'

/** What both revisions together tell about a word. Asked of few words, so it looks each up when asked. */
export type Context = {
  readonly before: string
  readonly after: string
  readonly language: string | undefined
  isName(atom: Atom): boolean
  /** German writes every noun with a capital, so that a lone one is no name. */
  readonly hasCapitalNouns: boolean
  /** Whether the earlier revision has the word in any of its forms. */
  isKnown(key: string): boolean
  /** Whether the earlier revision has this number, age or date. */
  isKnownFigure(atom: Atom): boolean
  /** Whether the earlier revision tells of this kind of happening. */
  hasHappened(happening: number, where: 'lede' | 'all'): boolean
}

export function createContext(before: ArticleText, after: ArticleText): Context {
  const language = after.language ?? before.language
  const told = article(before)
  const texts = [told, article(after)]
  const lower = lazy(() => told.toLowerCase())
  const tokens = lazy(() => tokenize(told, { start: 0, end: told.length }))
  const stems = lazy(() => new Set(tokens().map((token) => stem(token.key))))
  const figures = lazy(() => new Set(toAtoms(told, tokens(), language).map((atom) => atom.key)))
  const names = new Map<string, boolean>()
  return {
    before: before.text,
    after: after.text,
    language,
    hasCapitalNouns: isGerman(told, language),
    isName: (atom) => {
      if (atom.kind !== 'word' || !atom.isCapital || functionWords.has(atom.key)) return false
      const key = `${atom.key}${atom.isFirst && !atom.isUpper}`
      const known = names.get(key) ?? isNamed(texts, atom)
      names.set(key, known)
      return known
    },
    isKnown: (key) => stems().has(stem(key)),
    isKnownFigure: (atom) => figures().has(atom.key),
    hasHappened: (happening, where) => {
      const text = where === 'all' ? lower() : lower().slice(0, ledeEnd(before))
      return happeningWords(happening).some((word) => holdsWord(text, word))
    },
  }
}

/** Beyond it an article is no article. */
const longestText = 200_000

/** Headline and paragraphs without what stands between them. */
function article(text: ArticleText): string {
  const spans = text.headline === undefined ? text.paragraphs : [text.headline, ...text.paragraphs]
  const lines = spans.map((span) => text.text.slice(span.start, span.end))
  return lines.join('\n\n').slice(0, longestText)
}

/** Publishers mark the language wrongly or not at all; the small words do not lie. */
function isGerman(text: string, language: string | undefined): boolean {
  const small = text
    .slice(0, 1_000)
    .match(/\s(?:der|die|das|und|ein|eine|nicht|mit|von|den|dem|hat|auf|im)(?=\s)/g)
  return /^de\b/i.test(language ?? '') || (small?.length ?? 0) >= 3
}

/** In {@link article}: the end of the first paragraph. */
function ledeEnd(text: ArticleText): number {
  const [lede] = text.paragraphs
  const headline = text.headline === undefined ? 0 : text.headline.end - text.headline.start + 2
  return headline + (lede === undefined ? 0 : lede.end - lede.start)
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Never written small, and with a capital where none is due; a first word may be any word. */
function isNamed(texts: readonly string[], atom: Atom): boolean {
  if (texts.some((text) => holdsWord(text, atom.key))) return false
  const written = texts.map((text) => text.slice(atom.start, atom.end))
  const key = atom.key.charAt(0).toUpperCase() + atom.key.slice(1)
  const forms = new Set([
    key,
    atom.key.toUpperCase(),
    ...written.filter((form) => form.toLowerCase() === atom.key),
  ])
  return (
    !atom.isFirst ||
    atom.isUpper ||
    texts.some((text) => [...forms].some((form) => standsInside(text, form)))
  )
}

function holdsWord(text: string, word: string): boolean {
  return findWord(text, word, () => true)
}

/** With its capital, and not after the end of a sentence. */
function standsInside(text: string, word: string): boolean {
  return findWord(text, word, (at) =>
    /[\p{L}\p{N},]['’s]{0,2}[ -]$/u.test(text.slice(Math.max(0, at - 4), at)),
  )
}

function findWord(text: string, word: string, fits: (at: number) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (isLetter(text, at - 1) || isLetter(text, at + word.length)) continue
    if (fits(at)) return true
  }
  return false
}

function isLetter(text: string, at: number): boolean {
  const sign = text.charAt(at)
  return sign !== '' && /[\p{L}\p{N}]/u.test(sign)
}

export function isContent(atom: Atom): boolean {
  return atom.kind === 'word' && !functionWords.has(atom.key)
}

/** Content words that the earlier revision has nowhere. */
export function novelWords(atoms: readonly Atom[], context: Context): readonly Atom[] {
  return atoms.filter((atom) => isContent(atom) && !context.isKnown(atom.key))
}
