/** Reads `config/locales/<language>.json`: one file per language, ICU messages under the keys of `en.json`. */
import { readdir, readFile } from 'node:fs/promises'
import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import english from '../config/locales/en.json' with { type: 'json' }
import type { Locale, Locales, Phrase } from './core/locale.ts'

export class LocaleError extends Error {
  override readonly name = 'LocaleError'
}

const folder = new URL('../config/locales/', import.meta.url)
const fileName = /^(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/

/** Throws {@link LocaleError} naming file and key. */
export async function readLocales(): Promise<Locales> {
  const languages = (await readdir(folder)).flatMap(
    (name) => fileName.exec(name)?.groups?.language ?? [],
  )
  const locales = new Map<string, Locale>()
  for (const language of languages) {
    const text = await readFile(new URL(`${language}.json`, folder), 'utf8')
    locales.set(language.toLowerCase(), parseLocale(language, text))
  }
  return (wanted = 'en') => {
    const [base = ''] = wanted.toLowerCase().split('-')
    const found = locales.get(wanted.toLowerCase()) ?? locales.get(base) ?? locales.get('en')
    if (found) return found
    throw new LocaleError('config/locales/en.json is missing')
  }
}

const fileSchema = z.record(z.string(), z.string().min(1))

/** Throws {@link LocaleError} when a text is missing, unknown or malformed. */
export function parseLocale(language: string, text: string): Locale {
  const file = `config/locales/${language}.json`
  const texts = fileSchema.safeParse(readJson(text, file))
  if (!texts.success) throw new LocaleError(`${file}: expected one text per key`)
  const missing = Object.keys(english).filter((key) => texts.data[key] === undefined)
  if (missing.length > 0) throw new LocaleError(`${file}: missing ${missing.join(', ')}`)
  const unknown = Object.keys(texts.data).filter((key) => !(key in english))
  if (unknown.length > 0)
    throw new LocaleError(`${file}: en.json has no such key: ${unknown.join(', ')}`)
  const messages = new Map(
    Object.entries(texts.data).map(([key, message]) => [
      key,
      compile(message, language, file, key),
    ]),
  )
  return {
    language,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    say: (wording) => (typeof wording === 'string' ? wording : format(messages, wording)),
  }
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LocaleError(`${file}: not JSON`, { cause: error })
  }
}

function compile(message: string, language: string, file: string, key: string): IntlMessageFormat {
  try {
    return new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
  } catch (error) {
    throw new LocaleError(`${file} ${key}: not an ICU message`, { cause: error })
  }
}

function format(messages: ReadonlyMap<string, IntlMessageFormat>, wording: Phrase): string {
  const message = messages.get(wording.phrase)
  if (!message) throw new Error(`no text for ${wording.phrase}`)
  return String(message.format(wording.values))
}

function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0] ?? '')
}
