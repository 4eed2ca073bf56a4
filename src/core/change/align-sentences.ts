import { type Alignment, alignByKey, type Pair } from './align.ts'
import type { Sentence } from './sentence-index.ts'
import { createWordWeigher, type Weighed, type WordWeigher } from './word-weight.ts'

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

/** A sentence in the place of another is its new wording, even where few words stayed. */
const leastInPlace = 0.12
const leastElsewhere = 0.45
const placeBonus = 0.15

type Candidate = Pair<Sentence> & { readonly likeness: number }

function alignAlike(
  before: readonly Sentence[],
  after: readonly Sentence[],
  places: ReadonlyMap<number, number>,
): Alignment<Sentence> {
  const weigher = createWordWeigher()
  const left = before.map(weigher.weigh)
  const right = after.map(weigher.weigh)
  const inPlace = compareInPlace(left, right, places, weigher)
  const sure = listSure(inPlace)
  const elsewhere = compareElsewhere(
    left.filter(({ sentence }) => !sure.has(sentence)),
    right.filter(({ sentence }) => !sure.has(sentence)),
    weigher,
  )
  return takeBest(before, after, [...inPlace, ...elsewhere])
}

function compareInPlace(
  before: readonly Weighed[],
  after: readonly Weighed[],
  places: ReadonlyMap<number, number>,
  weigher: WordWeigher,
): readonly Candidate[] {
  const slots = new Map<string, Weighed>(
    before.map((each) => [`${each.sentence.paragraph}/${each.sentence.place}`, each] as const),
  )
  return after.flatMap((right) => {
    const { paragraph, place } = right.sentence
    const left = slots.get(`${places.get(paragraph) ?? 'none'}/${place}`)
    const likeness = left === undefined ? 0 : weigher.compare(left, right)
    return left === undefined || likeness < leastInPlace
      ? []
      : [{ before: left.sentence, after: right.sentence, likeness: likeness + placeBonus }]
  })
}

/** Both sentences of every pair in its place that is more alike than any elsewhere can be. */
function listSure(inPlace: readonly Candidate[]): ReadonlySet<Sentence> {
  const sure = inPlace.filter(({ likeness }) => likeness > 1)
  const isContested = new Set(sure.map(({ before }) => before)).size < sure.length
  return new Set(isContested ? [] : sure.flatMap(({ before, after }) => [before, after]))
}

function compareElsewhere(
  before: readonly Weighed[],
  after: readonly Weighed[],
  weigher: WordWeigher,
): readonly Candidate[] {
  const holders = indexHolders(before)
  return after.flatMap((right) =>
    [...findHolders(holders, right)].flatMap((left) => {
      const likeness = weigher.compare(left, right)
      return likeness < leastElsewhere
        ? []
        : [{ before: left.sentence, after: right.sentence, likeness }]
    }),
  )
}

/** A word in more sentences than this tells none of them apart, and would make the search square. */
const commonestWord = 24

type Holders = ReadonlyMap<number, readonly Weighed[]>

/** By the number of the word: which sentences have it. */
function indexHolders(all: readonly Weighed[]): Holders {
  const holders = new Map<number, Weighed[]>()
  for (const each of all)
    for (const word of each.content) {
      const known = holders.get(word)
      if (known === undefined) holders.set(word, [each])
      else if (known.length <= commonestWord) known.push(each)
    }
  return holders
}

function findHolders(holders: Holders, { content }: Weighed): ReadonlySet<Weighed> {
  const found = new Set<Weighed>()
  for (const word of content) {
    const known = holders.get(word)
    if (known !== undefined && known.length <= commonestWord)
      for (const holder of known) found.add(holder)
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
