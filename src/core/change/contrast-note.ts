import type { Change } from '../model.ts'
import type { Excerpt } from '../span.ts'
import type { Finding } from './finding.ts'
import { isHearsay } from './note-sense.ts'
import { splitWords } from './phrase-index.ts'

const longestNote = 400
const facts: ReadonlySet<Change['kind']> = new Set(['figure', 'name', 'place', 'date'])

/** "not the 14th", "statt 14", "а не 14": up to three words stand before the wrong one. */
const denial = String.raw`(?<!\p{L})(?:not|nor|instead of|rather than|sted|nicht|statt|anstatt|non|et pas|no|não|не|вместо|замість|niet|inte|ikke|nie)(?!\p{L})`
const contrast = new RegExp(denial, 'iu')

/**
 * "It is the 24th, not the 14th", beside a text that has quietly changed the one to the other: whatever
 * its words, such a line owns up. Not where somebody else is said to have said so.
 */
export function findContrastNote(
  lines: readonly Excerpt[],
  findings: () => readonly Finding[],
): Excerpt | undefined {
  const candidates = lines.filter(
    ({ text }) => text.length <= longestNote && contrast.test(text) && !isHearsay(text),
  )
  if (candidates.length === 0) return undefined
  const replaced = findings()
    .map(({ change }) => change)
    .filter(({ kind }) => facts.has(kind))
  return candidates.find((line) => replaced.some((change) => ownsUp(line, change)))
}

function ownsUp(line: Excerpt, { before, after }: Change): boolean {
  if (before === undefined || after === undefined) return false
  if (line.start <= after.start && after.end <= line.end) return false
  const [old, now] = [splitWords(before.text), splitWords(after.text)]
  const wrong = old.filter((word) => !now.includes(word))
  const right = now.filter((word) => !old.includes(word))
  return (
    right.some((word) => wordForm(word).test(line.text)) &&
    wrong.some((word) => denialOf(word).test(line.text))
  )
}

function wordForm(word: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${escapeSigns(word)}(?!\d|\p{L}{3})`, 'iu')
}

function denialOf(word: string): RegExp {
  return new RegExp(
    String.raw`${denial}(?:[^\p{L}\d.!?]+[\p{L}\d]+){0,3}?[^\p{L}\d.!?]+${escapeSigns(word)}(?!\d|\p{L}{3})`,
    'iu',
  )
}

function escapeSigns(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)
}
