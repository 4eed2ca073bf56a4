import type { Atom } from './atom.ts'
import type { SentenceDiff } from './hunks.ts'

const measures: ReadonlyMap<string, readonly [kind: string, factor: number]> = new Map([
  ['mil', ['length', 1_609]],
  ['mile', ['length', 1_609]],
  ['miles', ['length', 1_609]],
  ['km', ['length', 1_000]],
  ['kilometer', ['length', 1_000]],
  ['kilometers', ['length', 1_000]],
  ['kilometre', ['length', 1_000]],
  ['kilometres', ['length', 1_000]],
  ['meter', ['length', 1]],
  ['meters', ['length', 1]],
  ['metres', ['length', 1]],
  ['feet', ['length', 0.3048]],
  ['foot', ['length', 0.3048]],
  ['yards', ['length', 0.9144]],
  ['kg', ['weight', 1]],
  ['kilograms', ['weight', 1]],
  ['pounds', ['weight', 0.4536]],
  ['tons', ['weight', 907]],
  ['tonnes', ['weight', 1_000]],
  ['acres', ['area', 0.4047]],
  ['hectares', ['area', 1]],
  ['mph', ['length', 1_609]],
  ['kph', ['length', 1_000]],
  ['kmh', ['length', 1_000]],
])

function measureAfter(atoms: readonly Atom[], figure: Atom): readonly [string, number] | undefined {
  if (figure.unit === '£') return ['weight', 0.4536]
  return measures.get(atoms[atoms.indexOf(figure) + 1]?.key ?? '')
}

/** "5 miles" and "8 kilometers". */
export function isConversion(old: Atom, figure: Atom, diff: SentenceDiff): boolean {
  const from = measureAfter(diff.before, old)
  const to = measureAfter(diff.after, figure)
  if (from === undefined || to === undefined || from[0] !== to[0] || from[1] === to[1]) return false
  const ratio = ((old.value ?? 0) * from[1]) / ((figure.value ?? 0) * to[1] || 1)
  return ratio > 0.93 && ratio < 1.07
}
