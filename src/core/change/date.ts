import type { Atom } from './atom.ts'
import { ones } from './figure-words.ts'
import {
  functionWords,
  hedges,
  months,
  relativeDays,
  smallDates,
  weekdays,
  words,
} from './lexicon.ts'
import { Piece } from './text-piece.ts'
import type { Token } from './token.ts'

type DatePart = {
  readonly name: 'weekday' | 'month' | 'day' | 'year' | 'relative'
  readonly value: string | number
}

/** With one of these a date may begin; with a number it always may. */
export const dateOpeners: ReadonlySet<string> = new Set([
  ...weekdays.keys(),
  ...months.keys(),
  ...relativeDays,
])

/** A date or a clock time that begins at `index`: "Tuesday", "Oct. 28, 2024", "28 October", "2019", "14:03", "3 p.m.". */
export function readDate(text: string, tokens: readonly Token[], index: number): Atom | undefined {
  return readClock(text, tokens, index) ?? readCalendar(text, tokens, index)
}

function readClock(text: string, tokens: readonly Token[], index: number): Atom | undefined {
  const token = tokens[index]
  const length =
    token === undefined
      ? 0
      : clockLength(tokens, index) || stampLength(text, token) || agoLength(text, tokens, index)
  const last = tokens[index + length - 1]
  if (token === undefined || last === undefined || length === 0) return undefined
  const half = length === 2 && /^[ap]m$/.test(last.key) ? last.key : undefined
  const minutes = length === 3 && last.kind === 'number' ? `:${last.key}` : ''
  return toDate(
    'clock',
    [token, last],
    `clock ${toDayTime(`${token.key}${minutes}`, half)}`,
    length,
  )
}

/** How many tokens a clock time takes: "14:03", "3 p.m.", "ten o'clock", "21 Uhr", "21 h 15", "0415 GMT"; 0 where it is none. */
function clockLength(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  if (token === undefined) return 0
  const after = keyBeside(token, tokens[index + 1])
  const isHour = token.kind === 'number' && /^\d{1,2}(?:[:.]\d{2})?(?::\d{2})?$/.test(token.key)
  if (isHour && after === 'h' && /^[0-5]\d$/.test(tokens[index + 2]?.key ?? '')) return 3
  const isNamed =
    clockNames.has(after) ||
    (isHour && hourSigns.has(after)) ||
    (isHour && isLedHour(after, tokens[index - 1])) ||
    (clockZones.has(after) && /^(?:[01]\d|2[0-4])[0-5]\d$/.test(token.key))
  if (isNamed) return 2
  return isHour && (token.key.includes(':') || isDottedClock(tokens, index)) ? 1 : 0
}

/** "11.46 School closures.": a post of a live blog begins with its time. */
function stampLength(text: string, { key, start, end }: Token): number {
  if (start > 0 && text[start - 1] !== '\n') return 0
  const isTime = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(key)
  return isTime && stamped.test(text.slice(end, end + 16)) ? 1 : 0
}

/** "13 min ago Defence gets more": a post that tells how old it is. */
function agoLength(text: string, tokens: readonly Token[], index: number): number {
  const [token, unit, ago] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  if (token?.kind !== 'number' || (token.start > 0 && text[token.start - 1] !== '\n')) return 0
  return agoUnits.has(unit?.key ?? '') && /^(?:ago|назад)$/.test(ago?.key ?? '') ? 3 : 0
}

const agoUnits = words(
  's sec secs second seconds m min mins minute minutes h hr hrs hour hours мин минут минуты минуту ч час часа часов',
)

/** A sentence begins, and no German measure. */
const stamped =
  /^ (?:[–—|-] )?(?!Euro|Franken|Mark|Dollar|Pfund|Rubel|Pro[zm]|Milli|Meter|Kilo|Zenti|Liter|Hektar|Tonne|Gramm|Grad|Punkt|Sekund|Minut|Stund)[\p{Lu}“"‘«„]/u

/** Of the next word, where at most a space parts them. */
function keyBeside(token: Token, next: Token | undefined): string {
  return next !== undefined && next.start - token.end <= 1 ? next.key : ''
}

/** "las 21.15", "kl. 9.05". */
function isDottedClock(tokens: readonly Token[], index: number): boolean {
  return (
    /^\d{1,2}\.[0-5]\d$/.test(tokens[index]?.key ?? '') &&
    clockLeads.has(tokens[index - 1]?.key ?? '')
  )
}

const clockNames = words("o'clock uhr")
const hourSigns = words('am pm h')
const clockZones = words('gmt utc est edt cst cdt pst pdt cet cest bst msk hours hrs local')
/** Before "21.15" they say that it is no amount. */
const clockLeads = words('las kl klo в alle às')

/** "à 19 heures", "в 16 часов": without the first word it is how long. */
const hourWords = words('heures heure час часа часов годин годині horas hora')
const hourLeads = words('à a vers dès avant après в к до с около после о об las las às')

function isLedHour(unit: string, previous: Token | undefined): boolean {
  return hourWords.has(unit) && hourLeads.has(previous?.key ?? '')
}

/** "5:40 p.m." and "17:40" share one. */
function toDayTime(clock: string, half: string | undefined): string {
  const [hour = 0, ...rest] = clock.split(/[:.]/).map((part) => ones.get(part) ?? Number(part))
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return [hours, ...(rest.length === 0 ? [0] : rest)].join(':')
}

function readCalendar(text: string, tokens: readonly Token[], index: number): Atom | undefined {
  if (readPart(text, tokens, index) === undefined) return undefined
  const { parts, last } = readParts(text, tokens, index)
  const first = tokens[index]
  const end = tokens[last]
  // A bare number is a day only next to a month.
  const standsAlone = [...parts.keys()].some((name) => name !== 'day')
  if (first === undefined || end === undefined || !standsAlone) return undefined
  const key = [...parts].map(([name, value]) => `${name}=${value}`).sort()
  return toDate('date', [first, end], key.join(' '), last - index + 1)
}

/** "the 28th of October": what may stand between the parts. */
function jointOf(key: string): 'before-part' | 'after-part' | 'none' {
  if (jointsBefore.has(key)) return 'before-part'
  return jointsAfter.has(key) ? 'after-part' : 'none'
}

const jointsBefore = words('of the de del di')
const jointsAfter = words('st nd rd th')

type Parts = ReadonlyMap<DatePart['name'], DatePart['value']>

/** The parts of one date that stand side by side, each once, and the index of the last token. */
function readParts(
  text: string,
  tokens: readonly Token[],
  index: number,
): { readonly parts: Parts; readonly last: number } {
  let parts: Parts = new Map()
  let last = index
  for (let at = index; at < index + 6; at += 1) {
    if (at > index && !isClose(text, tokens[last], tokens[at])) break
    const joint = jointOf(tokens[at]?.key ?? '')
    const grown = addPart(parts, readPart(text, tokens, at))
    if (grown === parts && (parts.size === 0 || joint === 'none')) break
    parts = grown
    if (joint !== 'before-part') last = at
  }
  return { parts, last }
}

function addPart(parts: Parts, part: DatePart | undefined): Parts {
  return part === undefined || parts.has(part.name)
    ? parts
    : new Map([...parts, [part.name, part.value]])
}

function isClose(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined) return false
  return (
    /^[\s,.]{0,3}$/.test(text.slice(left.end, right.start)) ||
    /^(?:[\s,.]{0,3}\p{L}{2,3}\s)$/u.test(text.slice(left.end, right.start))
  )
}

function readPart(text: string, tokens: readonly Token[], index: number): DatePart | undefined {
  const token = tokens[index]
  if (token === undefined) return undefined
  if (token.kind === 'number') return readNumber(text, tokens, index)
  const weekday = weekdays.get(token.key)
  if (weekday !== undefined && (token.isCapital || token.key.length > 6 || isSmallDate(token.key)))
    return { name: 'weekday', value: weekday }
  if (relativeDays.has(token.key)) return { name: 'relative', value: token.key }
  const month = months.get(token.key)
  if (month !== undefined && (token.isCapital || isSmallDate(token.key)) && isMonth(tokens, index))
    return { name: 'month', value: month }
  return undefined
}

/** Most languages write their days and months small. */
function isSmallDate(key: string): boolean {
  return smallDates.has(key) || /^[\u0400-\u04ff]/.test(key)
}

/** "May", "March" and "Jan" are also other words. */
function isMonth(tokens: readonly Token[], index: number): boolean {
  const key = tokens[index]?.key ?? ''
  if (key.length > 5) return true
  const isNumber = (at: number): boolean => tokens[at]?.kind === 'number'
  const previous = tokens[index - 1]?.key ?? ''
  return isNumber(index - 1) || isNumber(index + 1) || monthLeads.has(previous)
}

const monthLeads = words(
  `in since until till last next this by early late mid from of on before after im seit bis ab ende anfang mitte de del di le en
  em a à dès depuis fin début desde hasta finales principios mediados dal a в с до к від до у`,
)

function readNumber(text: string, tokens: readonly Token[], index: number): DatePart | undefined {
  const token = tokens[index]
  if (token === undefined) return undefined
  const { length } = token.key
  if (length <= 2 && Number(token.key) <= 31 && isNextToMonth(tokens, index))
    return { name: 'day', value: Number(token.key) }
  if (length === 4 && /^(?:1\d|20)\d\d$/.test(token.key) && isYear(text, tokens, index))
    return { name: 'year', value: Number(token.key) }
  return undefined
}

function isNextToMonth(tokens: readonly Token[], index: number): boolean {
  return (
    isMonthName(tokens[index - 1]) ||
    isMonthName(tokens[index + 1]) ||
    (isMonthName(tokens[index + 2]) && dayJoints.has(tokens[index + 1]?.key ?? ''))
  )
}

const dayJoints = words('st nd rd th of de')

function isMonthName(token: Token | undefined): boolean {
  return token !== undefined && months.has(token.key) && (token.isCapital || isSmallDate(token.key))
}

/** "2,000 troops" has its comma; "2000 troops" has its plural. */
function isYear(text: string, tokens: readonly Token[], index: number): boolean {
  const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (token === undefined || previous?.kind === 'sign' || next?.kind === 'sign') return false
  const follows = next !== undefined && text.slice(token.end, next.start) === ' ' ? next.key : ''
  if (previous === undefined) return false
  if (previous.kind === 'number') return /^\d{1,2}$/.test(previous.key)
  if (months.has(previous.key)) return true
  if (yearLeads.has(previous.key))
    return !/^(?:people|troops|million|billion|percent|\p{Ll}{3,}s)$/u.test(follows)
  // "wurde 1868 zum ersten Mal": nothing that could be counted follows.
  return functionWords.has(follows) && !hedges.has(previous.key)
}

const yearLeads = words(
  `in since by until till from during before after of early late spring summer autumn fall winter year the
  en depuis année desde año nel dal em jahr seit im в с до у`,
)

function toDate(
  kind: 'date' | 'clock',
  ends: readonly [Token, Token],
  key: string,
  length: number,
): Atom {
  const [first, last] = ends
  return new Piece(first.start, last.end, {
    kind,
    key,
    isCapital: first.isCapital,
    isUpper: false,
    opensFact: false,
    isFirst: false,
    value: undefined,
    unit: '',
    length,
  })
}

/** Neither contradicts the other: "Tuesday" and "Tuesday, Oct. 28", or "today" and "Tuesday". */
export function isSameDate(left: string, right: string): boolean {
  const parts = new Map(left.split(' ').map((part) => part.split('=') as [string, string]))
  if (parts.has('relative') !== right.includes('relative=')) return true
  return right.split(' ').every((part) => {
    const [name = '', value] = part.split('=')
    return !parts.has(name) || parts.get(name) === value
  })
}
