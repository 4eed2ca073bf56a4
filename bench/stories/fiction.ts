/** Fictional reports with the make-up of news: few words in most of them, most words in few, names that come and go. */
import { type NewsRecord, newsRecordSchema } from '../../src/core/model.ts'

const commonWordCount = 12_000
const nameCount = 40_000
const paragraphCount = 6
const wordsPerParagraph = 40
/** So many reports of each event. */
const reportsPerEvent = 3

export type Invented = { readonly event: number; readonly content: NewsRecord }

/** Reports without end, the same for one `random`. Each event has words and names that its reports share. */
export function* inventReports(random: () => number, firstEvent = 0): Generator<Invented, never> {
  for (let event = firstEvent; ; event += 1) {
    const names = Array.from({ length: 6 }, () => drawName(random))
    const words = Array.from({ length: 20 }, () => drawWord(random))
    for (let report = 0; report < reportsPerEvent; report += 1) {
      const paragraphs = Array.from({ length: paragraphCount }, () => {
        const text = Array.from({ length: wordsPerParagraph }, (_, at) => {
          if (at > 0 && random() < 0.1) return pick(names, random)
          return random() < 0.25 ? pick(words, random) : drawWord(random)
        })
        return `${text.join(' ')}.`
      })
      const content = newsRecordSchema.parse({
        source: `paper-${report}`,
        id: `${event}-${report}`,
        language: 'en',
        headline: `the ${pick(names, random)} ${pick(words, random)} ${pick(names, random)} ${pick(words, random)}`,
        paragraphs,
      })
      yield { event, content }
    }
  }
}

/** Zipf's law: the second word half as often as the first, the third a third. */
function drawWord(random: () => number): string {
  return spell(Math.floor(commonWordCount ** random()))
}

function drawName(random: () => number): string {
  const spelled = spell(commonWordCount + Math.floor(nameCount * random() ** 2))
  return `${spelled.charAt(0).toUpperCase()}${spelled.slice(1)}`
}

function pick(from: readonly string[], random: () => number): string {
  return from[Math.floor(random() * from.length)] ?? ''
}

/** A word of six letters for each number. */
function spell(rank: number): string {
  return Array.from({ length: 6 }, (_, at) =>
    String.fromCharCode(97 + (Math.floor(rank / 26 ** at) % 26)),
  ).join('')
}
