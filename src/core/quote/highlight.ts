import { getLanguages } from '../language/languages.ts'
import { lazily } from '../language/lazily.ts'
import type { Quote } from '../model.ts'
import { countWords } from './kind.ts'
import { speakerName } from './speaker-name.ts'

export type HighlightOptions = {
  readonly max: number
  /** What was shown before: the texts of quotes already posted. */
  readonly posted: readonly string[]
}

const perSpeaker = 2

/** The quotes an alert should show, the most newsworthy first. */
export function pickHighlights(
  quotes: readonly Quote[],
  { max, posted }: HighlightOptions,
): readonly Quote[] {
  const shown = new Set(posted.map(normalize))
  const shares = countShares(quotes)
  const ranked = quotes
    .filter(
      (quote) =>
        quote.highlight && quote.speaker !== undefined && !shown.has(normalize(quote.text)),
    )
    .map((quote, place) => ({ quote, score: newsworthiness(quote, place, shares) }))
    .sort((a, b) => b.score - a.score || a.quote.start - b.quote.start)
  const picked: Quote[] = []
  const taken = new Map<string, number>()
  for (let round = 1; round <= perSpeaker; round++) {
    for (const { quote } of ranked) {
      const name = quote.speaker?.name.text ?? ''
      const count = taken.get(name) ?? 0
      if (picked.length >= max || count >= round || picked.includes(quote)) continue
      picked.push(quote)
      taken.set(name, count + 1)
    }
  }
  return picked
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How many of the quotes each speaker has: their standing in the story. */
function countShares(quotes: readonly Quote[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const { speaker } of quotes) {
    if (speaker !== undefined)
      shares.set(speaker.name.text, (shares.get(speaker.name.text) ?? 0) + 1)
  }
  return shares
}

/** A few weights, set by hand: what a desk would look for, in the order in which it would. */
const weights = {
  wholeSentence: 0.5,
  namedOffice: 0.4,
  authorityUrges: 1.2,
  answersQuestion: 0.3,
  leansOnText: -0.6,
}
const manyQuotes = 4

/** Begins with words that need the sentence before, or with what an editor put in. */
const leaning = /^(?:\[|(?:it|he|she|they|this|that|these|those|but|and|so)\b)/i

function newsworthiness(quote: Quote, place: number, shares: ReadonlyMap<string, number>): number {
  const { text, kind, speaker, context } = quote
  const standing = Math.min(shares.get(speaker?.name.text ?? '') ?? 0, manyQuotes) / manyQuotes
  return (
    fitOfLength(countWords(text)) +
    standing +
    (kind === 'full' ? weights.wholeSentence : 0) +
    (speaker?.title === undefined ? 0 : weights.namedOffice) +
    (isUrged(quote) ? weights.authorityUrges : 0) +
    (context === undefined ? 0 : weights.answersQuestion) +
    (leaning.test(text) ? weights.leansOnText : 0) +
    1 / (1 + place)
  )
}

const getUrges = lazily(() => new Set(getLanguages().flatMap(({ urges }) => urges)))

/** "Leave your homes now": what a reader may have to do, said by an office and not by a passer-by. */
function isUrged({ text, speaker }: Quote): boolean {
  const [first = ''] = text.toLowerCase().split(/[\s,]/)
  const isAuthority = speaker?.title !== undefined || /^\p{Ll}/u.test(nameOf(speaker))
  return isAuthority && getUrges().has(first.replaceAll('’', "'"))
}

function nameOf(speaker: Quote['speaker']): string {
  return speaker === undefined ? '' : speakerName(speaker)
}

function fitOfLength(words: number): number {
  if (words < 8) return 0.5
  if (words <= 30) return 1
  return words <= 45 ? 0.6 : 0.3
}
