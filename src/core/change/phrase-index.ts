import { functionWords } from './lexicon.ts'
import { isDigit, isGap, isSmall, lengthOfSign } from './sign-code.ts'

/** One word of a phrase: itself, its beginning (`mis*`), anything but it (`!of`), a number (`#`), or up to three of any (`…`). */
type Step = {
  readonly text: string
  readonly fits: 'word' | 'beginning' | 'other' | 'number' | 'gap'
}

type Phrase<Label> = {
  readonly label: Label
  readonly steps: readonly Step[]
  /** Only where the text begins: `^note`. */
  readonly isFirst: boolean
  /** Which of its words is looked up: the one that fewest texts have. */
  readonly anchor: number
}

export type PhraseIndex<Label> = {
  /** Calls `found` for every phrase that stands at that word. */
  search(words: readonly string[], found: (label: Label, at: number) => void): void
}

const longestGap = 3

/** Of five bits for each of three letters. */
const places = 2 ** 15

/** A place for the first three letters, which is found faster than a string; few others share it. */
function placeOf(word: string): number {
  const { length } = word
  const second = length > 1 ? word.charCodeAt(1) & 31 : 0
  const third = length > 2 ? word.charCodeAt(2) & 31 : 0
  return length === 0 ? 0 : ((word.charCodeAt(0) & 31) << 10) | (second << 5) | third
}

/** Phrases whose looked-up words share a place. */
type Bucket<Label> = {
  readonly byWord: Map<string, Phrase<Label>[]>
  /** A bit for each length that one of these words has: most other words need no look. */
  lengths: number
  /** `mis*` */
  readonly others: Phrase<Label>[]
}

/** `lists`: phrases parted by commas. Every word of a text is looked up once, so that many phrases cost little more than one. */
export function indexPhrases<Label>(
  lists: readonly (readonly [Label, string])[],
): PhraseIndex<Label> {
  const index: (Bucket<Label> | undefined)[] = new Array(places).fill(undefined)
  for (const [label, list] of lists)
    for (const phrase of list.split(',')) addPhrase(index, readPhrase(label, phrase.trim()))
  return {
    search: (words, found) => {
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? ''
        const bucket = index[placeOf(word)]
        if (bucket === undefined) continue
        const alike = (bucket.lengths & lengthBit(word)) === 0 ? undefined : bucket.byWord.get(word)
        if (alike !== undefined) tryPhrases(alike, words, at, found)
        tryPhrases(bucket.others, words, at, found)
      }
    },
  }
}

function addPhrase<Label>(index: (Bucket<Label> | undefined)[], phrase: Phrase<Label>): void {
  const { text = '', fits } = phrase.steps[phrase.anchor] ?? {}
  const place = placeOf(text)
  const bucket: Bucket<Label> = index[place] ?? { byWord: new Map(), lengths: 0, others: [] }
  index[place] = bucket
  if (fits !== 'word') {
    bucket.others.push(phrase)
    return
  }
  bucket.byWord.set(text, [...(bucket.byWord.get(text) ?? []), phrase])
  bucket.lengths |= lengthBit(text)
}

/** Of 32, for such is an integer; longer words share them. */
function lengthBit({ length }: string): number {
  return 1 << length
}

function tryPhrases<Label>(
  phrases: readonly Phrase<Label>[],
  words: readonly string[],
  at: number,
  found: (label: Label, at: number) => void,
): void {
  for (const { label, steps, isFirst, anchor } of phrases) {
    const start = at - anchor
    const mayStand = isFirst ? start === 0 : start >= 0
    if (mayStand && matches(steps, 0, words, start)) found(label, start)
  }
}

function readPhrase<Label>(label: Label, phrase: string): Phrase<Label> {
  const steps = phrase.replace('^', '').split(/\s+/).map(readStep)
  return { label, steps, isFirst: phrase.startsWith('^'), anchor: anchorOf(steps) }
}

/** The longest word that is no function word; behind a gap its place is not known. */
function anchorOf(steps: readonly Step[]): number {
  const gap = steps.findIndex(({ fits }) => fits === 'gap')
  const near = gap < 0 ? steps : steps.slice(0, gap)
  const rarities = near.map(rarityOf)
  return rarities.indexOf(Math.max(...rarities))
}

function rarityOf({ text, fits }: Step): number {
  if (fits === 'word') return functionWords.has(text) ? 1 : text.length + 1
  return fits === 'beginning' ? text.length : 0
}

function readStep(word: string): Step {
  if (word === '…') return { text: '', fits: 'gap' }
  if (word === '#') return { text: '', fits: 'number' }
  if (word.startsWith('!')) return { text: word.slice(1), fits: 'other' }
  return word.endsWith('*')
    ? { text: word.slice(0, -1), fits: 'beginning' }
    : { text: word, fits: 'word' }
}

function matches(
  steps: readonly Step[],
  from: number,
  words: readonly string[],
  at: number,
): boolean {
  const step = steps[from]
  if (step === undefined) return true
  const word = words[at]
  switch (step.fits) {
    case 'other':
      return word !== step.text && matches(steps, from + 1, words, at)
    case 'number':
      return /^\d/.test(word ?? '') && matches(steps, from + 1, words, at + 1)
    case 'gap':
      for (let gap = 0; gap <= longestGap; gap += 1)
        if (matches(steps, from + 1, words, at + gap)) return true
      return false
    case 'beginning':
      return word?.startsWith(step.text) === true && matches(steps, from + 1, words, at + 1)
    case 'word':
      return word === step.text && matches(steps, from + 1, words, at + 1)
  }
}

/** Lower case, straight apostrophes, no punctuation: as phrases are written. */
export function splitWords(text: string): readonly string[] {
  const line = text.toLowerCase().replaceAll('’', "'")
  const words: string[] = []
  let at = 0
  while (at < line.length) {
    if (isGap(line.charCodeAt(at))) {
      at += 1
      continue
    }
    const end = plainWordEnd(line, at)
    const word = end > at ? line.slice(at, end) : patternAt(line, at)
    if (word !== undefined) words.push(word)
    at += word?.length ?? lengthOfSign(line, at)
  }
  return words
}

const pattern = /[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}]+)*/uy

function patternAt(line: string, from: number): string | undefined {
  pattern.lastIndex = from
  return pattern.exec(line)?.[0]
}

/** Where a word of plain letters and digits ends, or `from` where it may go on; `pattern` says the same, but takes its time. */
function plainWordEnd(line: string, from: number): number {
  let end = plainRunEnd(line, from)
  while (isJoint(line, end) && plainRunEnd(line, end + 1) > end + 1)
    end = plainRunEnd(line, end + 1)
  const next = isJoint(line, end) ? end + 1 : end
  return next >= line.length || isGap(line.charCodeAt(next)) ? end : from
}

function plainRunEnd(line: string, from: number): number {
  let end = from
  while (end < line.length && isPlain(line.charCodeAt(end))) end += 1
  return end
}

/** An apostrophe or a hyphen. */
function isJoint(line: string, at: number): boolean {
  if (at >= line.length) return false
  const code = line.charCodeAt(at)
  return code === 39 || code === 45
}

function isPlain(code: number): boolean {
  return isSmall(code) || isDigit(code)
}
