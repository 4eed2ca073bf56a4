import { functionWords } from './lexicon.ts'
import type { Sentence } from './sentence-index.ts'
import { firstOf, type Token } from './token.ts'

/** A sentence as the numbers of its words, each once: what is asked of many pairs looks no word up again. */
export type Weighed = {
  readonly sentence: Sentence
  readonly words: readonly number[]
  /** Those that tell what it is about. */
  readonly content: readonly number[]
  readonly total: number
}

export type WordWeigher = {
  readonly weigh: (sentence: Sentence) => Weighed
  /** Dice over weighted words, 0 to 1. */
  readonly compare: (left: Weighed, right: Weighed) => number
}

/** Longer ones say nothing more about likeness. */
const mostWords = 120

/** Whole numbers, so that equal likeness is equal. */
const weightOf = { content: 10, number: 5, function: 3 } as const

/** Sentences can be compared that the same weigher has weighed. */
export function createWordWeigher(): WordWeigher {
  const numbers = new Map<string, number>()
  const weights: number[] = []
  /** By the number of the word: a sentence that has it. */
  const marks: (Sentence | undefined)[] = []

  function numberOf({ kind, key }: Token): number {
    const word = kind === 'number' ? '#' : key
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = weights.length
    numbers.set(word, number)
    weights.push(
      weightOf[kind === 'number' ? kind : functionWords.has(key) ? 'function' : 'content'],
    )
    marks.push(undefined)
    return number
  }

  function weigh(sentence: Sentence): Weighed {
    const words: number[] = []
    const content: number[] = []
    let total = 0
    for (const token of firstOf(sentence.tokens, mostWords)) {
      const word = numberOf(token)
      if (marks[word] === sentence) continue
      marks[word] = sentence
      words.push(word)
      const weight = weights[word] ?? 0
      if (weight === weightOf.content) content.push(word)
      total += weight
    }
    return { sentence, words, content, total }
  }

  function compare(left: Weighed, right: Weighed): number {
    for (const word of right.words) marks[word] = right.sentence
    let common = 0
    for (const word of left.words) if (marks[word] === right.sentence) common += weights[word] ?? 0
    const total = left.total + right.total
    return total === 0 ? 0 : (2 * common) / total
  }

  return { weigh, compare }
}
