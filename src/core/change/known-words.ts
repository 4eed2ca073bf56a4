import { englishOpeners } from './fact-openers.ts'
import { isLarge, isSmall } from './sign-code.ts'
import type { Meaning } from './text-piece.ts'

/** A word of plain letters: as it is written, and what it means. */
type KnownWord = { readonly written: string; readonly meaning: Meaning<'word'> }

/** A power of two, several times the words of a long article; more would not stay in the processor's cache. */
const places = 4_096
/** By a hash of the letters; the last word that was read there. */
const known: (KnownWord | undefined)[] = new Array(places).fill(undefined)

/** The same object for the same word, so that a text of few new words makes few new strings. */
export function wordAt(text: string, start: number, end: number): Meaning<'word'> {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0
  const place = (hash ^ (hash >>> 14)) & (places - 1)
  const last = known[place]
  if (last !== undefined && stands(last.written, text, start, end)) return last.meaning
  const word = read(text, start, end)
  known[place] = word
  return word.meaning
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function read(text: string, start: number, end: number): KnownWord {
  // Letter by letter: a slice would keep the whole text in memory, and two bytes for each sign.
  const written = [...text.slice(start, end)].join('')
  const isCapital = isLarge(written.charCodeAt(0))
  const key = isCapital ? lowerKey(written) : written
  return {
    written,
    meaning: {
      kind: 'word',
      key,
      isCapital,
      isUpper: isCapital && isAllUpper(written),
      opensFact: englishOpeners.has(key),
      isFirst: false,
      value: undefined,
      unit: '',
      length: 1,
    },
  }
}

export function isAllUpper(word: string): boolean {
  return word.length > 2 && !isSmall(word.charCodeAt(1)) && word === word.toUpperCase()
}

/** The country, not the pronoun. */
export function lowerKey(word: string): string {
  return word === 'US' ? 'u.s' : word.toLowerCase()
}
