/** A pushed body -> record. */
import type { PushReader } from '../ports/push.ts'
import { ParseError } from './parse-error.ts'
import { isObject, parseJson, parseRecordJson } from './record-json.ts'
import { bodyKey, verifySignature } from './signature.ts'

export const pushReader: PushReader = {
  verify: verifySignature,
  keyOf: bodyKey,
  findSource(body) {
    try {
      const json = parseJson(decode(body))
      return isObject(json) && typeof json.source === 'string' ? json.source : undefined
    } catch {
      return undefined
    }
  },
  parse(body, source) {
    try {
      const text = decode(body)
      parseJson(text)
      return { kind: 'record', record: parseRecordJson(text, { source }) }
    } catch (error) {
      if (!(error instanceof ParseError)) throw error
      const isJson = !error.message.startsWith('no JSON')
      return { kind: isJson ? 'wrong-field' : 'no-json', error: error.message }
    }
  },
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (error) {
    throw new ParseError('no JSON: the body is not UTF-8', { cause: error })
  }
}
