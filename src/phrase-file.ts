/** A file with one ICU message per key. */
import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import { ConfigError, type Fault } from './yaml-file.ts'

type Values = Readonly<Record<string, string | number>>
export type Phrases = ReadonlyMap<string, (values?: Values) => string>

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
  const phrases = new Map<string, (values?: Values) => string>()
  for (const [key, message] of Object.entries(texts))
    try {
      const parsed = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
      phrases.set(key, (values) => String(parsed.format(values)))
    } catch {
      faults.push(faultOf(file, key, 'expected an ICU message: check its braces'))
    }
  if (faults.length > 0) throw new ConfigError(faults)
  return phrases
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
