import { findAgeEnd } from './age.ts'
import type { Atom } from './atom.ts'
import {
  currencies,
  decades,
  letterScales,
  ones,
  ordinals,
  partShares,
  scales,
  tens,
  vague,
} from './figure-words.ts'
import { words } from './lexicon.ts'
import { numberWordsOf, plainNumber } from './number-words.ts'
import { Piece } from './text-piece.ts'
import { keyAt, type Token } from './token.ts'

const percentWords = words('% percent pct prozent pourcent процентов процента процент procent')

type Amount = { readonly value: number; readonly next: number }

/** A number that begins at `index`, in digits or words, with its scale, money sign or percent. */
export function readFigure(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: string | undefined,
): Atom | undefined {
  const decade = readDecade(tokens, index)
  if (decade !== undefined) return decade
  const ordinal = readOrdinal(tokens, index)
  if (ordinal !== undefined) return ordinal
  const sign =
    tokens[index]?.kind === 'sign' && tokens[index]?.key !== '%' ? tokens[index] : undefined
  const from = sign === undefined ? index : index + 1
  const amount =
    readDigits(text, tokens, from, language) ??
    (sign === undefined ? readWords(text, tokens, from, language) : undefined)
  if (amount === undefined) return undefined
  const age = amount.value <= 120 ? findAgeEnd(text, tokens, index, amount.next) : undefined
  return age === undefined
    ? withUnit(tokens, index, amount, sign?.key)
    : make('age', tokens, index, age, amount.value, '')
}

function readDecade(tokens: readonly Token[], index: number): Atom | undefined {
  const value = decades.get(tokens[index]?.key ?? '')
  return value !== undefined && /^(?:his|her|their)$/.test(tokens[index - 1]?.key ?? '')
    ? make('age', tokens, index, index + 1, value, '')
    : undefined
}

/** "third", "3rd". */
function readOrdinal(tokens: readonly Token[], index: number): Atom | undefined {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined) return undefined
  const named = ordinals.get(token.key)
  if (named !== undefined) return make('figure', tokens, index, index + 1, named, 'th')
  const isGlued =
    next !== undefined && next.start === token.end && /^(?:st|nd|rd|th)$/.test(next.key)
  if (token.kind !== 'number' || !isGlued) return undefined
  return make('figure', tokens, index, index + 2, Number.parseInt(token.key, 10), 'th')
}

function withUnit(
  tokens: readonly Token[],
  index: number,
  amount: Amount,
  sign: string | undefined,
): Atom {
  let next = amount.next
  let unit = sign ?? ''
  const after = tokens[next]?.key ?? ''
  if (percentWords.has(after)) {
    unit = '%'
    next += 1
  } else if (after === 'per' && tokens[next + 1]?.key === 'cent') {
    unit = '%'
    next += 2
  } else if (unit === '' && currencies.has(after)) {
    unit = currencies.get(after) ?? ''
    next += 1
  }
  return make('figure', tokens, index, next, amount.value, unit)
}

function make(
  kind: 'figure' | 'age',
  tokens: readonly Token[],
  from: number,
  next: number,
  value: number,
  unit: string,
): Atom {
  return new Piece(tokens[from]?.start ?? 0, tokens[next - 1]?.end ?? 0, {
    kind,
    key: `${kind} ${value}${unit}`,
    isCapital: false,
    isUpper: false,
    opensFact: false,
    isFirst: false,
    value,
    unit,
    length: next - from,
  })
}

function readDigits(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: string | undefined,
): Amount | undefined {
  const token = tokens[index]
  if (token?.kind !== 'number') return undefined
  let digits = token.key
  let next = index + 1
  let last = token
  for (;;) {
    const group = tokens[next]
    if (group?.kind !== 'number' || !/^\d{3}$/.test(group.key)) break
    if (!/^\d{1,3}(?:\d{3})*$/.test(digits)) break
    if (!isThousandsGap(text.slice(last.end, group.start)) || digits.length > 12) break
    digits += group.key
    last = group
    next += 1
  }
  const value = parseDigits(digits, language)
  return scaled(text, tokens, value, next)
}

/** "10 000". */
function isThousandsGap(gap: string): boolean {
  return gap === ' ' || /^[\u00a0\u202f\u2009]$/.test(gap)
}

function scaled(text: string, tokens: readonly Token[], value: number, next: number): Amount {
  const after = tokens[next]
  const previous = tokens[next - 1]
  if (after === undefined || previous === undefined) return { value, next }
  const isGlued = after.start === previous.end
  const scale = (isGlued ? letterScales.get(after.key) : undefined) ?? scales.get(after.key)
  if (scale === undefined || text.slice(previous.end, after.start).length > 1)
    return { value, next }
  return { value: Number((value * scale).toPrecision(12)), next: next + 1 }
}

/** "1,234.5" in English, "1.234,5" elsewhere; three digits after one separator are thousands. */
function parseDigits(digits: string, language: string | undefined): number {
  if (/^[0-9]+$/.test(digits)) return Number(digits)
  const isEnglish = /^en/i.test(language ?? 'en')
  const thousands = isEnglish ? ',' : '.'
  const decimal = isEnglish ? '.' : ','
  const clean = digits.replaceAll(thousands, '').replace(decimal, '.')
  const value = Number.parseFloat(clean.replace(/[,:].*$/, ''))
  return Number.isFinite(value) ? value : 0
}

function readWords(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: string | undefined,
): Amount | undefined {
  const first = tokens[index]
  if (first?.kind !== 'word') return undefined
  const foreign = readForeign(text, tokens, index, language)
  if (foreign !== undefined) return foreign
  if (numberWordsOf(language) !== undefined && !scales.has(first.key)) return undefined
  // "No one" counts nobody.
  if (first.key === 'one' && tokens[index - 1]?.key === 'no') return undefined
  const loose = readVague(tokens, index)
  if (loose !== undefined) return loose
  const part = readPart(tokens, index)
  if (part !== undefined) return part
  const opensScale = /^(?:a|an|half)$/.test(first.key) && scales.has(tokens[index + 1]?.key ?? '')
  const isBareScale = first.key === 'dozen'
  if (!opensScale && !isBareScale && !ones.has(first.key) && !tens.has(first.key)) return undefined
  return sumWords(text, tokens, index)
}

/** "half a million", "a quarter of a million". */
function readPart(tokens: readonly Token[], index: number): Amount | undefined {
  const lead = keyAt(tokens, index)
  let next = lead === 'a' || lead === 'an' || lead === 'one' ? index + 1 : index
  const share = partShares.get(keyAt(tokens, next))
  if (share === undefined) return undefined
  next += keyAt(tokens, next + 1) === 'of' ? 2 : 1
  if (/^an?$/.test(keyAt(tokens, next))) next += 1
  const scale = scales.get(keyAt(tokens, next))
  return scale === undefined || next < index + 2
    ? undefined
    : { value: share * scale, next: next + 1 }
}

/** "vingt-deux", "treinta y cinco", "zwei Millionen", "un millón". */
function readForeign(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: string | undefined,
): Amount | undefined {
  const known = numberWordsOf(language)
  if (known === undefined) return undefined
  let found: Amount | undefined
  let said = ''
  for (let at = index; at < index + known.longest; at += 1) {
    const token = tokens[at]
    if (token === undefined || (at > index && !isJoined(text, tokens[at - 1], token))) break
    said = at === index ? plainNumber(token.key) : `${said} ${plainNumber(token.key)}`
    const value = known.values.get(said)
    if (value !== undefined) found = { value, next: at + 1 }
  }
  return found && scaled(text, tokens, found.value, found.next)
}

function isJoined(text: string, left: Token | undefined, right: Token): boolean {
  return /^[\s-]$/.test(text.slice(left?.end, right.start))
}

function readVague(tokens: readonly Token[], index: number): Amount | undefined {
  const key = tokens[index]?.key ?? ''
  const joins = tokens[index + 1]?.key === 'of'
  const scale = vague.get(tokens[index + 2]?.key ?? '')
  if (joins && scale !== undefined && (key === 'tens' || key === 'hundreds'))
    return { value: (key === 'tens' ? 10 : 100) * scale, next: index + 3 }
  // "Mbeki scores": without "of" it is what a player does.
  const value = key === 'scores' && !joins ? undefined : vague.get(key)
  return value === undefined ? undefined : { value, next: index + 1 }
}

function sumWords(text: string, tokens: readonly Token[], index: number): Amount {
  let sum: Sum = { total: 0, current: 0 }
  let next = index
  for (; next < Math.min(index + 10, tokens.length); next += 1) {
    const token = tokens[next]
    if (token === undefined || (next > index && !isJoined(text, tokens[next - 1], token))) break
    const grown = addWord(sum, token.key) ?? (isJoin(tokens, index, next) ? sum : undefined)
    if (grown === undefined) break
    sum = grown
  }
  return { value: sum.total + sum.current, next }
}

type Sum = { readonly total: number; readonly current: number }

/** `undefined` where the word cannot go on with the number: "twenty thirty". */
function addWord({ total, current }: Sum, key: string): Sum | undefined {
  const unit = ones.get(key) ?? tens.get(key)
  if (unit !== undefined) {
    const isNext = current % 10 === 0 && (current === 0 || unit < 10 || current >= 100)
    return isNext ? { total, current: current + unit } : undefined
  }
  if (key === 'half') return { total, current: 0.5 }
  const scale = scales.get(key)
  if (scale === undefined) return undefined
  const scaledUp = (current === 0 ? 1 : current) * scale
  return scale >= 1e3 ? { total: total + scaledUp, current: 0 } : { total, current: scaledUp }
}

/** "a hundred", "two hundred and five". */
function isJoin(tokens: readonly Token[], index: number, at: number): boolean {
  const key = tokens[at]?.key ?? ''
  if (at === index) return key === 'a' || key === 'an'
  const after = tokens[at + 1]?.key ?? ''
  return (
    key === 'and' && scales.has(tokens[at - 1]?.key ?? '') && (ones.has(after) || tens.has(after))
  )
}
