import { lazily } from '../language/lazily.ts'
import { because, type Reason } from '../reason.ts'
import { type Excerpt, excerpt, type Span } from '../span.ts'
import { findAdditions } from './addition-findings.ts'
import {
  type Alignment,
  alignParagraphs,
  findPartners,
  type Pair,
  type ParagraphAlignment,
} from './align.ts'
import { alignSentences } from './align-sentences.ts'
import { type BrokenInput, findBreakage, isErrorPage, isMostlyGone, wasWall } from './broken.ts'
import { compareCaptions } from './caption-findings.ts'
import { type Context, createContext } from './context.ts'
import { findContrastNote } from './contrast-note.ts'
import type { Finding } from './finding.ts'
import { functionWords } from './lexicon.ts'
import { findNewLines, findNewNote, findNewWords } from './new-lines.ts'
import { createNoteReader, isWithdrawalInPlace } from './notes.ts'
import { isOfPiece } from './piece.ts'
import { compareQuotes } from './quote-findings.ts'
import { compareRecords, isLiveBlog } from './record-findings.ts'
import { findRedesign } from './redesign.ts'
import type { RevisionText } from './revision-text.ts'
import { compareHeadlines, compareSentences } from './sentence-findings.ts'
import { listSentences, type Paragraph, type Sentence } from './sentence-index.ts'
import { isSameButForSite } from './site-name.ts'
import { findStruckWords } from './struck.ts'

/** All that the rules may ask about two revisions, each found out when first asked. */
export type Comparison = {
  findings(): readonly Finding[]
  /** What the publisher says of the report, in its own words. */
  withdrawal(): Excerpt | undefined
  correction(): Excerpt | undefined
  /** A line that says “X, not Y” of what the text has changed. */
  contrast(): Excerpt | undefined
  /** Why one of the two pages cannot be the article. */
  breakage(): Reason | undefined
  /** Why only the page around the article changed. */
  redesign(): Reason | undefined
}

type Match = {
  readonly before: RevisionText
  readonly after: RevisionText
  readonly blocks: ParagraphAlignment
  readonly sentences: Alignment<Sentence>
  readonly context: Context
  readonly isLive: boolean
}

export function compareRevisions(before: RevisionText, after: RevisionText): Comparison {
  const match = lazily(() => matchRevisions(before, after))
  const read = createNoteReader()
  const additions = lazily(() => findAdditions(match(), read))
  const page = lazily(() => describePage(match(), () => additions().freshLength))
  const lines = lazily(() => findNewLines(before.article.text, after.article.text))
  const notes = lazily(() => ({
    before: lines().before,
    after: lines().after.filter((line) => read(line.text).mayBe),
  }))
  const findings = lazily(() => {
    const found = listFindings(match(), additions().findings)
    return found.length === 0
      ? describeReflow(match(), findNewWords(lines()))
      : settleRollingDates(found, after.article.paragraphs[0])
  })
  const takenBack = lazily(() => findNewNote(notes(), (text) => read(text).isWithdrawal()))
  const isOfPart = lazily(() => isOfPiece(takenBack()?.text ?? '') && !isMostlyGone(page()))
  return {
    findings,
    withdrawal: lazily(
      () =>
        (isOfPart() ? undefined : takenBack()) ??
        (isMostlyGone(page()) ? findNewNote(lines(), isWithdrawalInPlace) : undefined),
    ),
    correction: lazily(() =>
      isErrorPage(page())
        ? undefined
        : (findNewNote(notes(), (text) => read(text).isCorrection()) ??
          (isOfPart() ? takenBack() : undefined) ??
          findStruckWords(lines(), before.article.text)),
    ),
    contrast: lazily(() => findContrastNote(lines().after, findings(), read)),
    breakage: lazily(() => wasWall(page()) ?? findBreakage(page())),
    redesign: lazily(() =>
      findRedesign(findings(), () => isSameButForSite(before.article, after.article)),
    ),
  }
}

function listFindings(match: Match, additions: readonly Finding[]): readonly Finding[] {
  const { before, after, blocks, sentences, context } = match
  return [
    ...compareHeadlines(before.article, after.article, context),
    ...compareSentences(sentences.pairs, context),
    ...compareQuotes(before, after),
    ...additions,
    ...blocks.pairs.flatMap((pair) => compareTypography(pair, match)),
    ...compareRecords(before, after),
    ...compareCaptions(before.record, after.record, context),
  ]
}

function matchRevisions(before: RevisionText, after: RevisionText): Match {
  const blocks = alignParagraphs(before.article, after.article)
  const sentences = alignSentences(
    listSentences(before.article, blocks.removed),
    listSentences(after.article, blocks.added),
    findPartners(blocks),
  )
  return {
    before,
    after,
    blocks,
    sentences,
    context: createContext(before.article, after.article, {
      before: blocks.removed,
      after: blocks.added,
    }),
    isLive: isLiveBlog(after.record),
  }
}

function compareTypography(pair: Pair<Paragraph>, { before, after }: Match): readonly Finding[] {
  if (pair.before.text === pair.after.text) return []
  const change = {
    kind: 'typography',
    before: excerpt(before.article.text, pair.before),
    after: excerpt(after.article.text, pair.after),
  } as const
  return [{ weight: 'edit', why: because('only typography changed'), change }]
}

/** The paragraphs say the same: only breaks, or what stands around them, changed. */
function describeReflow({ before, after }: Match, line: Excerpt | undefined): readonly Finding[] {
  if (toLines(before.article.text) === toLines(after.article.text)) return []
  return line === undefined
    ? [{ weight: 'edit', why: because('only typography changed'), change: { kind: 'typography' } }]
    : [
        {
          weight: 'edit',
          why: because('only boilerplate changed'),
          change: { kind: 'boilerplate', after: line },
        },
      ]
}

/** What a reader sees: line ends and blank lines are no typography. */
function toLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * "said Monday" to "said Tuesday" beside real news, or any weekday under a new first paragraph: the
 * report moved on, no date was wrong.
 */
function settleRollingDates(
  findings: readonly Finding[],
  lede: Span | undefined,
): readonly Finding[] {
  const updates = findings.filter((finding) => finding.weight === 'update')
  if (updates.length === 0) return findings
  const hasNewLede = updates.some(
    ({ change }) =>
      /^(?:lede|paragraph-added)$/.test(change.kind) && change.after?.start === lede?.start,
  )
  return findings.map((finding) => {
    const hasMovedOn = finding.rolls === 'said' || (finding.rolls === 'weekday' && hasNewLede)
    return hasMovedOn ? { ...finding, weight: 'edit' } : finding
  })
}

function describePage(
  { before, after, blocks, sentences, context, isLive }: Match,
  fresh: () => number,
): BrokenInput {
  return {
    before,
    after,
    lengthBefore: lengthOf(before.article.paragraphs),
    lengthAfter: lengthOf(after.article.paragraphs),
    kept: [...blocks.pairs, ...sentences.pairs].reduce((sum, pair) => sum + keptOf(pair), 0),
    fresh,
    isSameTopic: () => isSameTopic(sentences.added, context),
    isLive,
  }
}

function keptOf({ before, after }: Pair<Span>): number {
  return Math.min(before.end - before.start, after.end - after.start)
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

/** So many words tell what a text is about. */
const enoughWords = 120

function isSameTopic(sentences: readonly Sentence[], context: Context): boolean {
  const words = new Set<string>()
  for (const { tokens } of sentences) {
    if (words.size >= enoughWords) break
    for (const { key } of tokens) if (!functionWords.has(key)) words.add(key)
  }
  const topic = [...words].slice(0, enoughWords)
  return topic.filter((key) => context.isKnown(key)).length >= topic.length * 0.2
}
