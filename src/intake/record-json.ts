import { type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { explain } from './explain.ts'
import { parseNinjs } from './ninjs.ts'
import { ParseError } from './parse-error.ts'

type Options = {
  readonly source: string
  readonly id?: string | undefined
  readonly url?: string | undefined
}

/** Our own record, or ninjs. `source` and the rest of `options` fill what it leaves open. Throws {@link ParseError}. */
export function parseRecordJson(text: string, options: Options): NewsRecord {
  const json = parseJson(text)
  if (isNinjs(json)) return parseNinjs(json, options)
  const given = { source: options.source, id: options.id ?? options.url, url: options.url ?? null }
  const parsed = newsRecordSchema.safeParse(isObject(json) ? { ...given, ...json } : json)
  if (!parsed.success)
    throw new ParseError(`NewsRecord: ${explain(parsed.error)}`, { cause: parsed.error })
  return parsed.data
}

/** Every ninjs item has a `uri`; a record has none. */
export function isNinjs(json: unknown): boolean {
  return isObject(json) && typeof json.uri === 'string' && !('paragraphs' in json)
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ParseError(`no JSON: ${why}`, { cause: error })
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
