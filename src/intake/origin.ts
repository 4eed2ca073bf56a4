/** Where a field's value came from, for whoever asks why an article reads as it does. */
import type { NewsRecord } from '../core/model.ts'

export type Origin =
  | 'JSON-LD'
  | 'OpenGraph'
  | 'meta'
  | 'microdata'
  | 'markup'
  | 'text'
  | 'main content'
  | 'address'
  | 'feed'
  | 'option'

export type Origins = Readonly<Partial<Record<keyof NewsRecord, Origin>>>

export type Found<Value> = { readonly value: Value; readonly origin: Origin }

/** The places in the order of trust; the first that has something wins. Empty texts and lists are nothing. */
export function firstOf<Value>(
  places: readonly (readonly [origin: Origin, value: Value | null | undefined])[],
): Found<Value> | undefined {
  for (const [origin, value] of places) {
    const isEmpty = value === '' || (Array.isArray(value) && value.length === 0)
    if (value !== null && value !== undefined && !isEmpty) return { value, origin }
  }
  return undefined
}
