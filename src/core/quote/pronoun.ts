import type { Span } from '../span.ts'
import { wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import type { Gender, Person } from './person.ts'

/** Somebody named in the text so far, as a candidate for "he". */
export type Seen = {
  readonly mention: Mention
  readonly person: Person
  readonly paragraph: number
  /** The headline names this person. */
  readonly isTopic: boolean
  /** How much this place makes a person the topic. */
  readonly weight: number
}

export function genderOf(mention: Mention): Gender | undefined {
  if (mention.classes & wordClass.he) return 'male'
  return mention.classes & wordClass.she ? 'female' : undefined
}

type Pronoun = Span & { readonly gender: Gender; readonly paragraph: number }

/** No pronoun reaches further back, counted in names. */
const longestMemory = 40
const fadePerParagraph = 0.5
/** In paragraphs: whom the headline names is never further away. */
const nearTopic = 2
const unknownGender = 0.6
const repeated = 0.3

type Guess = { readonly person: Person; readonly isSure: boolean }

/** The person a pronoun most likely stands for: near, spoken of as a subject, of the right gender. */
export function resolvePronoun(pronoun: Pronoun, seen: readonly Seen[]): Guess | undefined {
  const scores = new Map<number, { score: number; readonly person: Person }>()
  for (const one of seen.slice(-longestMemory)) {
    const score = fitness(pronoun, one)
    if (score === 0) continue
    const candidate = scores.get(one.person.name.start) ?? { score: 0, person: one.person }
    const [less, more] = [candidate.score, score].sort((a, b) => a - b)
    candidate.score = (more ?? 0) + repeated * (less ?? 0)
    scores.set(one.person.name.start, candidate)
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (first === undefined) return undefined
  const rivalry = (second?.score ?? 0) / first.score
  const isKnown = first.person.gender !== undefined
  return { person: first.person, isSure: rivalry < (isKnown ? closest : closestToUnknown) }
}

/** How near another may come: 1 is as likely. */
const closest = 0.9
const closestToUnknown = 0.5

function fitness(pronoun: Pronoun, { mention, person, paragraph, weight, isTopic }: Seen): number {
  if (mention.span.start >= pronoun.start || person.isBody) return 0
  if (person.gender !== undefined && person.gender !== pronoun.gender) return 0
  const certainty = person.gender === undefined ? unknownGender : 1
  const distance = pronoun.paragraph - paragraph
  const faded = isTopic ? Math.min(distance, nearTopic) : distance
  return weight * certainty * fadePerParagraph ** faded
}

/** "the mayor": the last one named with such a title. */
export function resolveTitle(
  text: string,
  mention: Mention,
  seen: readonly Seen[],
): Person | undefined {
  const words = text.slice(mention.span.start, mention.span.end).toLowerCase().split(/\s+/)
  const office = words.at(-1) ?? ''
  return seen.slice(-longestMemory).findLast(({ mention: { span }, person: { title } }) => {
    if (title === undefined || span.start >= mention.span.start) return false
    return text.slice(title.start, title.end).toLowerCase().split(/\s+/).includes(office)
  })?.person
}
