import type { Change } from '../model.ts'
import type { Excerpt } from '../span.ts'
import type { Finding } from './finding.ts'
import { words } from './lexicon.ts'
import { isHearsay } from './note-sense.ts'
import { splitWords } from './phrase-index.ts'

const longestNote = 400
const mostNotes = 8
const mostChanges = 40
const facts: ReadonlySet<Change['kind']> = new Set(['figure', 'name', 'place', 'date'])

/** "not the 14th", "statt 14", "а не 14". */
const denials = words(
  'not nor instead rather sted nicht statt anstatt non pas no não не вместо замість niet inte ikke nie',
)
/** The wrong word stands so near behind the denial. */
const reach = 4

/**
 * "It is the 24th, not the 14th", beside a text that has quietly changed the one to the other: whatever
 * its words, such a line owns up. Not where somebody else is said to have said so.
 */
export function findContrastNote(
  lines: readonly Excerpt[],
  findings: readonly Finding[],
): Excerpt | undefined {
  const notes = lines
    .filter(({ text }) => text.length <= longestNote)
    .map((line) => ({ line, said: partWords(line.text) }))
    .filter(({ said }) => said.some((word) => denials.has(word)))
    .slice(0, mostNotes)
    .filter(({ line }) => !isHearsay(line.text))
  if (notes.length === 0) return undefined
  const replaced = findings
    .map(({ change }) => change)
    .filter(({ kind }) => facts.has(kind))
    .slice(0, mostChanges)
  return notes.find(({ line, said }) => replaced.some((change) => ownsUp(line, said, change)))?.line
}

function ownsUp(line: Excerpt, said: readonly string[], { before, after }: Change): boolean {
  if (before === undefined || after === undefined) return false
  if (line.start <= after.start && after.end <= line.end) return false
  const [old, now] = [partWords(before.text), partWords(after.text)]
  const denied = said.filter((_, at) =>
    said.slice(Math.max(0, at - reach), at).some((word) => denials.has(word)),
  )
  return (
    now.some((right) => !old.includes(right) && said.some((word) => isForm(word, right))) &&
    old.some((wrong) => !now.includes(wrong) && denied.some((word) => isForm(word, wrong)))
  )
}

/** "77-year-old" is three words. */
function partWords(text: string): readonly string[] {
  return splitWords(text.replaceAll('-', ' '))
}

/** "14th" is "14", "9pm" is "9". */
function isForm(word: string, base: string): boolean {
  return word.startsWith(base) && /^\p{L}{0,2}$/u.test(word.slice(base.length))
}
