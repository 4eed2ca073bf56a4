import { words } from './lexicon.ts'
import { keyAt, type Token } from './token.ts'

/** Where an age ends whose number stands from `index` to `next`, or `undefined` where it is none. */
export function findAgeEnd(
  text: string,
  tokens: readonly Token[],
  index: number,
  next: number,
): number | undefined {
  if (/^(?:year|month|week|day)s?$/.test(keyAt(tokens, next)) && keyAt(tokens, next + 1) === 'old')
    return next + 2
  // "in his 30s"
  if (keyAt(tokens, next) === 's' && owners.has(keyAt(tokens, index - 1))) return next + 1
  const isAge =
    isAgeBefore(tokens, index) ||
    isAgeAbroad(text, tokens, index, next) ||
    isPredicate(text, tokens, index, next) ||
    isApposition(text, tokens, index, next) ||
    isInBrackets(text, tokens, index, next)
  return isAge ? next : undefined
}

const owners = words('his her their')

/** "aged 34", "aged 34 and 51", "at the age of 34", "dies at 34", "a man of 34". */
function isAgeBefore(tokens: readonly Token[], index: number): boolean {
  let at = index
  while (tokens[at - 1]?.kind === 'number' || ands.has(tokens[at - 1]?.key ?? '')) at -= 1
  const [previous, second] = [tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? '']
  if (/^(?:aged|age|ages)$/.test(previous)) return true
  if (previous === 'of') return second === 'age' || people.has(second)
  return previous === 'at' && /^(?:dies|died|die|dead)$/.test(second)
}

const people = words(
  `man woman boy girl teenager child baby infant toddler youth pensioner mother father son daughter brother sister husband
  wife widow widower uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter victim suspect driver
  passenger student pupil driver farmer worker officer soldier tourist hiker resident`,
)

/** "who is 49.", "she was 17 when she left", "Aune turned 49 in May", "now 49,": no noun that is counted follows. */
function isPredicate(text: string, tokens: readonly Token[], index: number, next: number): boolean {
  const [previous, second] = [tokens[index - 1], tokens[index - 2]]
  if (previous === undefined) return false
  const isSaid =
    /^(?:turns|turned|turning)$/.test(previous.key) ||
    (/^(?:is|was)$/.test(previous.key) && /^(?:who|he|she)$/.test(second?.key ?? '')) ||
    (previous.key === 'now' && (second?.isCapital === true || people.has(second?.key ?? '')))
  const end = tokens[next - 1]?.end ?? 0
  const follows = tokens[next]
  return (
    isSaid &&
    (follows === undefined ||
      /^[,.;)!?—–-]/.test(text.slice(end).trimStart()) ||
      /^(?:and|or|but|when|at|in|on|as|this|last|next)$/.test(follows.key))
  )
}

/** "Maria Lopez (34)": after a full name. */
function isInBrackets(
  text: string,
  tokens: readonly Token[],
  index: number,
  next: number,
): boolean {
  const name = tokens[index - 1]
  return (
    name?.isCapital === true &&
    tokens[index - 2]?.isCapital === true &&
    text.slice(name.end, tokens[index]?.start) === ' (' &&
    text.charAt(tokens[next - 1]?.end ?? 0) === ')'
  )
}

/** "Berg, 34, said". */
function isApposition(
  text: string,
  tokens: readonly Token[],
  index: number,
  next: number,
): boolean {
  return (
    next === index + 1 &&
    followsName(text, tokens, index) &&
    /[,.;)]/.test(text.charAt(tokens[next - 1]?.end ?? 0)) &&
    !/^0/.test(tokens[index]?.key ?? '')
  )
}

function followsName(text: string, tokens: readonly Token[], index: number): boolean {
  const name = tokens[index - 1]
  const isPerson = name?.isCapital === true || people.has(name?.key ?? '')
  return isPerson && text.slice(name?.end, tokens[index]?.start) === ', '
}

const years = words('ans años anni anos jahre jahren год года лет рік роки років år jaar lat lata')
const endings = /^(?:jährig|årig|åring|jarig|letni|летн|річн|year)/
const oldAbroad = /^(?:alt|gammal|gammel|oud)/
const ands = words('et und y e and и och en i')
/** "tenía 34 años", "ses 34 ans", "ей было 34 года". */
const bearers = words(
  'tenía tiene tenían tienen cumplió cumple avait ses aveva ha было исполнилось ей ему возрасте',
)
/** Before "de 12 ans" these say how long, not how old. */
const spells = words(
  'peine plan contrat durée période délai prison pena condena contrato periodo período plazo prisión plano prazo prisão durata piano contratto',
)

/** "un homme de 42 ans", "de 34 et 51 ans", "Luc Marchetti, 51 ans,", "34-jähriger", "61 Jahre alt". */
function isAgeAbroad(text: string, tokens: readonly Token[], index: number, next: number): boolean {
  if (text.charAt(tokens[next - 1]?.end ?? 0) === '-' && endings.test(keyAt(tokens, next)))
    return true
  if (isOfNamed(text, tokens, index, next)) return true
  const unit =
    ands.has(keyAt(tokens, next)) && tokens[next + 1]?.kind === 'number' ? next + 2 : next
  if (!years.has(keyAt(tokens, unit))) return false
  const isSecond = ands.has(keyAt(tokens, index - 1)) && tokens[index - 2]?.kind === 'number'
  return (
    oldAbroad.test(keyAt(tokens, unit + 1)) ||
    isYearsOf(text, tokens, isSecond ? index - 2 : index, unit)
  )
}

/** "Олегу Тарасову 52 года": the name in the dative needs no verb. */
function isOfNamed(text: string, tokens: readonly Token[], index: number, next: number): boolean {
  const unit = tokens[next]
  return (
    unit !== undefined &&
    /^(?:год|года|лет|рік|роки|років)$/.test(unit.key) &&
    [1, 2].every((back) => tokens[index - back]?.isCapital === true) &&
    /^(?:[,.;)]|$)/.test(text.slice(unit.end))
  )
}

function isYearsOf(text: string, tokens: readonly Token[], head: number, unit: number): boolean {
  const end = tokens[unit]?.end ?? 0
  const lead = tokens[head - 1]?.key ?? ''
  if (lead === 'von') return tokens[head - 2]?.key === 'alter'
  if (bearers.has(lead)) return !/^ d(?:e |i |['’])/.test(text.slice(end, end + 4))
  if (/^(?:de|di)$/.test(lead))
    return !(
      spells.has(tokens[head - 2]?.key ?? '') || /^ d(?:e |i |['’])/.test(text.slice(end, end + 4))
    )
  return followsName(text, tokens, head) && /[,.;)]/.test(text.charAt(end))
}
