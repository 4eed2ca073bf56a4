import type { Span } from '../span.ts'
import { wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import type { Gender, Person } from './person.ts'

/** Somebody named in the text so far, as a candidate for "he". */
export type Seen = {
  readonly mention: Mention
  readonly person: Person
  readonly paragraph: number
  /** How much this place makes a person the topic. */
  readonly weight: number
}

export function genderOf(mention: Mention): Gender | undefined {
  if (mention.classes & wordClass.he) return 'male'
  return mention.classes & wordClass.she ? 'female' : undefined
}

const window = 40
const perParagraph = 0.5

/** The person a pronoun most likely stands for: near, spoken of as a subject, of the right gender. */
export function resolvePronoun(
  pronoun: Span & { gender: Gender | undefined; paragraph: number },
  seen: readonly Seen[],
): Person | undefined {
  const scores = new Map<number, { score: number; person: Person }>()
  for (const { mention, person, paragraph, weight } of seen.slice(-window)) {
    if (mention.span.start >= pronoun.start || person.isBody) continue
    if (
      pronoun.gender !== undefined &&
      person.gender !== undefined &&
      person.gender !== pronoun.gender
    )
      continue
    const known = person.gender === pronoun.gender ? 1 : 0.6
    const score = weight * known * perParagraph ** (pronoun.paragraph - paragraph)
    const old = scores.get(person.name.start)
    if (old === undefined || score > old.score)
      scores.set(person.name.start, { score: score + (old?.score ?? 0) * 0.3, person })
    else old.score += score * 0.3
  }
  let best: { score: number; person: Person } | undefined
  for (const candidate of scores.values())
    if (best === undefined || candidate.score > best.score) best = candidate
  return best?.person
}
