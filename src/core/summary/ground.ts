/** The gate before every alert: nothing in it that cannot be traced. */
import { sayHeadline } from '../headline.ts'
import { isPhrase, type Phrase, type Wording } from '../locale.ts'
import type { Message, MessagePart } from '../message.ts'
import type { Image, NewsRecord } from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { type Corpus, findRuns, hasQuote, hasRun, hasStatement, toCorpus } from './corpus.ts'

export type GroundingSources = {
  /** The revisions that the message speaks of, as they stand now. */
  readonly records: readonly NewsRecord[]
  /** What readers knew before: the only source of `before` and of a struck headline. */
  readonly earlier?: readonly NewsRecord[]
  /** What the operator calls the sources, by their ids. */
  readonly names?: Readonly<Record<string, string>>
  /** What a person wrote, which the message says is theirs. */
  readonly typed?: readonly string[]
}

export type Grounding =
  | { readonly kind: 'grounded' }
  | { readonly kind: 'ungrounded'; readonly why: Reason; readonly text: string }

/**
 * Whether every piece of the message is verbatim from a revision, computed from one, a phrase of ours
 * or a person's own text. A run of words counts only whole: no number out of a longer one, no
 * statement out of the middle of a sentence.
 */
export function ground(message: Message, sources: GroundingSources): Grounding {
  const known = toKnown(sources)
  const failed = claimsOf(message).find(({ holds }) => !holds(known))
  return failed ? { kind: 'ungrounded', why: failed.why, text: failed.text } : { kind: 'grounded' }
}

type Known = {
  readonly now: readonly Corpus[]
  readonly before: readonly Corpus[]
  readonly names: Readonly<Record<string, string>>
  readonly typed: readonly string[]
}

function toKnown(sources: GroundingSources): Known {
  const { records, earlier = [], names = {}, typed = [] } = sources
  const now = records.map(toCorpus)
  return { now, before: earlier.length > 0 ? earlier.map(toCorpus) : now, names, typed }
}

type Claim = {
  readonly text: string
  /** Of the claim when it does not hold. */
  readonly why: Reason
  readonly holds: (known: Known) => boolean
}

function claim(text: string | undefined, why: Reason, holds: Claim['holds']): readonly Claim[] {
  return text === undefined || text === '' ? [] : [{ text, why, holds }]
}

function claimsOf(message: Message): readonly Claim[] {
  const { title, image, links, actions } = message
  return [
    ...label(title.label),
    ...wordingClaims(title.text, because('no revision has this headline'), isTitle),
    ...message.parts.flatMap(claimsOfPart),
    ...(image ? imageClaims(image) : []),
    ...links.flatMap((link) => [
      ...claim(link.url, because('the link leads to no record'), (known) =>
        isAddress(known, link.url),
      ),
      ...wordingClaims(
        link.label,
        because('the link is labeled with words of unknown origin'),
        (known, text) => isLinkLabel(known, text, link.url),
      ),
    ]),
    ...actions.flatMap((action) => label(action.label)),
  ]
}

function claimsOfPart(part: MessagePart): readonly Claim[] {
  switch (part.kind) {
    case 'summary':
      return wordingClaims(part.text, because('the summary says what no revision says'), isText)
    case 'paragraph':
      // A note under a title of ours gives the headline here.
      return wordingClaims(
        part.text,
        because('the paragraph says what no revision says'),
        (known, text) => isText(known, text) || isTitle(known, text),
      )
    case 'struck':
      return claim(part.text, because('no revision had this headline'), (known) =>
        [...known.before, ...known.now].some(({ record }) => isHeadline(record, part.text)),
      )
    case 'quote':
      return quoteClaims(part)
    case 'excerpt':
      return claim(
        textOf(part.pieces),
        because('an excerpt is an answer, and no part of an alert'),
        () => false,
      )
    case 'code':
      return claim(part.text, because('code is an answer, and no part of an alert'), () => false)
    case 'change':
      return [
        ...(typeof part.label === 'string'
          ? sourcedClaims(part.label, part.after)
          : [
              ...label(part.label),
              ...claim(part.after, because('the new text does not stand in a revision'), (known) =>
                isPiece(known.now, part.after),
              ),
            ]),
        ...claim(part.before, because('the earlier text stands in no earlier revision'), (known) =>
          isPiece(known.before, part.before),
        ),
      ]
    case 'mark':
      return label(part.label)
    case 'item':
      return [
        ...label(part.label),
        ...wordingClaims(part.text, because('no revision has this headline'), isTitle),
        ...claim(part.url, because('the link leads to no record'), (known) =>
          isAddress(known, part.url),
        ),
        ...wordingClaims(part.detail, because('the detail is no name of a source'), isNames),
      ]
    case 'sources':
      return sourceClaims(part)
  }
}

function textOf(pieces: readonly { readonly text: string }[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** A statement under the name of a source must be one of that source. */
function sourcedClaims(name: string, text: string | undefined): readonly Claim[] {
  return [
    ...claim(name, because('it is neither a label of ours nor the name of a source'), (known) =>
      isSourceName(known, name),
    ),
    ...claim(text, because('{source} does not say this', { source: name }), ({ now, names }) =>
      isSaidBy(
        now.filter(({ record }) => (names[record.source] ?? hostOf(record.url)) === name),
        text ?? '',
      ),
    ),
  ]
}

function label(text: Wording | undefined): readonly Claim[] {
  return wordingClaims(text, because('it is none of our labels'), () => false)
}

/** A phrase is ours; what stands in its places is not. */
function wordingClaims(
  wording: Wording | undefined,
  why: Reason,
  holds: (known: Known, text: string) => boolean,
): readonly Claim[] {
  if (wording === undefined) return []
  if (typeof wording === 'string') return claim(wording, why, (known) => holds(known, wording))
  if (!isPhrase(wording))
    return claim('…', because('a reason is an answer, and no part of an alert'), () => false)
  return valueClaims(wording)
}

function valueClaims({ phrase, values = {} }: Phrase): readonly Claim[] {
  const why = because('“{phrase}” is filled with words of unknown origin', { phrase })
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value === 'number') return []
    if (typeof value === 'object') return claim('…', why, () => false)
    return claim(value, why, (known) => {
      if (name === 'before') return isPiece(known.before, value)
      return isPiece(known.now, value) || isSourceName(known, value) || known.typed.includes(value)
    })
  })
}

function isTitle(known: Known, text: string): boolean {
  return known.typed.includes(text) || known.now.some(({ record }) => isHeadline(record, text))
}

/** Whole, with or without what its publisher cries before it. */
function isHeadline(record: NewsRecord, text: string): boolean {
  return record.headline === text || (record.headline !== null && sayHeadline(record) === text)
}

/** Where a sentence of a text may end. */
const sentenceEnd = /[。！？][\p{Pe}”]*|[.!?…؟۔:][\p{Pe}"”“»’]*(?=\s|$)|[)\]](?=\s)|[^\s](?=$)/gu

function isText(known: Known, text: string): boolean {
  return known.typed.includes(text) || isSaidBy(known.now, text)
}

/** Sentences of the revisions, one after the other. */
function isSaidBy(corpora: readonly Corpus[], text: string): boolean {
  const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)
  // Which ends can be reached by whole statements; a set instead of recursion keeps hostile texts cheap.
  const reached = new Set([0])
  for (const end of ends) {
    const isReached = [...reached].some((from) => {
      const piece = text.slice(from, end).trimStart()
      return corpora.some((corpus) => hasStatement(corpus, piece))
    })
    if (isReached) reached.add(end)
  }
  return reached.has(text.length)
}

function isPiece(corpora: readonly Corpus[], text: string | undefined): boolean {
  if (text === undefined) return true
  return corpora.some(
    (corpus) =>
      hasRun(corpus, text) ||
      (text.endsWith('…') && (hasStatement(corpus, text) || hasQuote(corpus, text))),
  )
}

/** Words, speaker, title and question must all come from one revision. */
function quoteClaims(part: MessagePart & { kind: 'quote' }): readonly Claim[] {
  const { text, speaker, title, context } = part
  const holding = (known: Known) => known.now.filter((corpus) => hasQuote(corpus, text))
  return [
    ...claim(
      text,
      because('nobody is quoted so in a revision'),
      (known) => holding(known).length > 0,
    ),
    ...claim(speaker, because('the revision does not name this speaker'), (known) =>
      holding(known).some((corpus) => hasName(corpus, speaker ?? '')),
    ),
    ...claim(title, because('the revision does not give this title'), (known) =>
      holding(known).some((corpus) => hasName(corpus, title ?? '')),
    ),
    ...claim(context, because('the revision does not ask this'), (known) =>
      holding(known).some((corpus) => hasRun(corpus, context ?? '')),
    ),
  ]
}

/** Verbatim, but for the capital that a determiner has at the start of a sentence: "the Kremlin". */
function hasName({ text }: Corpus, name: string): boolean {
  if (findRuns(text, name).length > 0) return true
  const capitalized = name.slice(0, 1).toUpperCase() + name.slice(1)
  return /^\p{Ll}{1,4}['’ ]/u.test(name) && findRuns(text, capitalized).length > 0
}

function imageClaims(image: Image): readonly Claim[] {
  const holding = ({ now }: Known) =>
    now.flatMap(({ record }) => record.images).filter(({ url }) => url === image.url)
  return [
    ...claim(
      image.url ?? undefined,
      because('no revision shows this image'),
      (known) => holding(known).length > 0,
    ),
    ...claim(image.caption ?? undefined, because('the image has another caption'), (known) =>
      holding(known).some(({ caption }) => caption === image.caption),
    ),
    ...claim(image.credit ?? undefined, because('the image has another credit'), (known) =>
      holding(known).some(({ credit }) => credit === image.credit),
    ),
  ]
}

function sourceClaims(part: MessagePart & { kind: 'sources' }): readonly Claim[] {
  return [
    ...part.sources.flatMap(({ label: name, url }) => [
      ...claim(name, because('it is no name of a source'), (known) => isSourceName(known, name)),
      ...claim(url, because('the link leads to no record'), (known) => isAddress(known, url)),
    ]),
    ...part.credits.flatMap((credit) =>
      claim(credit, because('no revision credits it'), ({ now }) =>
        now.some(({ record }) => record.infosources.includes(credit)),
      ),
    ),
    ...claim(part.located, because('no revision is located there'), ({ now }) =>
      now.some(({ record }) => record.located === part.located),
    ),
  ]
}

function isAddress({ now, before }: Known, url: string | undefined): boolean {
  return [...now, ...before].some(({ record }) => record.url === url)
}

function isSourceName({ names, now }: Known, name: string): boolean {
  return (
    Object.values(names).includes(name) || now.some(({ record }) => hostOf(record.url) === name)
  )
}

function isNames(known: Known, text: string): boolean {
  return text
    .split(' · ')
    .every((piece) => isSourceName(known, piece) || known.typed.includes(piece))
}

function isLinkLabel(known: Known, text: string, url: string): boolean {
  return text === hostOf(url) || isSourceName(known, text)
}

function hostOf(url: string | null): string | undefined {
  return url === null ? undefined : new URL(url).host.replace(/^www\./, '')
}
