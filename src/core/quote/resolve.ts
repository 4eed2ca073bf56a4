import type { Speaker } from '../model.ts'
import { excerpt, type Span } from '../span.ts'
import { wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import type { People, Person } from './person.ts'
import { genderOf, resolvePronoun, resolveTitle, type Seen } from './pronoun.ts'
import { mentionStartingAt, type Scene } from './scene.ts'
import { is } from './token.ts'

/** Who is named so far, and where. */
export type Cast = { readonly people: People; readonly seen: Seen[] }

/** Learns the names of a paragraph, and the titles that follow them: "Ann Porter, the mayor, …". */
export function introduce(scene: Scene, people: People): void {
  for (const mention of scene.mentions) {
    if (mention.kind !== 'name') continue
    people.note(mention)
    const office = mentionStartingAt(scene, mention.last + 2)
    if (scene.tokens[mention.last + 1]?.kind !== 'comma' || office?.kind !== 'nominal') continue
    const head = scene.tokens[office.first]
    const first = is(head, wordClass.determiner) ? scene.tokens[office.first + 1] : head
    if (first !== undefined && is(scene.tokens[office.last], wordClass.title)) {
      people.noteTitle(mention, { start: first.start, end: office.span.end })
    }
  }
}

/** Notes who a paragraph names, so that a later "he" can find them. */
export function noteNames(scene: Scene, paragraph: number, { people, seen }: Cast): void {
  for (const mention of scene.mentions) {
    const person = mention.kind === 'name' ? people.find(mention) : undefined
    if (person === undefined) continue
    const isFirst = scene.sentenceStarts[mention.first] === mention.first
    const isSubject = is(scene.tokens[mention.last + 1], wordClass.says | wordClass.auxiliary)
    const weight = (mention.isOblique ? 0.6 : 1) * (isFirst ? 1.4 : 1) * (isSubject ? 1.4 : 1)
    seen.push({ mention, person, paragraph, weight })
  }
}

/** The speaker that a mention stands for, by the fullest name the article gives. */
export function toSpeaker(scene: Scene, mention: Mention, paragraph: number, cast: Cast): Speaker {
  const person = findPerson(scene, mention, paragraph, cast)
  if (person !== undefined) {
    const title = person.title && excerpt(scene.text, person.title)
    return { name: excerpt(scene.text, person.name), title, mention: mention.span }
  }
  const name = mention.kind === 'nominal' ? withPlace(scene, mention) : mention.name
  return { name: excerpt(scene.text, name), title: undefined, mention: mention.span }
}

function findPerson(
  scene: Scene,
  mention: Mention,
  paragraph: number,
  { people, seen }: Cast,
): Person | undefined {
  if (mention.kind === 'name') return people.find(mention)
  const gender = genderOf(mention)
  if (gender !== undefined && mention.kind === 'pronoun') {
    return resolvePronoun({ ...mention.span, gender, paragraph }, seen)
  }
  const [first, last] = [scene.tokens[mention.first], scene.tokens[mention.last]]
  const isKnownOffice =
    is(first, wordClass.definite) && is(last, wordClass.title) && mention.last - mention.first < 3
  return isKnownOffice ? resolveTitle(scene.text, mention, seen) : undefined
}

/** "a spokeswoman for the harbor board": what makes a nameless speaker somebody. */
function withPlace(scene: Scene, mention: Mention): Span {
  if (!/^(?:to|of|for|from|at)$/.test(scene.tokens[mention.last + 1]?.word ?? ''))
    return mention.name
  const place = mentionStartingAt(scene, mention.last + 2)
  if (place === undefined || place.kind === 'pronoun') return mention.name
  return { start: mention.name.start, end: scene.tokens[place.last]?.end ?? place.span.end }
}
