/** Words of our own, said in the reader's language. News is never translated. */
import type english from '../../config/locales/en.json'

type PhraseKey = keyof typeof english

/** A text of `config/locales`, and what stands in its places. */
export type Phrase = {
  readonly phrase: PhraseKey
  readonly values?: Readonly<Record<string, number | Wording>>
}

/** A reason as it was kept, in English; a text that is none of ours stands as it is. */
type Because = { readonly because: string }

/** One after the other, a dot between them. */
type Row = { readonly row: readonly Wording[] }

/** A command and what can stand behind it: `/level <story> [level]`. */
type Usage = {
  readonly command: string
  readonly takes: readonly { readonly name: string; readonly isRequired: boolean }[]
}

/** A string stands as it is: news, a name, or a text that somebody has said already. */
export type Wording = string | Phrase | Because | Row | Usage

/** How a platform writes what is typed to it, by its English name. */
export type Calls = {
  /** With its slash. */
  command(name: string): string
  option(name: string): string
  /** What are no words of ours: news, names, what somebody typed. */
  others(text: string): string
}

export const asTyped: Calls = {
  command: (name) => `/${name}`,
  option: String,
  others: String,
}

export type Locale = {
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Phrases name commands and options, as in `/diff` and `versions:2-5`: so they stay, unless {@link calling} says otherwise. */
  readonly say: (wording: Wording) => string
  /** What a command or an option is called in this language. */
  readonly nameOf: (english: string) => string
  /** The same words, in which commands and options are called so. */
  calling(calls: Calls): Locale
}

export type Locales = {
  readonly languages: readonly string[]
  /** The nearest locale there is for a BCP 47 tag, English at last. */
  find(language: string | undefined): Locale
}

export function isPhrase(wording: Wording | undefined): wording is Phrase {
  return typeof wording === 'object' && 'phrase' in wording
}

/** The same value with every phrase in it said. */
export type Said<Value> =
  Value extends Exclude<Wording, string>
    ? string
    : Value extends Date
      ? Value
      : Value extends object
        ? { readonly [Key in keyof Value]: Said<Value[Key]> }
        : Value

export function sayAll<Value>(value: Value, locale: Locale): Said<Value> {
  // as: the mapped type says what the walk below does
  return walk(value, locale) as Said<Value>
}

function walk(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, locale))
  if (typeof value === 'string') return locale.say(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (isWording(value)) return locale.say(value)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, locale)]))
}

function isWording(value: object): value is Exclude<Wording, string> {
  return 'phrase' in value || 'because' in value || 'row' in value || 'takes' in value
}
