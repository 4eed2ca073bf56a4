/** Reads `config/locales/<language>.json`: one file per language, ICU messages under the keys of `en.json`. */
import { readdir, readFile } from 'node:fs/promises'
import english from '../config/locales/en.json' with { type: 'json' }
import {
  asTyped,
  type Calls,
  type Locale,
  type Locales,
  type Phrase,
  type Wording,
} from './core/locale.ts'
import { sayMoments } from './core/say-moments.ts'
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
  const tell =
    reasons === undefined
      ? String
      : parseReasons(language, reasons, (phrase) => format(phrases, phrase, String, asTyped))
  const speak = (calls: Calls): Locale => {
    const say = (wording: Wording): string => {
      if (typeof wording === 'string') return calls.others(wording)
      if ('row' in wording) return wording.row.map(say).join(' · ')
      if ('takes' in wording) return sayUsage(wording, calls)
      if ('because' in wording) return sayMoments(tell(calls.others(wording.because)), language)
      return format(phrases, wording, say, calls)
    }
    return {
      language,
      direction: isRightToLeft(language) ? 'rtl' : 'ltr',
      say,
      nameOf: (name) => phrases.get(`called.${name}`)?.() ?? name,
      calling: speak,
    }
  }
  return speak(asTyped)
}

function format(
  phrases: Phrases,
  { phrase, values = {} }: Phrase,
  say: (wording: Wording) => string,
  calls: Calls,
): string {
  const message = phrases.get(phrase)
  if (!message) throw new Error(`no text for ${phrase}`)
  const said = Object.entries(values).map(
    ([name, value]) => [name, typeof value === 'number' ? value : say(value)] as const,
  )
  return message(Object.fromEntries(said), calls)
}

function sayUsage({ command, takes }: Extract<Wording, { takes: unknown }>, calls: Calls): string {
  const places = takes.map(({ name, isRequired }) =>
    isRequired ? `<${calls.option(name)}>` : `[${calls.option(name)}]`,
  )
  return [calls.command(command), ...places].join(' ')
}

function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0] ?? '')
}
