import type { Language } from '../language/language.ts'
import { getLanguages } from '../language/languages.ts'
import { lazily } from '../language/lazily.ts'

/** Languages whose words have no space between them. */
const unspaced = new Set(['ja', 'zh'])

const getOpeners = lazily(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(getLanguages().map(({ code, leaningOpeners }) => [code, new Set(leaningOpeners)])),
)

/** Not the news but about the report: its correction, its credits, its promise of more. */
const getAsides = lazily((): readonly RegExp[] => {
  const anyOf = (listOf: (language: Language) => readonly string[]) =>
    getLanguages()
      .flatMap(listOf)
      .map((phrase) => phrase.replace(/[.]/g, '\\.').replaceAll("'", "['’]"))
      .join('|')
  return [
    new RegExp(
      `^[^\\p{L}\\p{N}]*(?:${anyOf(({ asideLabels }) => asideLabels)})\\s*(?:[:：—–]|$)`,
      'iu',
    ),
    new RegExp(`^[^\\p{L}\\p{N}]*(?:${anyOf(({ asideOpeners }) => asideOpeners)})(?!\\p{L})`, 'iu'),
  ]
})

function base(language: string | undefined): string | undefined {
  return language?.toLowerCase().split(/[-_]/)[0]
}

/** Whether the sentence begins with a word that needs the sentence before it. */
export function leans(sentence: string, language: string | undefined): boolean {
  const known = base(language)
  const openersOf = getOpeners()
  const lists = known && openersOf.has(known) ? [known] : [...openersOf.keys()]
  const start = sentence.slice(0, 60).toLowerCase().replaceAll('’', "'")
  return lists.some((list) => {
    const openers = openersOf.get(list)
    if (!openers) return false
    if (unspaced.has(list)) return [...openers].some((opener) => start.startsWith(opener))
    const words = start.split(/[\s,:;]+/).slice(0, 4)
    return words.some((_, count) => openers.has(words.slice(0, count + 1).join(' ')))
  })
}

export function isAside(sentence: string): boolean {
  return getAsides().some((aside) => aside.test(sentence))
}
