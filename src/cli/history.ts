import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { explain } from '../intake/explain.ts'
import { parseNinjs } from '../intake/ninjs.ts'
import { ParseError } from '../intake/parse-error.ts'
import { isNinjs, parseJson } from '../intake/record-json.ts'
import { toFileFault } from './user-error.ts'

/** One line of a history: what it states, or what is wrong with it, with its place. */
export type HistoryLine = { readonly record: NewsRecord } | { readonly fault: string }

/** Line by line, as it comes. Throws {@link UserError} for a file that cannot be read. */
export async function* readHistory(input: string): AsyncGenerator<HistoryLine> {
  const stream = input === '-' ? process.stdin : createReadStream(input)
  const name = input === '-' ? 'standard input' : input
  let number = 0
  try {
    for await (const line of createInterface({
      input: stream,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1
      if (line.trim() !== '') yield parseLine(line, `${name}:${number}`)
    }
  } catch (error) {
    throw toFileFault(input, error) ?? error
  }
}

function parseLine(line: string, place: string): HistoryLine {
  try {
    const json = parseJson(line)
    if (isNinjs(json)) return { record: parseNinjs(json, { source: 'ninjs' }) }
    const parsed = newsRecordSchema.safeParse(json)
    return parsed.success
      ? { record: parsed.data }
      : { fault: `${place}: ${explain(parsed.error)}` }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return { fault: `${place}: ${error.message}` }
  }
}
