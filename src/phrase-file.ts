/** A file with one ICU message per key. */
import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import { asTyped, type Calls } from './core/locale.ts'
import { ConfigError, type Fault } from './yaml-file.ts'

type Values = Readonly<Record<string, string | number>>
type Format = (values?: Values, calls?: Calls) => string
export type Phrases = ReadonlyMap<string, Format>

const fileSchema = z.record(z.string(), z.string().min(1))

/** Throws {@link ConfigError} with every text that is missing, unknown or malformed. `model`: the file whose keys it needs. */
export function parsePhrases(
  { file, language, text }: Readonly<Record<'file' | 'language' | 'text', string>>,
  model: { readonly name: string; readonly texts: Readonly<Record<string, string>> },
): Phrases {
  const texts = readTexts(text, file)
  const faults = [
    ...Object.keys(model.texts).flatMap((key) =>
      key in texts ? [] : [faultOf(file, key, `is missing; ${model.name} has it`)],
    ),
    ...Object.keys(texts).flatMap((key) =>
      key in model.texts ? [] : [faultOf(file, key, `${model.name} has no such key`)],
    ),
  ]
  const phrases = new Map<string, Format>()
  for (const [key, message] of Object.entries(texts))
    try {
      phrases.set(key, parseMessage(message, language))
    } catch {
      faults.push(faultOf(file, key, 'expected an ICU message: check its braces'))
    }
  if (faults.length > 0) throw new ConfigError(faults)
  return phrases
}

/** `/latest`, and `versions:2-5`: what a text of ours tells people to type. */
const commandForm = /(?<![^\s\u200e({“«])\/([a-z]+)(?![\w/]|\.\w)/g
const optionForm = /(?<![^\s\u200e({“«])([a-z]+):(?=[\p{L}\d])/gu

/** They become places to be filled, so that a value which looks like one stays what it is. */
function parseMessage(message: string, language: string): Format {
  const open = message.replace(commandForm, '{command_$1}').replace(optionForm, '{option_$1}:')
  const parsed = new IntlMessageFormat(open, language, undefined, { ignoreTag: true })
  const commands = namesIn(message, commandForm)
  const options = namesIn(message, optionForm)
  return (values, { command, option } = asTyped) => {
    const called = [
      ...commands.map((name) => [`command_${name}`, command(name)] as const),
      ...options.map((name) => [`option_${name}`, option(name)] as const),
    ]
    return String(parsed.format({ ...values, ...Object.fromEntries(called) }))
  }
}

function namesIn(message: string, form: RegExp): readonly string[] {
  return [...message.matchAll(form)].flatMap(([, name]) => name ?? [])
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
