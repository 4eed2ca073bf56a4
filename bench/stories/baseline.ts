/** The usual way: the nearest story by the cosine of TF-IDF, its names counted half again; every story is looked at. */
import type { NewsRecord } from '../../src/core/model.ts'

const threshold = 0.22
const nameWeight = 0.5

type Vector = Map<string, number>

export function createBaseline() {
  const counts = new Map<string, number>()
  const stories: Vector[] = []
  let reportCount = 0

  function learn(record: NewsRecord): Vector {
    const terms = readTerms(record)
    reportCount += 1
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
    return terms
  }

  return {
    learn,
    file(record: NewsRecord): number {
      const vector = new Map<string, number>()
      for (const [term, times] of learn(record)) {
        const rarity = Math.log((reportCount + 1) / ((counts.get(term) ?? 0) + 0.5))
        vector.set(term, (term.startsWith('@') ? nameWeight : 1) * (1 + Math.log(times)) * rarity)
      }
      const unit = scale(vector, 1 / lengthOf(vector))
      const scores = stories.map((each) => dot(unit, each) / lengthOf(each))
      const best = scores.indexOf(Math.max(...scores))
      const story = best >= 0 && (scores[best] ?? 0) >= threshold ? best : stories.length
      stories[story] = add(stories[story] ?? new Map(), unit)
      return story
    },
  }
}

function readTerms({ headline, paragraphs }: NewsRecord): Vector {
  const terms: Vector = new Map()
  const note = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1)
  for (const text of [headline ?? '', ...paragraphs]) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]{3,}/gu))
      note(word.toLowerCase().replace(/(?:ing|ed|es|s)$/, ''))
    for (const [, name] of text.matchAll(/\p{Ll}\S* ((?:\p{Lu}\p{L}+ ?)+)/gu))
      note(`@${name?.trim().toLowerCase()}`)
  }
  return terms
}

function lengthOf(vector: Vector): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight ** 2
  return Math.sqrt(sum) || 1
}

function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

function scale(vector: Vector, factor: number): Vector {
  return new Map([...vector].map(([term, weight]) => [term, weight * factor]))
}

function add(a: Vector, b: Vector): Vector {
  const sum = new Map(a)
  for (const [term, weight] of b) sum.set(term, (sum.get(term) ?? 0) + weight)
  return sum
}
