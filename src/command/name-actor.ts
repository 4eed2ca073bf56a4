import type { Phrase, Wording } from '../core/locale.ts'

const personPattern = /^(?<person>\w+:\S+) (?:\((?<name>.*)\) )?in (?<place>\S+)$/s

/** A person by name, with what tells them from others of that name; by that alone who is forgotten. */
export function nameActor(actor: string): {
  readonly label: Wording
  readonly from: readonly Phrase[]
} {
  if (actor === 'system') return { label: { phrase: 'audit.system' }, from: [] }
  const { person, name, place } = personPattern.exec(actor)?.groups ?? {}
  if (!person || !place) return { label: actor, from: [] }
  const from: Phrase = { phrase: 'audit.from', values: { person, place } }
  return name ? { label: name, from: [from] } : { label: from, from: [] }
}
