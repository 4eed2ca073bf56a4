import { words } from './lexicon.ts'
import type { Token } from './token.ts'

/** Where an age ends whose number stands from `index` to `next`, or `undefined` where it is none. */
export function findAgeEnd(
  text: string,
  tokens: readonly Token[],
  index: number,
  next: number,
): number | undefined {
  const key = (at: number): string => tokens[at]?.key ?? ''
  if (/^years?$/.test(key(next)) && key(next + 1) === 'old') return next + 2
  const isAge =
    isAgeBefore(key(index - 1), key(index - 2)) ||
    isAgeAbroad(text, tokens, index, next) ||
    isApposition(text, tokens, index, next)
  return isAge ? next : undefined
}

/** "aged 34", "at the age of 34", "dies at 34". */
function isAgeBefore(previous: string, second: string): boolean {
  if (/^(?:aged|age)$/.test(previous)) return true
  if (previous === 'of') return second === 'age'
  return previous === 'at' && /^(?:dies|died|die|dead)$/.test(second)
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
  return name?.isCapital === true && text.slice(name.end, tokens[index]?.start) === ', '
}

const years = words('ans años anni anos jahre jahren год года лет рік роки років år jaar lat lata')
const endings = /^(?:jährig|årig|åring|jarig|letni|летн|річн|year)/
const oldAbroad = /^(?:alt|gammal|gammel|oud)/
const ands = words('et und y e and и och en i')
/** Before "de 12 ans" these say how long, not how old. */
const spells = words(
  'peine plan contrat durée période délai prison pena condena contrato periodo período plazo prisión plano prazo prisão durata piano contratto',
)

/** "un homme de 42 ans", "de 34 et 51 ans", "Luc Marchetti, 51 ans,", "34-jähriger", "61 Jahre alt". */
function isAgeAbroad(text: string, tokens: readonly Token[], index: number, next: number): boolean {
  const key = (at: number): string => tokens[at]?.key ?? ''
  if (text.charAt(tokens[next - 1]?.end ?? 0) === '-' && endings.test(key(next))) return true
  const unit = ands.has(key(next)) && tokens[next + 1]?.kind === 'number' ? next + 2 : next
  if (!years.has(key(unit))) return false
  const isSecond = ands.has(key(index - 1)) && tokens[index - 2]?.kind === 'number'
  return (
    oldAbroad.test(key(unit + 1)) || isYearsOf(text, tokens, isSecond ? index - 2 : index, unit)
  )
}

function isYearsOf(text: string, tokens: readonly Token[], head: number, unit: number): boolean {
  const end = tokens[unit]?.end ?? 0
  if (/^(?:de|di)$/.test(tokens[head - 1]?.key ?? ''))
    return !(
      spells.has(tokens[head - 2]?.key ?? '') || /^ d(?:e |i |['’])/.test(text.slice(end, end + 4))
    )
  return followsName(text, tokens, head) && /[,.;)]/.test(text.charAt(end))
}
