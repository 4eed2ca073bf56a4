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

type Entry = {
  name: Span
  title: Span | undefined
  male: number
  female: number
  isBody: boolean
  words: string
}

/** Brings names together: "Ryder" is Pat Ryder once Pat Ryder was named. */
export type People = {
  note(mention: Mention): Person
  find(mention: Mention): Person | undefined
}

export function createPeople(text: string): People {
  const byKey = new Map<string, Entry>()
  const wordsOf = (span: Span) =>
    text
      .slice(span.start, span.end)
      .replace(/[.,]/g, '')
      .replace(/['’]s$/, '')
      .toLowerCase()
      .split(/\s+/)

  const lookUp = (mention: Mention): Entry | undefined => {
    const words = wordsOf(mention.name)
    const whole = byKey.get(words.join(' '))
    if (whole !== undefined) return whole
    const last = words.at(-1) ?? ''
    if (words.length === 1) return byKey.get(`~${last}`)
    const other = byKey.get(`~${last}`)
    return other !== undefined && !other.words.includes(' ') ? other : undefined
  }

  const note = (mention: Mention): Entry => {
    const words = wordsOf(mention.name)
    const key = words.join(' ')
    const known = lookUp(mention)
    const entry = known ?? {
      name: mention.name,
      title: undefined,
      male: 0,
      female: 0,
      isBody: (mention.classes & wordClass.body) !== 0,
      words: key,
    }
    if (words.length > entry.words.split(' ').length && known !== undefined) {
      entry.name = mention.name
      entry.words = key
    }
    entry.title ??= mention.title
    if (mention.classes & wordClass.male) entry.male += 3
    if (mention.classes & wordClass.female) entry.female += 3
    if (mention.classes & wordClass.maleName) entry.male += 1
    if (mention.classes & wordClass.femaleName) entry.female += 1
    byKey.set(key, entry)
    const last = words.at(-1)
    if (last !== undefined && !entry.isBody) byKey.set(`~${last}`, entry)
    if (words.length > 1 && !byKey.has(`~${words[0]}`) && !entry.isBody)
      byKey.set(`~${words[0]}`, entry)
    return entry
  }

  const toPerson = (entry: Entry): Person => ({
    name: entry.name,
    title: entry.title,
    gender: entry.male > entry.female ? 'male' : entry.female > entry.male ? 'female' : undefined,
    isBody: entry.isBody,
  })
  return {
    note: (mention) => toPerson(note(mention)),
    find: (mention) => {
      const entry = lookUp(mention)
      return entry === undefined ? undefined : toPerson(entry)
    },
  }
}
