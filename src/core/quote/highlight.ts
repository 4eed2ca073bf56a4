import type { Quote } from '../model.ts'
import { countWords } from './kind.ts'

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

function newsworthiness(quote: Quote, place: number, shares: ReadonlyMap<string, number>): number {
  const words = countWords(quote.text)
  const length = words < 8 ? 0.5 : words <= 30 ? 1 : words <= 45 ? 0.6 : 0.3
  const standing = Math.min(shares.get(quote.speaker?.name.text ?? '') ?? 0, 4) / 4
  const titled = quote.speaker?.title === undefined ? 0 : 0.4
  const whole = quote.kind === 'full' ? 0.5 : 0
  return length + standing + titled + whole + 1 / (1 + place)
}
