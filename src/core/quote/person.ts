import type { Span } from '../span.ts'
import { wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'

export type Gender = 'male' | 'female'

/** Everybody who is called by one name in an article. */
export type Person = {
  /** Its longest, earliest form. */
  readonly name: Span
  readonly title: Span | undefined
  readonly gender: Gender | undefined
  readonly isBody: boolean
}

/** Above zero: male; below: female. */
type Entry = { name: Span; title: Span | undefined; male: number; isBody: boolean; key: string }

/** Brings names together: "Sandoval" is Mira Sandoval once Mira Sandoval was named. */
export type People = {
  note(mention: Mention): void
  noteTitle(mention: Mention, title: Span): void
  find(mention: Mention): Person | undefined
}

export function createPeople(text: string): People {
  const byName = new Map<string, Entry>()
  const byPart = new Map<string, Entry>()

  const lookUp = (words: readonly string[]): Entry | undefined => {
    const known = byName.get(words.join(' '))
    if (known !== undefined) return known
    const namesake = byPart.get(words.at(-1) ?? '')
    // "Lea Renn" is not Otto Renn, but she may be the "Renn" of the line before
    const isSame = words.length === 1 || namesake?.key.includes(' ') === false
    return isSame ? namesake : undefined
  }

  const note = (mention: Mention) => {
    const words = wordsOf(text, mention.name)
    const key = words.join(' ')
    const isBody = (mention.classes & wordClass.body) !== 0
    const entry = lookUp(words) ?? { name: mention.name, title: undefined, male: 0, isBody, key }
    if (words.length > entry.key.split(' ').length)
      Object.assign(entry, { name: mention.name, key })
    entry.title ??= mention.title
    entry.male += maleness(mention.classes)
    byName.set(key, entry)
    if (!entry.isBody) addParts(byPart, words, entry)
  }

  const find = (mention: Mention): Person | undefined => {
    const entry = lookUp(wordsOf(text, mention.name))
    if (entry === undefined) return undefined
    const gender = entry.male > 0 ? 'male' : entry.male < 0 ? 'female' : undefined
    return { name: entry.name, title: entry.title, gender, isBody: entry.isBody }
  }

  const noteTitle = (mention: Mention, title: Span) => {
    const entry = lookUp(wordsOf(text, mention.name))
    if (entry !== undefined) entry.title ??= title
  }
  return { note, noteTitle, find }
}

function wordsOf(text: string, name: Span): readonly string[] {
  return text.slice(name.start, name.end).replace(/[.,]/g, '').toLowerCase().split(/\s+/)
}

/** The surname always stands for the person; the first word, which may be one, while nobody else has it. */
function addParts(byPart: Map<string, Entry>, words: readonly string[], entry: Entry): void {
  const [first] = words
  const last = words.at(-1)
  if (last !== undefined) byPart.set(last, entry)
  if (first !== undefined && words.length > 1 && !byPart.has(first)) byPart.set(first, entry)
}

/** A title says more than a first name. */
function maleness(classes: number): number {
  const has = (bit: number) => ((classes & bit) === 0 ? 0 : 1)
  const byTitle = has(wordClass.male) - has(wordClass.female)
  return 3 * byTitle + has(wordClass.maleName) - has(wordClass.femaleName)
}
