import { publishedWords, timeWords, updatedWords } from './line-words.ts'
import { anyOf, setOf } from './word-list.ts'

const longestTimeLine = 160
const label = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${anyOf(updatedWords)})|(${anyOf(publishedWords)}))(?=[\\s:：\\d]|$)`,
  'giu',
)

export type TimeLine = {
  readonly published: string | undefined
  readonly updated: string | undefined
}

/** `Updated Oct. 29, 2031 4:05 PM UTC`, `Publié le 4 mars, mis à jour à 9h`: what is said after each label. */
export function findTimeLine(line: string): TimeLine | undefined {
  if (line.length > longestTimeLine || !/\d/.test(line)) return undefined
  const labels = [...line.matchAll(label)]
  if (labels[0] === undefined || !isDateText(line.slice(0, labels[0].index))) return undefined
  const times = labels.map((each, at) => {
    const after = tidy(line.slice(each.index + each[0].length, labels[at + 1]?.index))
    // Japanese and Korean put the label behind.
    const text = after === '' && at === 0 ? tidy(line.slice(0, each.index)) : after
    return { isUpdate: each[1] !== undefined, text }
  })
  const real = times.filter(({ text }) => /\d/.test(text) && isMostlyDate(text))
  const updated = real.find(({ isUpdate }) => isUpdate)?.text
  const published = real.find(({ isUpdate }) => !isUpdate)?.text
  return real.length === 0 ? undefined : { updated, published }
}

/** A line that is nothing but a date or a time. */
export function isDateLine(line: string): boolean {
  return line.length <= 60 && /\d/.test(line) && isDateText(line)
}

function tidy(text: string): string {
  return text.replace(/^[\s:：|•·,;/(–—-]{1,20}|[\s|•·,;/(–—-]{1,20}$/g, '')
}

function isDateText(text: string): boolean {
  return wordsOf(text).every(isDateWord)
}

/** A name or place may follow: `Published March 3, 2031 by Oriel Media`. */
function isMostlyDate(text: string): boolean {
  const words = wordsOf(text)
  const [first] = words
  const dateCount = words.filter(isDateWord).length
  return (first === undefined || isDateWord(first)) && dateCount >= words.length / 2
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/(?<=[ap])\.(?=m)/g, '')
      .match(/\p{L}+/gu) ?? []
  )
}

function isDateWord(word: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hangul}]+$/u.test(word)
    ? [...word].every((sign) => dateWords().has(sign)) || dateWords().has(word)
    : dateWords().has(word)
}

const locales =
  'en de fr es it pt nl pl cs sk ru uk sv da nb fi tr ro hu el hr sl bg lt lv et ja ko'.split(' ')
let known: ReadonlySet<string> | undefined

/** Months and weekdays of many languages, long and short, alone and within a date. */
function dateWords(): ReadonlySet<string> {
  if (known !== undefined) return known
  const words = new Set(setOf(timeWords))
  for (const locale of locales)
    for (const style of ['long', 'short'] as const) {
      const inDate = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: style,
        weekday: style,
      })
      const alone = new Intl.DateTimeFormat(locale, { month: style })
      for (let month = 0; month < 12; month += 1) {
        const day = new Date(Date.UTC(2031, month, 1 + month))
        const texts = [inDate.format(day), alone.format(day)]
        for (const word of texts
          .join(' ')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [])
          words.add(word)
      }
    }
  known = words
  return words
}
