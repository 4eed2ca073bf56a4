import { leadingCut } from '../dateline.ts'
import type { Span } from '../span.ts'
import { type Lexicon, pronouns, wordClass } from './lexicon.ts'
import type { Run } from './runs.ts'

type TokenKind =
  | 'word'
  | 'quote'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'stop'
  | 'semicolon'
  | 'open'
  | 'close'

export type Token = Span & {
  readonly kind: TokenKind
  /** Lower case, with straight apostrophes, without a possessive ending. */
  readonly word: string
  /** Bits of `wordClass`. */
  readonly classes: number
  readonly isCapital: boolean
  readonly isPossessive: boolean
  /** Of a quote: its place in the list of runs. */
  readonly run: number
}

const pattern =
  /\p{N}(?:[\p{N}.,:]*\p{N})?[\p{L}%]*(?:-\p{L}+)*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’.\-‑&@_/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[,;:.!?…()[\]―—–،؛؟、。，：；！？（）]|--|-/gu

const abbreviations = new Set(
  `mr mrs ms dr sen sens rep reps gov gen lt col capt sgt maj rev jr sr st prof adm cmdr brig pres inc corp ltd
co no vs etc jan feb aug sept oct nov dec mt ft hon det supt messrs u.s u.k u.n d.c bzw nr z.b usw`.split(
    /\s+/,
  ),
)

const punctuation: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '،': 'comma',
  '、': 'comma',
  '，': 'comma',
  ':': 'colon',
  '：': 'colon',
  ';': 'semicolon',
  '؛': 'semicolon',
  '；': 'semicolon',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  '؟': 'stop',
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '(': 'open',
  '[': 'open',
  '（': 'open',
  ')': 'close',
  ']': 'close',
  '）': 'close',
  '―': 'dash',
  '—': 'dash',
  '–': 'dash',
  '--': 'dash',
  '-': 'dash',
}

const longestSign = 2

const apostrophes = "'’"
const possessiveEnding = /['’]s$/i

function toWord(start: number, raw: string, lexicon: Lexicon): Token {
  const hasEnding =
    raw.length > 2 &&
    lexicon.language.code === 'en' &&
    apostrophes.includes(raw.charAt(raw.length - 2)) &&
    possessiveEnding.test(raw)
  const cut = hasEnding ? 2 : raw.endsWith('.') ? 1 : 0
  const written = (cut > 0 ? raw.slice(0, -cut) : raw).toLowerCase()
  const word = written.includes('’') ? written.replaceAll('’', "'") : written
  const classes = lexicon.classes.get(word) ?? 0
  const first = raw.charAt(0)
  return {
    kind: 'word',
    start,
    end: start + raw.length - (hasEnding ? 2 : 0),
    word,
    classes,
    isCapital: first !== first.toLowerCase(),
    // "he's" is short for "he is"
    isPossessive: hasEnding && (classes & pronouns) === 0,
    run: -1,
  }
}

/** "dit-il" is a verb and a pronoun. */
function toWords(start: number, raw: string, lexicon: Lexicon): readonly Token[] {
  const cut = raw.lastIndexOf('-')
  const attached = lexicon.language.attachedPronouns
  if (cut <= 0 || !attached.includes(raw.slice(cut + 1))) {
    return [toWord(start, raw, lexicon)]
  }
  const verb = raw.slice(0, cut).replace(/-t$/, '')
  return [toWord(start, verb, lexicon), toWord(start + cut + 1, raw.slice(cut + 1), lexicon)]
}

/** Most languages attach no pronouns, and their words are the most of the work. */
function pushWords(tokens: Token[], start: number, raw: string, lexicon: Lexicon): void {
  if (lexicon.language.attachedPronouns.length === 0) tokens.push(toWord(start, raw, lexicon))
  else tokens.push(...toWords(start, raw, lexicon))
}

function pushPlain(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  tokens: Token[],
): void {
  // a piece of its own: a search of the whole text would run on to the next match, however far
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index
    const raw = match[0]
    const kind = raw.length > longestSign ? undefined : punctuation[raw]
    const last = tokens.at(-1)
    if (kind === undefined) {
      pushWords(tokens, start, raw, lexicon)
    } else if (raw === '.' && last?.kind === 'word' && last.end === start && isAbbreviation(last)) {
      // an initial is no article: "Ann A. Porter"
      const classes = last.word.length === 1 ? 0 : last.classes
      tokens[tokens.length - 1] = { ...last, classes, end: start + 1 }
    } else {
      tokens.push({
        kind,
        start,
        end: start + raw.length,
        word: raw,
        classes: 0,
        isCapital: false,
        isPossessive: false,
        run: -1,
      })
    }
  }
}

function isAbbreviation(token: Token): boolean {
  return (
    abbreviations.has(token.word) ||
    (token.word.length === 1 && token.isCapital && token.word !== 'i')
  )
}

/** The words and signs of a paragraph; a quoted run is one token. */
export function tokenize(
  text: string,
  paragraph: Span,
  runs: readonly Run[],
  lexicon: Lexicon,
): readonly Token[] {
  const tokens: Token[] = []
  let position = paragraph.start
  runs.forEach((run, index) => {
    pushPlain(text, position, run.outer.start, lexicon, tokens)
    tokens.push({
      kind: 'quote',
      start: run.outer.start,
      end: run.outer.end,
      word: '',
      classes: 0,
      isCapital: false,
      isPossessive: false,
      run: index,
    })
    position = run.outer.end
  })
  pushPlain(text, position, paragraph.end, lexicon, tokens)
  return tokens
}

export function is(token: Token | undefined, classes: number): boolean {
  return token !== undefined && (token.classes & classes) !== 0
}

/** Sentence bounds as token indexes: the place of each token's sentence start. */
export function findSentenceStarts(
  text: string,
  paragraph: Span,
  tokens: readonly Token[],
): readonly number[] {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + dateline))
  const begin = paragraph.start + leadingCut(opening)
  let start = 0
  return tokens.map((token, index) => {
    if (token.start >= begin && (tokens[index - 1]?.start ?? begin) < begin) start = index
    const own = start
    if (endsSentence(text, tokens, index)) start = index + 1
    return own
  })
}

/** No dateline is longer, with what must follow it. */
const dateline = 200

const closingSigns = /[\s"'“”’»«」』]+$/u

function endsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || next === undefined) return true
  if (token.kind === 'stop') return startsSentence(next)
  if (token.kind !== 'quote') return false
  const tail = text.slice(Math.max(token.start, token.end - 4), token.end).replace(closingSigns, '')
  if (tail.endsWith('.')) return !isAttribution(tokens, index + 1, true)
  if (!/[!?…。！？؟]$/u.test(tail)) return false
  return next.kind === 'quote' || (next.isCapital && !isAttribution(tokens, index + 1, false))
}

function startsSentence(next: Token): boolean {
  if (next.kind === 'word') return next.isCapital || /^\p{N}|^\p{Lo}/u.test(next.word)
  return next.kind === 'quote' || next.kind === 'open' || next.kind === 'dash'
}

const longestSubject = 8

/** "… ?” Ann Porter said", "… .” she says.": the sentence goes on after the mark; after a full stop only shortly. */
function isAttribution(tokens: readonly Token[], first: number, isShort: boolean): boolean {
  const next = tokens[first]
  if (next === undefined || next.kind === 'dash' || next.kind === 'comma') return true
  if (next.kind !== 'word') return false
  if (isVerb(next)) return true
  const verb = findVerb(tokens, first + 1, first + (isShort ? 4 : longestSubject))
  if (verb === undefined) return false
  const after = tokens[verb + 1]
  return !isShort || !next.isCapital || after === undefined || after.kind === 'stop'
}

function isVerb(token: Token): boolean {
  return is(token, wordClass.says) && !token.isCapital
}

/** The next verb of speech, with nothing but a name before it. */
function findVerb(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let index = from; index < to; index++) {
    const token = tokens[index]
    if (token?.kind !== 'word') return undefined
    if (is(token, wordClass.preposition | wordClass.conjunction)) return undefined
    if (isVerb(token)) return index
  }
  return undefined
}
