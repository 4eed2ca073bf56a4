/** Two revisions in one, for a reader in a chat: what went and what came, with a few words around. */
import type { MessagePart } from '../message.ts'
import type { Passage, Stretch } from './passages.ts'

type Piece = Extract<MessagePart, { kind: 'excerpt' }>['pieces'][number]

export type Reading = { readonly pieces: readonly Piece[] }

const contextLength = 60
const longestStretch = 600

/** What was kept is left out. */
export function toReadings(passages: readonly Passage[]): readonly Reading[] {
  return passages
    .filter(({ kind }) => kind !== 'kept')
    .map(({ stretches }) => ({
      pieces: stretches.flatMap((each, at) => toPieces(each, at, stretches.length)),
    }))
}

/** As many as one message has room for, at least one on each page. */
export function toPages(
  readings: readonly Reading[],
  mostSigns: number,
): readonly (readonly Reading[])[] {
  const pages: Reading[][] = []
  let room = 0
  for (const reading of readings) {
    const length = reading.pieces.reduce((sum, { text }) => sum + text.length, 0)
    const last = pages.at(-1)
    if (last === undefined || length > room) {
      pages.push([reading])
      room = mostSigns - length
    } else {
      last.push(reading)
      room -= length
    }
  }
  return pages
}

/** A mark stands close to its words, so the spaces around them stay outside. */
function toPieces({ kind, text }: Stretch, at: number, count: number): readonly Piece[] {
  const line = text.replaceAll(/\s+/g, ' ')
  if (kind === 'same') return [{ text: clip(line, at === 0, at === count - 1), isFound: false }]
  const {
    lead = '',
    words = '',
    tail = '',
  } = /^(?<lead>\s*)(?<words>.*?)(?<tail>\s*)$/s.exec(line)?.groups ?? {}
  const marked =
    kind === 'added'
      ? { text: cut(words), isFound: true }
      : { text: cut(words), isFound: false, isGone: true as const }
  return [plain(lead), marked, plain(tail)].filter((piece) => piece.text !== '')
}

function plain(text: string): Piece {
  return { text, isFound: false }
}

/** The words next to a change, cut between words. */
function clip(text: string, isFirst: boolean, isLast: boolean): string {
  const ends = (isFirst ? 0 : contextLength) + (isLast ? 0 : contextLength)
  if (text.length <= ends + contextLength) return text
  const head = isFirst ? '' : text.slice(0, contextLength).replace(/\S*$/, '')
  const tail = isLast ? '' : text.slice(-contextLength).replace(/^\S*/, '')
  return `${head}…${tail}`
}

function cut(text: string): string {
  return text.length <= longestStretch
    ? text
    : `${text.slice(0, longestStretch - 1).replace(/[\ud800-\udbff]$|\s+\S*$/, '')}…`
}
