import { words } from './lexicon.ts'
import { splitWords } from './phrase-index.ts'

/** Words that a text of the language cannot do without, and that the others have not. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('the of and to that is was for with said by has have were are'),
  de: words('der das und ein eine nicht mit von den dem hat auf im zu sich wurde sind'),
  fr: words('le les des une est dans pour par sur qui du au ont été et'),
  es: words('el los las una que por con del y se su fue ha'),
  it: words('il che di della per una nel sono è gli con ha'),
  pt: words('os uma que não com para do da em foi ao e'),
  ru: words('и в на что не по с о из за был была'),
}
/** The languages that have the word. */
const languagesOf = new Map<string, readonly string[]>()
for (const [language, known] of Object.entries(smallWords))
  for (const word of known) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

const sampleLength = 1_000
const fewest = 3

/** Publishers mark the language wrongly or not at all; the small words do not lie. */
export function readLanguage(text: string, stated: string | undefined): string | undefined {
  const sample = text.slice(0, sampleLength).replaceAll(/['’-]/g, ' ')
  const counts = new Map<string, number>()
  for (const word of splitWords(sample))
    for (const language of languagesOf.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1)
  let best = { language: stated, count: fewest - 1 }
  for (const language of Object.keys(smallWords)) {
    const count = counts.get(language) ?? 0
    if (count > best.count) best = { language, count }
  }
  return best.language?.slice(0, 2) === stated?.slice(0, 2) ? stated : best.language
}
