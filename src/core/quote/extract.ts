import type { ArticleText, Quote, Speaker } from '../model.ts'
import { excerpt, type Span } from '../span.ts'
import { findContext } from './context.ts'
import { classifyQuote, countWords } from './kind.ts'
import { english } from './language/english.ts'
import { createLexicon, type Lexicon, wordClass } from './lexicon.ts'
import { findRuns, type Run } from './marks.ts'
import { findMentions, type Mention } from './mention.ts'
import { createPeople, type People } from './person.ts'
import { genderOf, resolvePronoun, type Seen } from './pronoun.ts'
import type { Scene } from './scene.ts'
import { findSpeaker, type Memory } from './speaker.ts'
import { findSentenceStarts, is, tokenize } from './token.ts'

const lexicon = createLexicon(english)

/** Every quote of an article with its speaker, in order. Spans refer to `article.text`. */
export function extractQuotes(article: ArticleText): readonly Quote[] {
  const { text, paragraphs } = article
  const runs = findRuns(text, paragraphs, (span) => span.end)
  const scenes = createScenes(text, paragraphs, runs, lexicon)
  const people = createPeople(text)
  for (const scene of scenes)
    for (const mention of scene.mentions) if (mention.kind === 'name') people.note(mention)
  return quotesOf(scenes, people)
}

function createScenes(
  text: string,
  paragraphs: readonly Span[],
  runs: readonly (readonly Run[])[],
  words: Lexicon,
): Scene[] {
  const tokenLists = paragraphs.map((paragraph, index) =>
    tokenize(text, paragraph, runs[index] ?? [], words),
  )
  const startLists = tokenLists.map((tokens) => findSentenceStarts(text, tokens))
  const knownCapitals = new Set<string>()
  tokenLists.forEach((tokens, list) => {
    tokens.forEach((token, index) => {
      if (token.isCapital && startLists[list]?.[index] !== index) knownCapitals.add(token.word)
    })
  })
  return tokenLists.map((tokens, index) => {
    const sentenceStarts = startLists[index] ?? []
    const mentions = findMentions(tokens, {
      capitalNouns: words.language.capitalNouns ?? false,
      knownCapitals,
      sentenceStarts,
    })
    const mentionAt: (Mention | undefined)[] = new Array(tokens.length).fill(undefined)
    for (const mention of mentions) mentionAt.fill(mention, mention.first, mention.last + 1)
    const quoteTokens = tokens.flatMap((token, place) => (token.kind === 'quote' ? [place] : []))
    return {
      text,
      lexicon: words,
      tokens,
      runs: runs[index] ?? [],
      mentions,
      sentenceStarts,
      mentionAt,
      quoteTokens,
    }
  })
}

function quotesOf(scenes: readonly Scene[], people: People): readonly Quote[] {
  const quotes: Quote[] = []
  const seen: Seen[] = []
  let before: Mention | undefined
  let beforeSpeaker: Speaker | undefined
  scenes.forEach((scene, paragraph) => {
    noteSeen(scene, paragraph, people, seen)
    const here: Mention[] = []
    scene.quoteTokens.forEach((quote, index) => {
      const run = scene.runs[index]
      if (run === undefined) return
      const inner = trimmed(scene.text, run.inner)
      if (inner.end <= inner.start) return
      const memory: Memory = { here, before }
      const found = findSpeaker(scene, quote, memory)
      const speaker =
        found === undefined
          ? undefined
          : found.mention === before && beforeSpeaker !== undefined
            ? { ...beforeSpeaker, mention: found.mention.span }
            : toSpeaker(scene, found.mention, paragraph, people, seen)
      if (found !== undefined) here.push(found.mention)
      const kind = classifyQuote(scene, quote, inner, speaker !== undefined)
      if (found !== undefined && speaker !== undefined) {
        before = found.mention
        beforeSpeaker = speaker
      }
      const said = excerpt(scene.text, inner)
      quotes.push({
        ...said,
        kind,
        speaker,
        context: findContext(scene, quote, found?.mention),
        highlight: speaker !== undefined && isHighlight(said.text, kind),
      })
    })
    const colon = scene.tokens.at(-1)?.kind === 'colon'
    if (here.length === 0 && !colon && scene.tokens.length > 0) before = undefined
  })
  return quotes
}

function isHighlight(said: string, kind: Quote['kind']): boolean {
  const words = countWords(said)
  return kind === 'full' ? words >= 5 : kind === 'partial' && words >= 8
}

function noteSeen(scene: Scene, paragraph: number, people: People, seen: Seen[]): void {
  for (const mention of scene.mentions) {
    if (mention.kind !== 'name') continue
    const person = people.find(mention)
    if (person === undefined) continue
    const isFirst = scene.sentenceStarts[mention.first] === mention.first
    const isSubject = is(scene.tokens[mention.last + 1], wordClass.says | wordClass.auxiliary)
    const weight = (mention.isOblique ? 0.6 : 1) * (isFirst ? 1.4 : 1) * (isSubject ? 1.4 : 1)
    seen.push({ mention, person, paragraph, weight })
  }
}

function toSpeaker(
  scene: Scene,
  mention: Mention,
  paragraph: number,
  people: People,
  seen: readonly Seen[],
): Speaker {
  const bare: Speaker = {
    name: excerpt(scene.text, mention.name),
    title: undefined,
    mention: mention.span,
  }
  if (mention.kind === 'pronoun') {
    const gender = genderOf(mention)
    if (gender === undefined) return bare
    const person = resolvePronoun({ ...mention.span, gender, paragraph }, seen)
    return person === undefined ? bare : named(scene.text, person, mention)
  }
  if (mention.kind === 'nominal')
    return { ...bare, name: excerpt(scene.text, withPlace(scene, mention)) }
  const person = people.find(mention)
  return person === undefined ? bare : named(scene.text, person, mention)
}

function named(
  text: string,
  person: { name: Span; title: Span | undefined },
  mention: Mention,
): Speaker {
  return {
    name: excerpt(text, person.name),
    title: person.title && excerpt(text, person.title),
    mention: mention.span,
  }
}

/** "a representative to the United Nations": what makes a nameless speaker somebody. */
function withPlace(scene: Scene, mention: Mention): Span {
  const preposition = scene.tokens[mention.last + 1]
  if (preposition === undefined || !/^(?:to|of|for|from|at)$/.test(preposition.word))
    return mention.name
  const place = scene.mentionAt[mention.last + 2]
  if (place === undefined || place.first !== mention.last + 2 || place.kind === 'pronoun')
    return mention.name
  return { start: mention.name.start, end: scene.tokens[place.last]?.end ?? place.span.end }
}

const edge = /[\s,;:.\-–—，。、；：*_|]/

/** Without spaces and the sentence's own signs; a question or an exclamation keeps its mark. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && edge.test(text[start] ?? '')) start++
  while (end > start && edge.test(text[end - 1] ?? '') && !isInitialism(text, end)) end--
  return { start, end }
}

function isInitialism(text: string, end: number): boolean {
  return text[end - 1] === '.' && /\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(0, end - 6), end))
}

const determiners = /^(?:The|A|An|Some|Several|Many|One|Two|Three|His|Her|Their|Its)\b(?= )/

/** The name as it reads within a sentence: "The Pentagon" becomes "the Pentagon". */
export function speakerName(speaker: Speaker): string {
  return speaker.name.text.replace(determiners, (word) => word.toLowerCase())
}
