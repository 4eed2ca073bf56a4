import type { Speaker } from '../model.ts'
import { excerpt, type Span } from '../span.ts'
import { cues, functionWords, pronouns, wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import type { People, Person } from './person.ts'
import { genderOf, resolvePronoun, resolveTitle, type Seen } from './pronoun.ts'
import { isSay, mentionStartingAt, type Scene } from './scene.ts'
import { is, type Token } from './token.ts'

/** Who is named so far, and where. */
export type Cast = {
  readonly people: People
  readonly seen: Seen[]
  /** Whom it names is what the article is about. */
  readonly headline: string
}

/** Learns the names of a paragraph, and the titles around them: "Ann Porter, the mayor, …". */
export function introduce(scene: Scene, people: People): void {
  for (const mention of scene.mentions) {
    const named = findApposed(scene, mention)
    if (mention.kind === 'name' && named === undefined) {
      people.note(mention)
      const title = titleAfter(scene, mention) ?? titleAfterVerb(scene, mention)
      if (title !== undefined) people.noteTitle(mention, title)
    }
    if (named !== undefined) {
      people.note(named)
      const end = scene.tokens[officeEnd(scene, mention)]?.end ?? mention.span.end
      people.noteTitle(named, { start: withoutArticle(scene, mention).start, end })
    }
  }
}

/** "Ann Porter, 43, a teacher at Low Haven": what she is, and where. */
function titleAfter(scene: Scene, mention: Mention): Span | undefined {
  const isAged =
    /^\p{N}+$/u.test(scene.tokens[mention.last + 2]?.word ?? '') &&
    scene.tokens[mention.last + 3]?.kind === 'comma'
  const office = mentionStartingAt(scene, mention.last + (isAged ? 4 : 2))
  if (scene.tokens[mention.last + 1]?.kind !== 'comma' || office?.kind !== 'nominal')
    return undefined
  if (!is(scene.tokens[office.last], wordClass.title)) return undefined
  return { start: withoutArticle(scene, office).start, end: withPlace(scene, office).end }
}

/** "said striker Ann Porter": plain words between a verb of speech and a name. */
function titleAfterVerb(scene: Scene, mention: Mention): Span | undefined {
  let first = mention.first
  while (first > mention.first - 4 && isPlainWord(scene.tokens[first - 1])) first--
  const [start, end] = [scene.tokens[first], scene.tokens[mention.first - 1]]
  if (first === mention.first || start === undefined || end === undefined) return undefined
  return isSay(scene.tokens[first - 1]) ? { start: start.start, end: end.end } : undefined
}

function isPlainWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !token.isCapital &&
    /^\p{Ll}/u.test(token.word) &&
    !is(token, functionWords | cues | wordClass.month | wordClass.otherVerb)
  )
}

/** "the mayor, Ann Porter, said": who that is. */
function findApposed(scene: Scene, office: Mention): Mention | undefined {
  if (office.kind === 'pronoun' || (office.classes & wordClass.title) === 0) return undefined
  if (office.kind === 'name' && !is(scene.tokens[office.first], wordClass.determiner))
    return undefined
  const end = officeEnd(scene, office)
  const named = mentionStartingAt(scene, end + 2)
  const after = named && scene.tokens[named.last + 1]
  const isApposed =
    scene.tokens[end + 1]?.kind === 'comma' &&
    named?.kind === 'name' &&
    named.title === undefined &&
    named.last > named.first &&
    (named.classes & wordClass.body) === 0 &&
    (after?.kind === 'comma' || after?.kind === 'stop' || after?.kind === 'colon')
  return isApposed ? named : undefined
}

/** Of "the minister of foreign trade": its last word. */
function officeEnd(scene: Scene, { last }: Mention): number {
  if (!is(scene.tokens[last + 1], wordClass.preposition)) return last
  let end = last + 1
  while (end < last + 5 && isWordOfOffice(scene.tokens[end + 1])) end++
  return end
}

function isWordOfOffice(token: Token | undefined): boolean {
  const isOther =
    cues | pronouns | wordClass.auxiliary | wordClass.conjunction | wordClass.otherVerb
  return token?.kind === 'word' && !is(token, isOther)
}

function withoutArticle(scene: Scene, { first, span }: Mention): Span {
  const next = scene.tokens[first + 1]
  const hasArticle = is(scene.tokens[first], wordClass.determiner) && next !== undefined
  return hasArticle && next.end <= span.end ? { start: next.start, end: span.end } : span
}

/** Notes who a paragraph names, so that a later "he" can find them. */
export function noteNames(scene: Scene, paragraph: number, cast: Cast): void {
  const { people, seen, headline } = cast
  for (const mention of scene.mentions) {
    const person = mention.kind === 'name' ? people.find(mention) : undefined
    if (person === undefined) continue
    const isFirst = scene.sentenceStarts[mention.first] === mention.first
    const isSubject = is(scene.tokens[mention.last + 1], wordClass.says | wordClass.auxiliary)
    const weight = (mention.isOblique ? 0.6 : 1) * (isFirst ? 1.4 : 1) * (isSubject ? 1.4 : 1)
    const isTopic = headline.includes(scene.text.slice(person.name.start, person.name.end))
    seen.push({ mention, person, paragraph, isTopic, weight })
  }
}

export type Resolved = {
  readonly speaker: Speaker
  /** Who that is, is more than a guess. */
  readonly isSure: boolean
}

/** The speaker that a mention stands for, by the fullest name the article gives. */
export function toSpeaker(scene: Scene, mention: Mention, paragraph: number, cast: Cast): Resolved {
  const { text } = scene
  const found = findPerson(scene, mention, paragraph, cast)
  if (found !== undefined) {
    const { name, title } = found.person
    const speaker = {
      name: excerpt(text, name),
      title: title && excerpt(text, title),
      mention: mention.span,
    }
    return { speaker, isSure: found.isSure }
  }
  const name = mention.kind === 'nominal' ? withPlace(scene, mention) : mention.name
  const title = mention.kind === 'name' && mention.title ? excerpt(text, mention.title) : undefined
  const speaker = { name: excerpt(text, name), title, mention: mention.span }
  return { speaker, isSure: mention.kind !== 'pronoun' && !isBarePaper(scene, mention, name) }
}

/** "the letter": a thing that somebody wrote, and the text does not say who. */
function isBarePaper(scene: Scene, mention: Mention, name: Span): boolean {
  return (
    mention.kind === 'nominal' &&
    is(scene.tokens[mention.last], wordClass.paper) &&
    mention.last - mention.first <= 1 &&
    name.end === mention.name.end
  )
}

function findPerson(
  scene: Scene,
  mention: Mention,
  paragraph: number,
  { people, seen }: Cast,
): { readonly person: Person; readonly isSure: boolean } | undefined {
  const sure = (person: Person | undefined) => person && { person, isSure: true }
  const named = findApposed(scene, mention)
  if (named !== undefined) return sure(people.find(named))
  if (mention.kind === 'name') return sure(people.find(mention))
  const gender = genderOf(mention)
  if (gender !== undefined && mention.kind === 'pronoun') {
    return resolvePronoun({ ...mention.span, gender, paragraph }, seen)
  }
  const [first, last] = [scene.tokens[mention.first], scene.tokens[mention.last]]
  const isKnownOffice =
    is(first, wordClass.definite) && is(last, wordClass.title) && mention.last - mention.first < 3
  return isKnownOffice ? sure(resolveTitle(scene.text, mention, seen)) : undefined
}

/** "a spokeswoman for the harbor board": what makes a nameless speaker somebody. */
function withPlace(scene: Scene, mention: Mention): Span {
  if (!/^(?:to|of|for|from|at|by|with)$/.test(scene.tokens[mention.last + 1]?.word ?? ''))
    return mention.name
  const place = mentionStartingAt(scene, mention.last + 2)
  if (place === undefined || place.kind === 'pronoun') return mention.name
  return { start: mention.name.start, end: scene.tokens[place.last]?.end ?? place.span.end }
}
