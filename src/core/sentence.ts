import { getAbbreviations } from './abbreviations.ts'
import { simpleBreaks } from './sentence-break.ts'
import type { Span } from './span.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    // A publisher's `lang` may be no language tag at all ("en_US", "english").
    made = new Intl.Segmenter('en', { granularity: 'sentence' })
  }
  segmenters.set(language, made)
  return made
}

/**
 * The sentences of one paragraph, without the space around them. An abbreviation, an initial or a
 * quotation that closes later in the paragraph never ends one.
 */
export function splitSentences(text: string, span: Span, language = 'en'): readonly Span[] {
  const part = text.slice(span.start, span.end)
  const quoted = quotations(part)
  const sentences: Span[] = []
  let start = 0
  let range = 0
  for (const end of listBreaks(part, language)) {
    while ((quoted[range]?.end ?? part.length) <= end && range < quoted.length) range += 1
    const inside = quoted[range]
    const isInside = inside !== undefined && inside.start < end && end < inside.end
    if (end < part.length && (isInside || goesOn(part, start, end, language))) continue
    const sentence = trimmed(part, { start, end })
    if (sentence.start < sentence.end)
      sentences.push({ start: span.start + sentence.start, end: span.start + sentence.end })
    start = end
  }
  return sentences
}

/** V8's segmenter takes time by the length of its whole input for every segment (seen in Node 20). */
const windowLength = 2_000

/** Where the segmenter ends sentences; the last break is the end of the text. */
function listBreaks(part: string, language: string): readonly number[] {
  const simple = simpleBreaks(part, language)
  if (simple !== undefined) return simple
  const breaks: number[] = []
  let start = 0
  let length = windowLength
  while (start < part.length) {
    const ends = [...segmenter(language).segment(part.slice(start, start + length))].map(
      (segment) => start + segment.index + segment.segment.length,
    )
    const isWhole = start + length >= part.length
    // The window may have cut the last one short: it is read again in the next.
    if (!isWhole) ends.pop()
    for (const end of ends) breaks.push(end)
    const last = ends.at(-1)
    length = last === undefined ? length * 2 : windowLength
    start = last ?? start
  }
  return breaks
}

/** `span` without the white space at its ends. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text, start)) start += 1
  while (start < end && isSpace(text, end - 1)) end -= 1
  return { start, end }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at))
}

/** Far enough for the longest abbreviation and for a speaker after a closing mark. */
const reach = 60

/** Whether the sentence runs on over the place where the segmenter would end it. */
function goesOn(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(start, end - reach), end).trimEnd()
  const after = text.slice(end, end + reach)
  if (isSmallLetter(after)) return true
  if (!before.endsWith('.')) return goesOnAfterQuote(before, after)
  if (
    isDigit(before, before.length - 2) &&
    /(?:^|\s)\d{1,2}\.$/.test(before) &&
    (daysWithStop.test(language) || monthAbroad.test(after))
  )
    return /^\p{Lu}/u.test(after)
  return isAbbreviated(before, after)
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function isSmallLetter(after: string): boolean {
  const code = after.charCodeAt(0)
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(after)
}

function goesOnAfterQuote(before: string, after: string): boolean {
  if (/[」』]$/.test(before) && /^(?:と|って)/.test(after)) return true
  return /[?!…。？！]["”“»«’」』]$/u.test(before) && saidAfterQuote.test(after)
}

/** "“Will it hold?” Mayor Ilse Brandt asked". */
const saidAfterQuote =
  /^(?:\p{Script=Han}{1,8}?(?:说|說|表示|称|稱|问|問|指出|强调)|(?:\p{Lu}[\p{L}.'’-]*\s+){1,5}(?:asked|said|says|asks|wondered|added|replied|shouted|cried|demanded|wrote)\b)/u

/** "am 3. Oktober": these languages write the day as an ordinal with a stop. */
const daysWithStop = /^(?:de|da|nb|nn|no|fi|cs|sk|hu|sl|hr|et|lv)\b/i

/** Whatever language the publisher claims: "am 3. Oktober" is no end. */
const monthAbroad =
  /^(?:J[aä]n(?:ner|uar)|Februar|März|Mai|Jun[ij]|Jul[ij]|Oktober|Dezember|(?:April|August|September|November)(?= (?:\p{Ll}|\d{4})))(?!\p{L})/u

function isAbbreviated(before: string, after: string): boolean {
  const written = wordBeforeStop(before)
  if (written === '') return false
  const word = written.toLowerCase()
  const { titles, leading, free, beforeNumber, sentenceOpeners } = getAbbreviations()
  if (beforeNumber.has(word) && /^[\d№]/.test(after)) return true
  if (!isWord(written) && /(?:^|[^\p{L}\p{N}])\p{Lu}\.$/u.test(before))
    return !sentenceOpeners.has(firstWord(after))
  if (free.has(word) || (word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word)))
    return word !== 'no' && !sentenceOpeners.has(firstWord(after)) && /^[\p{L}\p{N}]/u.test(after)
  return (titles.has(written) || leading.has(word)) && /^[\p{L}\p{N}"“„«]/u.test(after)
}

/** Ends in a small letter, and so is no initial. */
function isWord(written: string): boolean {
  const code = written.charCodeAt(written.length - 1)
  return code >= 97 && code <= 122
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}'’]+/u.exec(text)?.[0].toLowerCase() ?? ''
}

/** What stands before the last stop, without the space before it: "U.S" of "in the U.S.". */
function wordBeforeStop(before: string): string {
  const end = before.length - 1
  let start = end
  while (start > 0 && isPlainSign(before.charCodeAt(start - 1))) start -= 1
  const isWhole = start === 0 || before.charCodeAt(start - 1) < 128
  return isWhole ? before.slice(start, end) : (/[\p{L}\p{N}.№-]+(?=\.$)/u.exec(before)?.[0] ?? '')
}

/** Letters, digits, stops and hyphens of ASCII. */
function isPlainSign(code: number): boolean {
  const letter = code | 32
  return (letter >= 97 && letter <= 122) || (code >= 45 && code <= 57 && code !== 47)
}

const closers: Readonly<Record<string, string>> = {
  '“': '”"“',
  '”': '”“',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '"': '"”“',
  '「': '」',
  '『': '』',
  '‘': '’',
}

/** A paragraph-long speech is one quotation; anything longer is more likely a stray mark. */
const longestQuotation = 2_000

const marks = /["“”„«»「」『』‘’]/g

type OpenMark = { readonly sign: string; readonly start: number }

/** The outermost quotations that open and close in `part`, marks included, in order. */
function quotations(part: string): readonly Span[] {
  const found: Span[] = []
  let open: readonly OpenMark[] = []
  marks.lastIndex = 0
  while (marks.test(part)) {
    const at = marks.lastIndex - 1
    open = open.filter((mark) => at - mark.start <= longestQuotation)
    const opener = findOpener(part, at, open)
    const start = open[opener]?.start
    if (start !== undefined) {
      open = open.slice(0, opener)
      while ((found.at(-1)?.start ?? -1) > start) found.pop()
      found.push({ start, end: at + 1 })
    } else if (mayOpen(part, at) && open.length < deepestNesting) {
      open = [...open, { sign: part.charAt(at), start: at }]
    }
  }
  return found
}

const deepestNesting = 8

/** The index in `open` of the mark that the one at `at` closes, or -1. */
function findOpener(part: string, at: number, open: readonly OpenMark[]): number {
  const sign = part[at] ?? ''
  if (isBeforeWord(part, at)) return -1
  if (sign === '’' && !/[.,?!…]/.test(part[at - 1] ?? '')) return -1
  return open.findLastIndex((mark) => closers[mark.sign]?.includes(sign))
}

function mayOpen(part: string, at: number): boolean {
  const sign = part[at] ?? ''
  return sign in closers && (sign !== '‘' || isBeforeWord(part, at))
}

/** A space before and a word right after: such a mark opens, even where its shape says it closes. */
function isBeforeWord(part: string, at: number): boolean {
  const isAfterSpace = at === 0 || /[\s([—–-]/.test(part[at - 1] ?? '')
  return isAfterSpace && /[\p{L}\p{N}[(]/u.test(part[at + 1] ?? '')
}
