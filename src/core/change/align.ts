import type { ArticleText } from '../model.ts'
import {
  listParagraphs,
  type Paragraph,
  type TokenizedParagraph,
  tokenizeParagraph,
} from './sentence-index.ts'

export type Pair<Item> = { readonly before: Item; readonly after: Item }

export type Alignment<Item> = {
  readonly pairs: readonly Pair<Item>[]
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
}

/** Pairs what shares a key, first with first; what is left on each side stays in order. */
export function alignByKey<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): Alignment<Item> {
  const waiting = new Map<string, Item[]>()
  for (const item of before) {
    const queue = waiting.get(key(item))
    if (queue === undefined) waiting.set(key(item), [item])
    else queue.push(item)
  }
  for (const queue of waiting.values()) queue.reverse()
  const pairs: Pair<Item>[] = []
  const added: Item[] = []
  for (const item of after) {
    const match = waiting.get(key(item))?.pop()
    if (match === undefined) added.push(item)
    else pairs.push({ before: match, after: item })
  }
  const matched = new Set(pairs.map((pair) => pair.before))
  return { pairs, removed: before.filter((item) => !matched.has(item)), added }
}

export type ParagraphAlignment = {
  readonly pairs: readonly Pair<Paragraph>[]
  readonly removed: readonly TokenizedParagraph[]
  readonly added: readonly TokenizedParagraph[]
  readonly count: { readonly before: number; readonly after: number }
}

/** Untouched ones first, then those that differ in typography only. */
export function alignParagraphs(before: ArticleText, after: ArticleText): ParagraphAlignment {
  const left = listParagraphs(before)
  const right = listParagraphs(after)
  const same = alignByKey(left, right, ({ text }) => text)
  const plain = alignByKey(
    same.removed.map((paragraph) => tokenizeParagraph(before, paragraph)),
    same.added.map((paragraph) => tokenizeParagraph(after, paragraph)),
    (paragraph) => paragraph.plain,
  )
  return {
    ...plain,
    pairs: [...same.pairs, ...plain.pairs],
    count: { before: left.length, after: right.length },
  }
}

/** Loose paragraphs between the same neighbors, as many on both sides, stand in each other's place. */
export function findPartners(alignment: ParagraphAlignment): ReadonlyMap<number, number> {
  const { count } = alignment
  const anchors = new Map(
    alignment.pairs.map((pair) => [pair.after.index, pair.before.index] as const),
  )
  const partners = new Map<number, number>()
  let gap: number[] = []
  let left = -1
  for (let at = 0; at <= count.after; at += 1) {
    const right = at === count.after ? count.before : anchors.get(at)
    if (right === undefined) {
      gap.push(at)
      continue
    }
    if (gap.length > 0 && right - left - 1 === gap.length)
      for (const [offset, index] of gap.entries()) partners.set(index, left + 1 + offset)
    gap = []
    left = right
  }
  return partners
}
