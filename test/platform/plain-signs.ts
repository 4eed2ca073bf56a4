/** What a reader sees is all that is there: held against whatever either platform is sent. */
import { expect } from 'vitest'

/** Every text in a payload, the nested ones too. */
export function stringsOf(payload: unknown): readonly string[] {
  if (typeof payload === 'string') return [payload]
  if (typeof payload !== 'object' || payload === null) return []
  return Object.values(payload).flatMap(stringsOf)
}

/** Overrides, embeddings, marks of direction and signs without a width. */
const hidden = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2061-\u206f\ufeff]/
/** What we set apart ourselves, within one line; and the direction of a line that begins with such. */
const setApart = /\u2068(?<text>[^\u2068\u2069\n]*)\u2069/g
const lead = /^(?<start>(?:<[^>]*>|-# |\[)*)[\u200e\u200f]/gm

export function expectPlainSigns(said: string): void {
  expect(said.replace(lead, '$<start>').replace(setApart, '$<text>')).not.toMatch(hidden)
}
