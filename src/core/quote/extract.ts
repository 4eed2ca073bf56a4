import type { ArticleText, Quote, Speaker } from '../model.ts'
import { excerpt } from '../span.ts'
import { findContext } from './context.ts'
import { findLexicon } from './detect-language.ts'
import { createGuessEnd } from './guess-end.ts'
import { splitIncises } from './incise.ts'
import { classifyQuote, isHighlight, isTitleOfWork } from './kind.ts'
import type { Mention } from './mention.ts'
import { createPeople } from './person.ts'
import { type Cast, introduce, noteNames, toSpeaker } from './resolve.ts'
import { findRuns } from './runs.ts'
import { announcedSpeaker } from './said-before.ts'
import { createScenes, type Scene } from './scene.ts'
import { findSpeaker } from './speaker.ts'
import { isEmpty, trimQuote } from './trim.ts'

/** A quote and the name of the sieve that found its speaker. */
type Attribution = { readonly quote: Quote; readonly sieve: string | undefined }

/** Every quote of an article with its speaker, in order. Spans refer to `article.text`. */
export function extractQuotes(article: ArticleText): readonly Quote[] {
  return attributeQuotes(article).map(({ quote }) => quote)
}

function attributeQuotes({
  text,
  headline,
  paragraphs,
  language,
}: ArticleText): readonly Attribution[] {
  const lexicon = findLexicon(text, language)
  const runs = findRuns(text, paragraphs, createGuessEnd(text, lexicon)).map((own) =>
    splitIncises(text, own, lexicon).filter(({ inner }) => !isEmpty(trimQuote(text, inner))),
  )
  const scenes = createScenes(text, paragraphs, runs, lexicon)
  const cast: Cast = {
    people: createPeople(text),
    seen: [],
    headline: headline === undefined ? '' : text.slice(headline.start, headline.end),
  }
  for (const scene of scenes) introduce(scene, cast.people)
  let last: Settled | undefined
  return scenes.flatMap((scene, paragraph) => {
    noteNames(scene, paragraph, cast)
    const attributed = attributeParagraph(scene, paragraph, cast, last)
    last = attributed.last
    return attributed.quotes
  })
}

/** A mention that has been found to speak, who that is, and whether an alert may say so. */
type Settled = { readonly mention: Mention; readonly speaker: Speaker; readonly isSure: boolean }

function attributeParagraph(
  scene: Scene,
  paragraph: number,
  cast: Cast,
  before: Settled | undefined,
) {
  const quotes: Attribution[] = []
  let here: Settled | undefined
  const settle = (mention: Mention, isSure: boolean): Settled => {
    if (mention === here?.mention) return here
    const known = before?.mention === mention ? before : toSpeaker(scene, mention, paragraph, cast)
    return { mention, speaker: known.speaker, isSure: isSure && known.isSure }
  }
  scene.runs.forEach((run, index) => {
    const token = scene.quoteTokens[index]
    if (token === undefined) return
    const inner = trimQuote(scene.text, run.inner)
    const memory = { here: here?.mention, before: before?.mention }
    const found = isTitleOfWork(scene, token, inner) ? undefined : findSpeaker(scene, token, memory)
    const one = found && settle(found.mention, found.isSure)
    here = one ?? here
    const said = excerpt(scene.text, inner)
    const kind = classifyQuote(scene, token, inner, one !== undefined)
    const context = findContext(scene, token, found?.mention)
    const highlight = one?.isSure === true && isHighlight(said.text, kind)
    quotes.push({
      quote: { ...said, kind, speaker: one?.speaker, context, highlight },
      sieve: found?.shape,
    })
  })
  const announced = announcedSpeaker(scene)
  return { quotes, last: announced === undefined ? here : settle(announced, false) }
}
