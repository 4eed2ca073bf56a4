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
  const weighed = before.map(weighWords)
  const index = indexWords(weighed)
  const slots = new Map<string, number>(
    before.map((sentence, at) => [`${sentence.paragraph}/${sentence.place}`, at] as const),
  )
  const candidates: Candidate[] = []
  for (const sentence of after) {
    const right = weighWords(sentence)
    const slot = slots.get(`${places.get(sentence.paragraph) ?? 'none'}/${sentence.place}`)
    for (const at of findHolders(index, right, slot)) {
      const left = weighed[at]
      if (left === undefined) continue
      const likeness = rate(compareWords(left, right), at === slot)
      if (likeness > 0) candidates.push({ before: left.sentence, after: sentence, likeness })
    }
  }
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
  { words }: Weighed,
  slot: number | undefined,
): ReadonlySet<number> {
  const found = new Set<number>(slot === undefined ? [] : [slot])
  for (const [word, weight] of words) {
    if (weight < weightOf.content) continue
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

/** Whole numbers, so that equal likeness is equal. */
const weightOf = { content: 10, number: 5, function: 3 } as const

type Weighed = {
  readonly sentence: Sentence
  readonly words: ReadonlyMap<string, number>
  readonly total: number
}

function weighWords(sentence: Sentence): Weighed {
  const words = new Map<string, number>()
  let total = 0
  for (const { kind, key } of sentence.tokens.slice(0, mostWords)) {
    const word = kind === 'number' ? '#' : key
    if (words.has(word)) continue
    const weight =
      weightOf[kind === 'number' ? kind : functionWords.has(key) ? 'function' : 'content']
    words.set(word, weight)
    total += weight
  }
  return { sentence, words, total }
}

function indexWords(all: readonly Weighed[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [at, { words }] of all.entries())
    for (const [word, weight] of words) {
      if (weight < weightOf.content) continue
      const holders = index.get(word)
      if (holders === undefined) index.set(word, [at])
      else if (holders.length <= commonestWord) holders.push(at)
    }
  return index
}

/** Dice over weighted words, 0 to 1. */
function compareWords(left: Weighed, right: Weighed): number {
  let common = 0
  for (const [word, weight] of left.words) if (right.words.has(word)) common += weight
  const total = left.total + right.total
  return total === 0 ? 0 : (2 * common) / total
}
