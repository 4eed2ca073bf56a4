import { french, german, russian, spanish } from './note-forms-abroad.ts'
import { englishCorrections, englishWithdrawals } from './note-forms-english.ts'

/** What a publisher says in a sentence of its own, by language: a cause, what was done to what, who says so. */
export type NoteForms = {
  /** One of these stands in every sentence below. */
  readonly hints: string
  /** Of lines in small letters. With the flags `iu`, V8 takes ten times as long for `\b`, so those with it do without. */
  readonly corrections: readonly RegExp[]
  readonly withdrawals: readonly RegExp[]
}

export const noteForms: readonly NoteForms[] = [
  englishCorrections,
  englishWithdrawals,
  german,
  french,
  spanish,
  russian,
]

/** `hinted`: those whose hints stand in the line. */
export function isCorrectionByForm(line: string, hinted: readonly NoteForms[]): boolean {
  const plain = withoutInnerStops(line).toLowerCase()
  return hinted.some(({ corrections }) => corrections.some((form) => form.test(plain)))
}

export function isWithdrawalByForm(line: string, hinted: readonly NoteForms[]): boolean {
  const plain = withoutInnerStops(line).toLowerCase()
  return (
    hinted.some(({ withdrawals }) => withdrawals.some((form) => form.test(plain))) ||
    killed.test(line)
  )
}

/** Of a slug, which is in capitals. */
const killed =
  /^(?:Please )?(?:Kill|KILL|kill|Withhold|Spike) (?:[A-Za-z]+ ){0,2}[A-Z]{3,}[-/][A-Z]{2,}/u

/** "9:48 p.m." and "18.20" end no sentence and no heading. */
function withoutInnerStops(line: string): string {
  return line.replace(/(?<=\d)[.:](?=\d)/g, '·').replace(/(?<=\d ?)([ap])\.m\./gi, '$1m')
}
