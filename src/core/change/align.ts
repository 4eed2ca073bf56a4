import type { ArticleText } from '../model.ts'
import { functionWords } from './lexicon.ts'
import {
  listParagraphs,
  type Paragraph,
  type Sentence,
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
function alignByKey<Item>(
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

/**
 * Same words, then same words but for the numbers, then the most alike. `partners` tells which
 * paragraph of `before` stands in the place of one of `after`.
 */
export function alignSentences(
  before: readonly Sentence[],
  after: readonly Sentence[],
  partners: ReadonlyMap<number, number>,
): Alignment<Sentence> {
  const same = alignByKey(before, after, (sentence) => sentence.plain)
  const masked = alignByKey(same.removed, same.added, (sentence) => sentence.masked)
  const known = [...same.pairs, ...masked.pairs]
  const places = new Map([
    ...partners,
    ...known.map((pair) => [pair.after.paragraph, pair.before.paragraph] as const),
  ])
  const alike = alignAlike(masked.removed, masked.added, places)
  return { pairs: [...known, ...alike.pairs], removed: alike.removed, added: alike.added }
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

/** A word in more sentences than this tells none of them apart, and would make the search square. */
const commonestWord = 24
/** Longer ones say nothing more about likeness. */
const mostWords = 120

type Candidate = Pair<Sentence> & { readonly likeness: number }

function alignAlike(
  before: readonly Sentence[],
  after: readonly Sentence[],
  places: ReadonlyMap<number, number>,
): Alignment<Sentence> {
  const wordsBefore = before.map(weighWords)
  const index = indexWords(wordsBefore)
  const slots = new Map<string, number>(
    before.map((sentence, at) => [`${sentence.paragraph}/${sentence.place}`, at] as const),
  )
  const candidates = after.flatMap((sentence) => {
    const words = weighWords(sentence)
    const slot = slots.get(`${places.get(sentence.paragraph) ?? 'none'}/${sentence.place}`)
    const matches = [...findHolders(index, words, slot)].map((at) => ({
      before: before[at],
      after: sentence,
      likeness: rate(compareWords(wordsBefore[at] ?? new Map(), words), at === slot),
    }))
    return matches.filter(
      (match): match is Candidate => match.before !== undefined && match.likeness > 0,
    )
  })
  return takeBest(before, after, candidates)
}

/** 0 for too little likeness. */
function rate(likeness: number, isInPlace: boolean): number {
  if (likeness < (isInPlace ? leastInPlace : leastElsewhere)) return 0
  return likeness + (isInPlace ? placeBonus : 0)
}

/** A sentence in the place of another is its new wording, even where few words stayed. */
const leastInPlace = 0.12
const leastElsewhere = 0.45
const placeBonus = 0.15

function findHolders(
  index: ReadonlyMap<string, readonly number[]>,
  words: Weights,
  slot: number | undefined,
): ReadonlySet<number> {
  const found = new Set<number>(slot === undefined ? [] : [slot])
  for (const [word, weight] of words) {
    if (weight < 1) continue
    const holders = index.get(word)
    if (holders !== undefined && holders.length <= commonestWord)
      for (const at of holders) found.add(at)
  }
  return found
}

function takeBest(
  before: readonly Sentence[],
  after: readonly Sentence[],
  candidates: readonly Candidate[],
): Alignment<Sentence> {
  const taken = new Set<Sentence>()
  const pairs: Pair<Sentence>[] = []
  for (const { before: left, after: right } of candidates.toSorted(
    (a, b) => b.likeness - a.likeness,
  )) {
    if (taken.has(left) || taken.has(right)) continue
    taken.add(left)
    taken.add(right)
    pairs.push({ before: left, after: right })
  }
  return {
    pairs,
    removed: before.filter((sentence) => !taken.has(sentence)),
    added: after.filter((sentence) => !taken.has(sentence)),
  }
}

type Weights = ReadonlyMap<string, number>

function weighWords(sentence: Sentence): Weights {
  const weights = new Map<string, number>()
  for (const token of sentence.tokens.slice(0, mostWords)) {
    const weight = token.kind === 'number' ? 0.5 : functionWords.has(token.key) ? 0.3 : 1
    weights.set(token.kind === 'number' ? '#' : token.key, weight)
  }
  return weights
}

function indexWords(all: readonly Weights[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [at, words] of all.entries())
    for (const [word, weight] of words) {
      if (weight < 1) continue
      const holders = index.get(word)
      if (holders === undefined) index.set(word, [at])
      else if (holders.length <= commonestWord) holders.push(at)
    }
  return index
}

/** Dice over weighted words, 0 to 1. */
function compareWords(left: Weights, right: Weights): number {
  let common = 0
  let total = 0
  for (const [word, weight] of left) {
    total += weight
    if (right.has(word)) common += weight
  }
  for (const weight of right.values()) total += weight
  return total === 0 ? 0 : (2 * common) / total
}
