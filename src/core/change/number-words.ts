import { lazily } from '../language/lazily.ts'
import { speakers } from './number-speech.ts'

/** Numbers below a thousand by their words, those parted by spaces. */
export type NumberWords = {
  readonly values: ReadonlyMap<string, number>
  /** Words of the longest. */
  readonly longest: number
  /** The first word of each. */
  readonly openers: ReadonlySet<string>
}

/** Words that give only the order of size, or open a bigger number: "des dizaines", "un millón". */
const sizes: Readonly<Record<string, string>> = {
  de: 'null=0 dutzend=12 dutzende=13 hunderte=100 tausend=1e3 tausende=1e3 million=1e6 millionen=1e6 milliarde=1e9',
  nl: 'nul=0 tientallen=13 honderden=100 duizend=1e3 duizenden=1e3 miljoen=1e6',
  fr: 'zéro=0 dizaine=10 dizaines=13 douzaine=12 vingtaine=20 trentaine=30 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 mille=1e3 millier=1e3 milliers=1e3 million=1e6 millions=1e6 milliard=1e9',
  es: 'cero=0 decenas=13 docena=12 docenas=13 veintena=20 centenar=100 centenares=100 cientos=100 mil=1e3 miles=1e3 millón=1e6 millones=1e6',
  pt: 'zero=0 dezena=10 dezenas=13 dúzia=12 centena=100 centenas=100 mil=1e3 milhares=1e3 milhão=1e6 milhões=1e6',
  it: 'zero=0 decina=10 decine=13 dozzina=12 ventina=20 trentina=30 cinquantina=50 centinaio=100 centinaia=100 mille=1e3 migliaia=1e3 milione=1e6 milioni=1e6',
  ru: 'ноль=0 десяток=10 десятки=13 сотня=100 сотни=100 тысяча=1e3 тысячи=1e3 миллион=1e6 миллионы=1e6 миллиард=1e9',
  uk: 'нуль=0 десяток=10 десятки=13 сотня=100 сотні=100 тисяча=1e3 тисячі=1e3 мільйон=1e6 мільйони=1e6 мільярд=1e9',
}

function readWords(language: string): NumberWords {
  const values = new Map<string, number>()
  for (let value = 2; value < 1_000; value += 1)
    for (const said of speakers[language]?.(value) ?? []) values.set(said, value)
  for (const size of (sizes[language] ?? '').split(' ')) {
    const [word = '', value] = size.split('=')
    values.set(word, Number(value))
  }
  const all = [...values.keys()].map((said) => said.split(' '))
  return {
    values,
    longest: Math.max(...all.map((words) => words.length)),
    openers: new Set(all.map(([first = '']) => first)),
  }
}

const byLanguage = new Map(
  Object.keys(speakers).map((language) => [language, lazily(() => readWords(language))] as const),
)

/** Undefined for English, and for what we cannot count in. "One" counts nothing: in these languages it is an article. */
export function numberWordsOf(language: string | undefined): NumberWords | undefined {
  return byLanguage.get((language ?? '').slice(0, 2).toLowerCase())?.()
}

/** Russian writes "трёх" and "трех". */
export function plainNumber(key: string): string {
  return key.charCodeAt(0) < 0x400 ? key : key.replaceAll('ё', 'е')
}
