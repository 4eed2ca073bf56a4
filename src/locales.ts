/** Reads `config/locales/<language>.json`: one file per language, ICU messages under the keys of `en.json`. */
import { readdir, readFile } from 'node:fs/promises'
import english from '../config/locales/en.json' with { type: 'json' }
import type { Locale, Locales, Phrase, Wording } from './core/locale.ts'
import { type Phrases, parsePhrases } from './phrase-file.ts'
import { parseReasons } from './reasons.ts'

const folder = new URL('../config/locales/', import.meta.url)
const fileName = /^(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/

/** Throws {@link ConfigError} naming file and key. */
export async function readLocales(): Promise<Locales> {
  const languages = (await readdir(folder)).flatMap(
    (name) => fileName.exec(name)?.groups?.language ?? [],
  )
  const locales = new Map<string, Locale>()
  for (const language of languages) {
    const read = (path: string) => readFile(new URL(path, folder), 'utf8')
    const text = await read(`${language}.json`)
    // Reasons are in English as they are.
    const reasons = language === 'en' ? undefined : await read(`reasons/${language}.json`)
    locales.set(language.toLowerCase(), parseLocale(language, text, reasons))
  }
  const fallback = locales.get('en')
  if (!fallback) throw new Error('config/locales/en.json is missing')
  return {
    languages,
    find(wanted = 'en') {
      const [base = ''] = wanted.toLowerCase().split('-')
      return locales.get(wanted.toLowerCase()) ?? locales.get(base) ?? fallback
    },
  }
}

/** Throws {@link ConfigError} with every text that is missing, unknown or malformed. */
export function parseLocale(language: string, text: string, reasons?: string): Locale {
  const file = `config/locales/${language}.json`
  const phrases = parsePhrases({ file, language, text }, { name: 'en.json', texts: english })
  const say = (wording: Wording): string => {
    if (typeof wording === 'string') return wording
    if ('row' in wording) return wording.row.map(say).join(' · ')
    return 'because' in wording ? tell(wording.because) : format(phrases, wording, say)
  }
  const tell = reasons === undefined ? String : parseReasons(language, reasons, say)
  return { language, direction: isRightToLeft(language) ? 'rtl' : 'ltr', say }
}

function format(
  phrases: Phrases,
  { phrase, values = {} }: Phrase,
  say: (wording: Wording) => string,
): string {
  const message = phrases.get(phrase)
  if (!message) throw new Error(`no text for ${phrase}`)
  const said = Object.entries(values).map(
    ([name, value]) => [name, typeof value === 'number' ? value : say(value)] as const,
  )
  return message(Object.fromEntries(said))
}

function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0] ?? '')
}
