import { type Block, measure } from './markup.ts'
import { shorten } from './shorten.ts'

/** https://core.telegram.org/bots/api#sendmessage: 4096 code points after parsing; TDLib: 35 000 raw bytes, 100 entities. */
const limits = { signs: 4096, bytes: 34_000, entities: 100 }

const weights = ['always', 'important', 'normal', 'rest'] as const

/** A part of a message: its weight decides who stays when not all can. */
export type Piece = {
  readonly weight: (typeof weights)[number]
  readonly block: Block
  /** A text that may be cut at a sentence; any other block stays whole, or loses its last lines. */
  readonly text?: string
  /** What of it stays where there is no room for the whole. */
  readonly least?: Block
}

/** The title and as many of the pieces as fit, in their order. */
export function fitBlocks(
  title: Block,
  pieces: readonly Piece[],
  mostSigns = limits.signs,
): readonly Block[] {
  const kept = new Map<Piece, Block>()
  const withBlock = (piece: Piece, block: Block): readonly Block[] => [
    title,
    ...pieces.flatMap((it) => (it === piece ? [block] : (kept.get(it) ?? []))),
  ]
  for (const weight of weights)
    for (const piece of pieces) {
      if (piece.weight !== weight || isEmpty(piece.block)) continue
      const block = largest(piece, (it) => isWithin(withBlock(piece, it), mostSigns))
      if (block) kept.set(piece, block)
    }
  return [title, ...pieces.flatMap((it) => kept.get(it) ?? [])]
}

function isEmpty({ lines }: Block): boolean {
  return lines.flat().every((run) => run.text === '')
}

function isWithin(blocks: readonly Block[], mostSigns: number): boolean {
  const size = measure(blocks)
  return size.signs <= mostSigns && size.bytes <= limits.bytes && size.entities <= limits.entities
}

/** Too short a rest of a text says nothing. */
const leastSigns = 80

function largest(
  { block, text, least }: Piece,
  fits: (block: Block) => boolean,
): Block | undefined {
  if (fits(block)) return block
  if (least !== undefined) return fits(least) ? least : undefined
  if (text !== undefined) {
    for (
      let signs = Math.min([...text].length, limits.signs);
      signs >= leastSigns;
      signs = Math.floor(signs * 0.8)
    ) {
      const shorter = { ...block, lines: [[{ text: shorten(text, signs) }]] }
      if (fits(shorter)) return shorter
    }
    return undefined
  }
  for (let count = block.lines.length - 1; count > 0; count -= 1) {
    const shorter = { ...block, lines: block.lines.slice(0, count) }
    if (block.quoted !== undefined && fits(shorter)) return shorter
  }
  return undefined
}
