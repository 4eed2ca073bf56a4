/** Reads `config/locales/<language>.json`: one file per language, ICU messages under the keys of `en.json`. */
import { readdir, readFile } from 'node:fs/promises'
import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import english from '../config/locales/en.json' with { type: 'json' }
import type { Locale, Locales, Phrase } from './core/locale.ts'
import { ConfigError, type Fault } from './yaml-file.ts'

const folder = new URL('../config/locales/', import.meta.url)
const fileName = /^(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/

/** Throws {@link ConfigError} naming file and key. */
export async function readLocales(): Promise<Locales> {
  const languages = (await readdir(folder)).flatMap(
    (name) => fileName.exec(name)?.groups?.language ?? [],
  )
  const locales = new Map<string, Locale>()
  for (const language of languages) {
    const text = await readFile(new URL(`${language}.json`, folder), 'utf8')
    locales.set(language.toLowerCase(), parseLocale(language, text))
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

const fileSchema = z.record(z.string(), z.string().min(1))

/** Throws {@link ConfigError} with every text that is missing, unknown or malformed. */
export function parseLocale(language: string, text: string): Locale {
  const file = `config/locales/${language}.json`
  const texts = readTexts(text, file)
  const faults = [
    ...Object.keys(english).flatMap((key) =>
      key in texts ? [] : [faultOf(file, key, 'is missing; en.json has it')],
    ),
    ...Object.keys(texts).flatMap((key) =>
      key in english ? [] : [faultOf(file, key, 'en.json has no such key')],
    ),
  ]
  const messages = new Map<string, IntlMessageFormat>()
  for (const [key, message] of Object.entries(texts))
    try {
      messages.set(key, new IntlMessageFormat(message, language, undefined, { ignoreTag: true }))
    } catch {
      faults.push(faultOf(file, key, 'expected an ICU message: check its braces'))
    }
  if (faults.length > 0) throw new ConfigError(faults)
  return {
    language,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    say: (wording) => (typeof wording === 'string' ? wording : format(messages, wording)),
  }
}

function readTexts(text: string, file: string): Readonly<Record<string, string>> {
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new ConfigError([faultOf(file, '', 'expected JSON with one text per key')], {
      cause: error,
    })
  }
}

function faultOf(file: string, field: string, message: string): Fault {
  return { file, line: undefined, column: undefined, field, message }
}

function format(messages: ReadonlyMap<string, IntlMessageFormat>, wording: Phrase): string {
  const message = messages.get(wording.phrase)
  if (!message) throw new Error(`no text for ${wording.phrase}`)
  return String(message.format(wording.values))
}

function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0] ?? '')
}
