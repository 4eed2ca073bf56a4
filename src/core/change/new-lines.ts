import { splitSentences } from '../sentence.ts'
import type { Excerpt } from '../span.ts'
import { isBoilerplate } from './boilerplate.ts'

/** Beyond it an article is no article. */
const longestText = 200_000
/** Notes stand at the beginning or at the end. */
const mostLines = 200

/** Lines that only one side has, for notes may stand outside the paragraphs. */
export type NewLines = { readonly before: readonly Excerpt[]; readonly after: readonly Excerpt[] }

export function findNewLines(before: string, after: string): NewLines {
  const left = linesOf(before)
  const right = linesOf(after)
  return { before: ends(left.filter(notIn(right))), after: ends(right.filter(notIn(left))) }
}

/** The first line whose words no earlier line has. */
export function findNewWords(lines: NewLines): Excerpt | undefined {
  const old = new Set(lines.before.map(squeeze))
  return lines.after.find((line) => !old.has(squeeze(line)))
}

/** The first line that `isNote` and that is no old note with a few other words. */
export function findNewNote(
  lines: NewLines,
  isNote: (text: string) => boolean,
): Excerpt | undefined {
  const notes = lines.after.filter((line) => isNote(line.text))
  if (notes.length === 0) return undefined
  const same = new Set(lines.before.map(squeeze))
  const old = lines.before.filter((line) => isNote(line.text)).map(wordsOf)
  const note = notes.find(
    (line) => !same.has(squeeze(line)) && !old.some((words) => overlap(words, wordsOf(line)) > 0.8),
  )
  return note === undefined ? findGrownNote(lines, notes, isNote) : fromNote(note, isNote)
}

/** "… It also misspelled his name.": a note of before that has got another sentence. */
function findGrownNote(
  lines: NewLines,
  notes: readonly Excerpt[],
  isNote: (text: string) => boolean,
): Excerpt | undefined {
  for (const note of notes) {
    const stem = lines.before.find((line) => isNote(line.text) && isGrownFrom(note, line))
    const fresh = stem && listSentences(note).find(isFreshBeside(stem))
    if (fresh !== undefined) return since(note, fresh.start)
  }
  return undefined
}

/** Most of what the earlier line said is still said. */
function isGrownFrom(note: Excerpt, line: Excerpt): boolean {
  const [now, old] = [new Set(wordsOf(note)), wordsOf(line)]
  return old.filter((word) => now.has(word)).length >= old.length * 0.8
}

const shortestSentence = 15
const regret = /regret|apolog|sorry|entschuld|excus|disculp|lament|извин|scus|desculp/i

/** Neither in the earlier note nor only sorry for it. */
function isFreshBeside(stem: Excerpt): (sentence: Excerpt) => boolean {
  const known = listSentences(stem).map(wordsOf)
  const isKnown = (said: readonly string[]): boolean =>
    known.some((old) => overlap(old, said) > 0.6)
  return (sentence) =>
    sentence.text.length >= shortestSentence &&
    !isBoilerplate(sentence.text) &&
    !(sentence.text.length < 70 && regret.test(sentence.text)) &&
    !isKnown(wordsOf(sentence))
}

function listSentences({ text, start }: Excerpt): readonly Excerpt[] {
  return splitSentences(text, { start: 0, end: text.length }).map((span) => ({
    text: text.slice(span.start, span.end),
    start: start + span.start,
    end: start + span.end,
  }))
}

/** A note at the end of a paragraph, without what stands before it. */
function fromNote(line: Excerpt, isNote: (text: string) => boolean): Excerpt {
  const first = listSentences(line).find((sentence) => isNote(sentence.text))
  return since(line, first?.start ?? line.start)
}

/** The rest of the line; `from` is a place in the whole text. */
function since({ text, start, end }: Excerpt, from: number): Excerpt {
  return { text: text.slice(from - start), start: from, end }
}

function ends(lines: readonly Excerpt[]): readonly Excerpt[] {
  return lines.length > 2 * mostLines
    ? [...lines.slice(0, mostLines), ...lines.slice(-mostLines)]
    : lines
}

function notIn(lines: readonly Excerpt[]): (line: Excerpt) => boolean {
  const known = new Set(lines.map((line) => line.text))
  return (line) => !known.has(line.text)
}

function squeeze(line: Excerpt): string {
  return wordsOf(line).join(' ')
}

function wordsOf(line: Excerpt): readonly string[] {
  return line.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function overlap(left: readonly string[], right: readonly string[]): number {
  const known = new Set(left)
  return (
    (2 * right.filter((word) => known.has(word)).length) / Math.max(1, left.length + right.length)
  )
}

function linesOf(text: string): readonly Excerpt[] {
  const lines: Excerpt[] = []
  let start = 0
  for (const line of text.slice(0, longestText).split('\n')) {
    const words = line.trim()
    const from = start + line.indexOf(words)
    if (words !== '') lines.push({ text: words, start: from, end: from + words.length })
    start += line.length + 1
  }
  return lines
}
