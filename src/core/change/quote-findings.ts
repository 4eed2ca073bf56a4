import { lazily } from '../language/lazily.ts'
import type { Change, Quote } from '../model.ts'
import { because } from '../reason.ts'
import { splitSentences } from '../sentence.ts'
import { type Excerpt, excerpt, type Span } from '../span.ts'
import type { Finding } from './finding.ts'
import { functionWords } from './lexicon.ts'
import { isCutFrom } from './quote-cut.ts'
import { isSlipInQuote } from './quote-slip.ts'
import type { RevisionText } from './revision-text.ts'
import { keysOf } from './token.ts'

type Said = {
  readonly quote: Quote
  readonly words: readonly string[]
  readonly plain: string
  /** What its paragraph says besides. */
  readonly around: () => string | undefined
}

/** Beyond it a text is hardly news, and every quote would be held against every other. */
const mostQuotes = 200
/** Of one paragraph, to be read as one. */
const mostBeside = 8

/** Quotes that came, went, or say something else than before. */
export function compareQuotes(before: RevisionText, after: RevisionText): readonly Finding[] {
  const old = before.quotes.slice(0, mostQuotes).map((quote) => toSaid(before, quote))
  const now = after.quotes.slice(0, mostQuotes).map((quote) => toSaid(after, quote))
  const kept = new Set(old.map((said) => said.plain))
  const keptNow = new Set(now.map((said) => said.plain))
  const loose = old.filter((said) => !keptNow.has(said.plain))
  const isOld = createSearch(before)
  const isStill = createSearch(after)
  const findings: Finding[] = []
  for (const said of now) {
    if (kept.has(said.plain))
      findings.push(
        ...compareSpeakers(
          before,
          after,
          old.find((known) => known.plain === said.plain),
          said,
        ),
      )
    else if (!isOld(said.plain))
      findings.push(
        ...weighQuote(
          before,
          after,
          takeInPlace(loose, said) ?? takeAlike(loose, said),
          said,
          loose,
          (words) => isOld(words.join(' ')),
        ),
      )
  }
  for (const said of loose)
    if (!isStill(said.plain))
      findings.push({
        weight: 'edit',
        why: because('a quote was taken out'),
        change: { kind: 'quote-removed', before: excerpt(before.article.text, said.quote) },
      })
  return findings
}

function toSaid(revision: RevisionText, quote: Quote): Said {
  const words = keysOf(revision.article.text, quote)
  return { quote, words, plain: words.join(' '), around: lazily(() => textAround(revision, quote)) }
}

/** Whether the words stand anywhere in the text, with or without marks. */
function createSearch(revision: RevisionText): (plain: string) => boolean {
  const { text } = revision.article
  let words: string | undefined
  return (plain) => {
    words ??= ` ${keysOf(text, { start: 0, end: Math.min(text.length, 200_000) }).join(' ')} `
    return words.includes(` ${plain} `)
  }
}

/** Takes the one in whose place it stands: all else in the paragraph is the same. */
function takeInPlace(loose: Said[], said: Said): Said | undefined {
  const now = said.around()
  if (now === undefined || now.length < leastAround) return undefined
  const at = loose.findIndex((old) => old.around() === now)
  return at < 0 ? undefined : loose.splice(at, 1)[0]
}

/** Characters of a paragraph without its quote that tell whose it is. */
const leastAround = 15
/** A longer paragraph is no statement about one quote. */
const longestAround = 2_000

function textAround({ article }: RevisionText, quote: Quote): string | undefined {
  const paragraph = paragraphOf({ article }, quote)
  if (paragraph === undefined || paragraph.end - paragraph.start > longestAround) return undefined
  const { text } = article
  return `${text.slice(paragraph.start, quote.start)}\n${text.slice(quote.end, paragraph.end)}`
}

function paragraphOf({ article }: Pick<RevisionText, 'article'>, quote: Quote): Span | undefined {
  return article.paragraphs.find((span) => span.start <= quote.start && quote.end <= span.end)
}

/** Takes the most alike of the quotes that are gone. */
function takeAlike(loose: Said[], said: Said): Said | undefined {
  let best: Said | undefined
  let bestLikeness = 0.5
  for (const candidate of loose) {
    const likeness = compare(candidate, said)
    if (likeness >= bestLikeness) {
      best = candidate
      bestLikeness = likeness
    }
  }
  if (best !== undefined) loose.splice(loose.indexOf(best), 1)
  return best
}

function compare(left: Said, right: Said): number {
  if (
    left.plain.length > 8 &&
    right.plain.length > 8 &&
    (left.plain.includes(right.plain) || right.plain.includes(left.plain))
  )
    return 1
  const words = new Set(left.words)
  const common = right.words.filter((word) => words.has(word)).length
  return (2 * common) / Math.max(1, left.words.length + right.words.length)
}

function weighQuote(
  before: RevisionText,
  after: RevisionText,
  old: Said | undefined,
  said: Said,
  loose: readonly Said[],
  isOld: (words: readonly string[]) => boolean,
): readonly Finding[] {
  const added = excerpt(after.article.text, said.quote)
  if (old === undefined) {
    const weight = said.quote.kind === 'scare' || said.words.length < 2 ? 'edit' : 'update'
    return [
      {
        weight,
        why: because('a new quote: “{after}”', { after: short(added.text) }),
        change: { kind: 'quote-added', after: added },
      },
    ]
  }
  const change: Change = {
    kind: 'quote-altered',
    before: excerpt(before.article.text, old.quote),
    after: added,
  }
  if (old.plain.includes(said.plain) || isWithoutSentence(old, said) || isCut(said, old))
    return [{ weight: 'edit', why: because('a quote was shortened'), change }]
  if (isJoinedOtherwise(old, said, loose)) return [replacedWords(change, added)]
  if (isCut(old, said))
    return [{ weight: 'update', why: because('more of a quote is given'), change }]
  if (isRepeated(before, after, old, said))
    return [{ weight: 'edit', why: because('a quote was joined again'), change }]
  if (said.plain.includes(old.plain)) {
    if (restOf(said.words, old.words).every((words) => words.length === 0 || isOld(words)))
      return [{ weight: 'edit', why: because('a quote was joined again'), change }]
    const weight = contentCount(said.words) - contentCount(old.words) >= 2 ? 'update' : 'edit'
    return [{ weight, why: because('more of a quote is given'), change }]
  }
  return isSlipInQuote(old.words, said.words)
    ? [{ weight: 'edit', why: because('a slip in a quote was fixed'), change }]
    : [replacedWords(change, added)]
}

function replacedWords(change: Change, { text }: Excerpt): Finding {
  return {
    weight: 'correction',
    why: because('the words of a quote were replaced: “{after}”', { after: short(text) }),
    change,
  }
}

/** Joined with what is almost, but not quite, another quote of before. */
function isJoinedOtherwise(old: Said, said: Said, loose: readonly Said[]): boolean {
  const rest = restOf(said.words, old.words).find((words) => words.length >= leastRest)
  if (rest === undefined || rest.length === said.words.length) return false
  const known = new Set(rest)
  return loose.some(({ words }) => {
    const common = words.filter((word) => known.has(word)).length
    return (
      2 * common >= leastAlike * (words.length + rest.length) &&
      common < Math.max(words.length, rest.length) &&
      !isSlipInQuote(words, rest)
    )
  })
}

const leastRest = 4
const leastAlike = 0.6

function isCut({ quote }: Said, whole: Said): boolean {
  return isCutFrom(quote.text, whole.plain)
}

/** The paragraphs quote the same, in other parts: “A,” she said. “B” and “A. B,” she said. */
function isRepeated(before: RevisionText, after: RevisionText, old: Said, said: Said): boolean {
  const [from, to] = [quotedBeside(before, old.quote), quotedBeside(after, said.quote)]
  return from.length !== to.length && isSlipInQuote(from.flat(), to.flat())
}

/** The words of every quote in the paragraph. */
function quotedBeside(revision: RevisionText, said: Quote): readonly (readonly string[])[] {
  const paragraph = paragraphOf(revision, said)
  if (paragraph === undefined) return []
  const beside = revision.quotes.filter(
    (quote) => paragraph.start <= quote.start && quote.end <= paragraph.end,
  )
  return beside.length > mostBeside ? [] : beside.map((quote) => toSaid(revision, quote).words)
}

/** Every sentence that is left stood there before. */
function isWithoutSentence(old: Said, { quote }: Said): boolean {
  const left = splitSentences(quote.text, { start: 0, end: quote.text.length })
  return (
    left.length > 1 && left.every((span) => old.plain.includes(keysOf(quote.text, span).join(' ')))
  )
}

function contentCount(words: readonly string[]): number {
  return words.filter((word) => !functionWords.has(word)).length
}

/** What stands before and after `run`; all of it where `run` is no whole words of it. */
function restOf(words: readonly string[], run: readonly string[]): readonly (readonly string[])[] {
  const start = words.findIndex((_, at) => run.every((word, offset) => words[at + offset] === word))
  return start < 0 ? [words] : [words.slice(0, start), words.slice(start + run.length)]
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

/** The same words from another mouth. A name that only became fuller is the same mouth. */
function compareSpeakers(
  before: RevisionText,
  after: RevisionText,
  old: Said | undefined,
  said: Said,
): readonly Finding[] {
  const [from, to] = [old?.quote.speaker?.name, said.quote.speaker?.name]
  if (from === undefined || to === undefined) return []
  const known = new Set(keysOf(from.text))
  if (keysOf(to.text).some((word) => known.has(word))) return []
  const around = (revision: RevisionText, quote: Quote): string => {
    const paragraph = paragraphOf(revision, quote)
    return paragraph === undefined
      ? ''
      : revision.article.text.slice(paragraph.start, paragraph.end)
  }
  const isMoved =
    old !== undefined &&
    !around(before, old.quote).includes(to.text) &&
    !around(after, said.quote).includes(from.text)
  if (!isMoved || !around(after, said.quote).includes(to.text)) return []
  return [
    {
      weight: 'correction',
      why: because('a quote was given to another speaker: “{after}”, earlier “{before}”', {
        after: to,
        before: from,
      }),
      change: {
        kind: 'name',
        before: excerpt(before.article.text, from),
        after: excerpt(after.article.text, to),
      },
    },
  ]
}
