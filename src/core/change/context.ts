import { lazily } from '../language/lazily.ts'
import type { ArticleText } from '../model.ts'
import { type Atom, listFactKeys } from './atom.ts'
import { happeningWords } from './happenings.ts'
import { functionWords } from './lexicon.ts'
import type { TokenizedParagraph } from './sentence-index.ts'
import { readLanguage } from './small-words.ts'
import { stem } from './token.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** What both revisions together tell about a word. Asked of few words, so it looks each up when asked. */
export type Context = {
  readonly before: string
  readonly after: string
  readonly language: string | undefined
  isName(atom: Atom): boolean
  /** Whether a paragraph of either revision writes it as a name. */
  isNameInBody(atom: Atom): boolean
  /** German writes every noun with a capital, so that a lone one is no name. */
  readonly hasCapitalNouns: boolean
  /** Whether the earlier revision has the word in any of its forms. */
  isKnown(key: string): boolean
  /** Whether the earlier revision has this number, age or date. */
  isKnownFigure(figure: Pick<Atom, 'key'>): boolean
  /** Whether the earlier revision tells of this kind of happening. */
  hasHappened(happening: number, where: 'lede' | 'all'): boolean
}

/** `read`: paragraphs that have been tokenized already. */
export function createContext(
  before: ArticleText,
  after: ArticleText,
  read: {
    readonly before: readonly TokenizedParagraph[]
    readonly after: readonly TokenizedParagraph[]
  },
): Context {
  const language = readLanguage(bodyOf(before), after.language ?? before.language)
  const told = lazily(() => indexWords(before, read.before))
  // What stands on both sides need not be read twice.
  const now = lazily(() => indexWords({ ...after, paragraphs: read.after }, read.after))
  const stems = lazily(() => new Set([...told().keys()].map(stem)))
  const facts = lazily(
    () =>
      new Set(told().paragraphs.flatMap((tokens) => listFactKeys(before.text, tokens, language))),
  )
  return {
    before: before.text,
    after: after.text,
    language,
    hasCapitalNouns: /^de\b/i.test(language ?? ''),
    isName: (atom) =>
      atom.kind === 'word' &&
      atom.isCapital &&
      !functionWords.has(atom.key) &&
      isNamed(told(), now(), atom),
    isNameInBody: ({ key }) => told().insideBody.has(key) || now().insideBody.has(key),
    isKnown: (key) => told().keys().has(key) || stems().has(stem(key)),
    isKnownFigure: ({ key }) => facts().has(key),
    hasHappened: (happening, where) => {
      const known = where === 'all' ? told().keys() : told().ledeKeys()
      return happeningWords(happening).some((word) => known.has(word))
    },
  }
}

function bodyOf({ text, headline, paragraphs }: ArticleText): string {
  return text.slice(headline?.start ?? paragraphs[0]?.start ?? 0)
}

/** Never written small, and with a capital where none is due; a first word may be any word. */
function isNamed(told: WordIndex, now: WordIndex, { key, isFirst, isUpper }: Atom): boolean {
  if (told.small.has(key) || now.small.has(key)) return false
  return !isFirst || isUpper || told.inside.has(key) || now.inside.has(key)
}

export function isContent(atom: Atom): boolean {
  return atom.kind === 'word' && !functionWords.has(atom.key)
}

/** Content words that the earlier revision has nowhere. */
export function novelWords(atoms: readonly Atom[], context: Context): readonly Atom[] {
  return atoms.filter((atom) => isContent(atom) && !context.isKnown(atom.key))
}
