/** `quake* AND ("Lake Orrin" OR Vell) NOT football`: the whole language of keyword filters. */
import { hasPhrase, type Searchable } from './phrase-match.ts'
import { because, type Reason } from './reason.ts'
import { straightenQuotes } from './text.ts'

export type Keywords =
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Keywords[] }
  | { readonly kind: 'not'; readonly part: Keywords }

export type ParsedKeywords =
  | { readonly kind: 'keywords'; readonly keywords: Keywords }
  | { readonly kind: 'fault'; readonly why: Reason }

/** Longer ones are a mistake or an attack. */
const longestText = 1_000

export function parseKeywords(text: string): ParsedKeywords {
  if (text.length > longestText)
    return fault(because('expected at most {most} signs', { most: longestText }))
  const tokens = listTokens(text).map(({ at, ...groups }) => ({ ...toToken(groups), sign: at }))
  const reader = { tokens, at: 0 }
  const read = readEither(reader)
  if (typeof read === 'string') return fault(read)
  const left = tokens[reader.at]
  if (left)
    return fault(
      because('expected no more closing than opening parentheses, came one at sign {sign}', {
        sign: left.sign,
      }),
    )
  return { kind: 'keywords', keywords: read }
}

/** As a person types them: what looks like a pattern is refused, since it would be searched for as plain words. */
export function parseTypedKeywords(text: string): ParsedKeywords {
  const parsed = parseKeywords(text)
  const words = listTokens(text).find(({ word = '' }) => patternSigns.test(word))?.word
  return words === undefined || parsed.kind === 'fault'
    ? parsed
    : fault(
        because(
          'expected words, came the pattern “{words}”: only a * at the end of a word stands for more',
          { words },
        ),
      )
}

/** `.*`, `a|b`, `[a-z]`, `{2}`, `\d`, `^quake`, `/quake/i`, `qu*ke`. */
const patternSigns = /\.[*+]|[\\|[\]{}^]|\*(?!$)|^\/.+\/[a-z]*$/

export function matchKeywords(text: Searchable, keywords: Keywords): boolean {
  switch (keywords.kind) {
    case 'phrase':
      return hasPhrase(text, keywords.phrase)
    case 'and':
      return keywords.parts.every((part) => matchKeywords(text, part))
    case 'or':
      return keywords.parts.some((part) => matchKeywords(text, part))
    case 'not':
      return !matchKeywords(text, keywords.part)
  }
}

function fault(why: Reason): ParsedKeywords {
  return { kind: 'fault', why }
}

type Token =
  | { readonly kind: '(' | ')' | 'AND' | 'OR' | 'NOT' | 'unclosed' }
  | { readonly kind: 'phrase'; readonly phrase: string }
type Reader = { readonly tokens: readonly (Token & { readonly sign: number })[]; at: number }

type Part = Readonly<Partial<Record<'sign' | 'phrase' | 'word', string>>>

/** `at` is counted as people count signs, from 1. */
function listTokens(text: string): readonly (Part & { readonly at: number })[] {
  const found = straightenQuotes(text).matchAll(
    /\s*(?:(?<sign>[()])|"(?<phrase>[^"]*)"|(?<word>[^\s()"]+)|(?<open>"))/gu,
  )
  return [...found].map(({ index, groups, 0: whole }) => ({
    ...groups,
    at: index + whole.length - whole.trimStart().length + 1,
  }))
}

function toToken({ sign, phrase, word }: Part): Token {
  if (sign === '(' || sign === ')') return { kind: sign }
  if (phrase !== undefined) return { kind: 'phrase', phrase }
  if (word === undefined) return { kind: 'unclosed' }
  return word === 'AND' || word === 'OR' || word === 'NOT'
    ? { kind: word }
    : { kind: 'phrase', phrase: word }
}

/** A string is what is wrong. */
function readEither(reader: Reader): Keywords | Reason {
  const parts = [readAll(reader)]
  while (reader.tokens[reader.at]?.kind === 'OR') {
    reader.at++
    parts.push(readAll(reader))
  }
  return join('or', parts)
}

/** Words beside each other are all wanted; `AND` may say so. */
function readAll(reader: Reader): Keywords | Reason {
  const parts = [readOne(reader)]
  for (let next = reader.tokens[reader.at]; next; next = reader.tokens[reader.at]) {
    if (next.kind === 'OR' || next.kind === ')' || typeof parts.at(-1) === 'string') break
    if (next.kind === 'AND') reader.at++
    parts.push(readOne(reader))
  }
  return join('and', parts)
}

function readOne(reader: Reader): Keywords | Reason {
  const token = reader.tokens[reader.at]
  reader.at++
  switch (token?.kind) {
    case 'phrase':
      return /[\p{L}\p{N}]/u.test(token.phrase)
        ? { kind: 'phrase', phrase: token.phrase }
        : because('expected a word at sign {sign}, came “{words}”', {
            sign: token.sign,
            words: token.phrase,
          })
    case 'NOT': {
      const part = readOne(reader)
      return typeof part === 'string' ? part : { kind: 'not', part }
    }
    case '(': {
      const inner = readEither(reader)
      if (typeof inner === 'string') return inner
      if (reader.tokens[reader.at]?.kind !== ')')
        return because('expected a closing parenthesis for the one at sign {sign}', {
          sign: token.sign,
        })
      reader.at++
      return inner
    }
    case 'unclosed':
      return because('expected a closing quotation mark for the one at sign {sign}', {
        sign: token.sign,
      })
    case 'AND':
    case 'OR':
    case ')':
      return because('expected a word before {word} at sign {sign}', {
        word: token.kind,
        sign: token.sign,
      })
    case undefined:
      return because('expected a word at the end')
  }
}

function join(kind: 'and' | 'or', parts: readonly (Keywords | Reason)[]): Keywords | Reason {
  const wrong = parts.find((part) => typeof part === 'string')
  if (wrong !== undefined) return wrong
  const [only, ...others] = parts.filter((part) => typeof part !== 'string')
  if (only === undefined) return because('expected a word')
  return others.length === 0 ? only : { kind, parts: [only, ...others] }
}
