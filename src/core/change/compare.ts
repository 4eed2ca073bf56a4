import type { Change } from '../model.ts'
import { type Excerpt, excerpt, type Span } from '../span.ts'
import { findAdditions } from './addition-findings.ts'
import {
  type Alignment,
  alignParagraphs,
  alignSentences,
  findPartners,
  type Pair,
} from './align.ts'
import { isBoilerplate } from './boilerplate.ts'
import { findBreakage, wasWall } from './broken.ts'
import { type Context, createContext } from './context.ts'
import { findFigures } from './figure-findings.ts'
import type { Finding } from './finding.ts'
import { diffPair, type SentenceDiff } from './hunks.ts'
import { functionWords } from './lexicon.ts'
import { findReplacedNames } from './name-findings.ts'
import { isCorrectionNote, isWithdrawalNote, newLines } from './notes.ts'
import { compareQuotes } from './quote-findings.ts'
import { compareRecords, isLiveBlog } from './record-findings.ts'
import type { RevisionText } from './revision-text.ts'
import { listSentences, type Paragraph, type Sentence, toSentence } from './sentence-index.ts'
import { tokenize } from './token.ts'
import { findWording } from './wording-findings.ts'

/** All that the rules may ask about two revisions. */
export type Comparison = {
  readonly findings: readonly Finding[]
  readonly withdrawal: Excerpt | undefined
  readonly correction: Excerpt | undefined
  /** Why one of the two pages cannot be the article. */
  readonly breakage: string | undefined
}

export function compareRevisions(before: RevisionText, after: RevisionText): Comparison {
  const blocks = alignParagraphs(before.article, after.article)
  const lines = newLines(before.article.text, after.article.text)
  const withdrawal = lines.find((line) => isWithdrawalNote(line.text))
  const correction = lines.find((line) => isCorrectionNote(line.text))
  const sentences = alignSentences(
    listSentences(before.article, blocks.removed),
    listSentences(after.article, blocks.added),
    findPartners(blocks, {
      before: before.article.paragraphs.length,
      after: after.article.paragraphs.length,
    }),
  )
  const headlines = pairHeadlines(before, after)
  const context = createContext(before.article, after.article)
  const added = findAdditions({ before, after, sentences, blocks, context })
  const findings = [
    ...compareHeadlines(headlines, context),
    ...sentences.pairs.flatMap((pair) => weighPair(pair, before, after, context)),
    ...compareQuotes(before, after),
    ...added.findings,
    ...blocks.pairs.flatMap((pair) => typographyOf(before, after, pair)),
    ...compareRecords(before, after),
  ]
  const isReflowed = findings.length === 0 && before.article.text !== after.article.text
  return {
    findings: isReflowed ? [describeReflow(lines)] : settleRollingDates(findings),
    withdrawal,
    correction,
    breakage: findPageFault({
      before,
      after,
      blocks,
      sentences,
      fresh: added.freshLength,
      context,
    }),
  }
}

/** The paragraphs say the same: only breaks, or what stands around them, changed. */
function describeReflow(lines: readonly Excerpt[]): Finding {
  const [line] = lines
  return line === undefined
    ? { weight: 'edit', why: 'only typography changed', change: { kind: 'typography' } }
    : {
        weight: 'edit',
        why: 'only boilerplate changed',
        change: { kind: 'boilerplate', after: line },
      }
}

function pairHeadlines(before: RevisionText, after: RevisionText): Pair<Sentence> | undefined {
  const [left, right] = [before.article.headline, after.article.headline]
  if (left === undefined || right === undefined) return undefined
  const at = { paragraph: -1, place: 0 }
  return {
    before: toSentence(before.article.text, left, tokenize(before.article.text, left), at),
    after: toSentence(after.article.text, right, tokenize(after.article.text, right), at),
  }
}

function compareHeadlines(pair: Pair<Sentence> | undefined, context: Context): readonly Finding[] {
  if (pair === undefined || pair.before.text === pair.after.text) return []
  const change = { before: whole(pair.before), after: whole(pair.after) }
  if (pair.before.plain === pair.after.plain)
    return [
      { weight: 'edit', why: 'only typography changed', change: { kind: 'typography', ...change } },
    ]
  const facts = weighFacts(
    diffPair(pair, { before: context.before, after: context.after }, context),
    context,
  )
  const told = facts.filter((fact) => fact.change.kind !== 'paragraph-reworded')
  const weight = strongest(facts)
  const why = facts.find((fact) => fact.weight === weight)?.why ?? 'the headline was reworded'
  return [...told, { weight, why, change: { kind: 'headline', ...change } }]
}

function strongest(findings: readonly Finding[]): Finding['weight'] {
  const weights = ['correction', 'update'] as const
  return weights.find((weight) => findings.some((finding) => finding.weight === weight)) ?? 'edit'
}

function weighPair(
  pair: Pair<Sentence>,
  before: RevisionText,
  after: RevisionText,
  context: Context,
): readonly Finding[] {
  if (pair.before.plain === pair.after.plain) {
    if (pair.before.text === pair.after.text) return []
    return [
      {
        weight: 'edit',
        why: 'only typography changed',
        change: { kind: 'typography', before: whole(pair.before), after: whole(pair.after) },
      },
    ]
  }
  const change = { before: whole(pair.before), after: whole(pair.after) }
  if (isBoilerplate(pair.before.text) || isBoilerplate(pair.after.text))
    return [
      {
        weight: 'edit',
        why: 'only boilerplate changed',
        change: { kind: 'boilerplate', ...change },
      },
    ]
  const diff = diffPair(pair, { before: before.article.text, after: after.article.text }, context)
  const facts = weighFacts(diff, context)
  const isLede = pair.after.paragraph === 0 && pair.before.paragraph === 0
  const kind = isLede ? 'lede' : 'paragraph-reworded'
  const isReworded = facts.length === 0 || diff.sameness < 1
  const told = facts.map((fact) =>
    fact.change.kind === 'paragraph-reworded' && isLede
      ? { ...fact, change: { ...fact.change, kind: 'lede' as const } }
      : fact,
  )
  const isTold = told.some((fact) => fact.change.kind === kind)
  return isReworded && !isTold
    ? [...told, { weight: 'edit', why: 'only the wording changed', change: { kind, ...change } }]
    : told
}

/** A fact counts as replaced only where the statement around it still stands. */
function weighFacts(diff: SentenceDiff, context: Context): readonly Finding[] {
  const figures = findFigures(diff, context).map((fact) =>
    fact.weight === 'correction' && diff.sameness < 0.5
      ? { ...fact, weight: 'edit' as const }
      : fact,
  )
  const wording = findWording(diff, context)
  const isDevelopment = [...figures, ...wording].some((fact) => fact.weight === 'update')
  const names = findReplacedNames(diff, context).map((fact) => {
    const isOther = diff.sameness < 0.6 || (fact.change.kind === 'date' && isDevelopment)
    return fact.weight === 'correction' && isOther
      ? {
          ...fact,
          weight: 'edit' as const,
          change: { ...fact.change, kind: 'paragraph-reworded' as const },
        }
      : fact
  })
  return [...figures, ...names, ...wording]
}

/** "said Monday" to "said Tuesday" beside real news: the report moved on, no date was wrong. */
function settleRollingDates(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some((finding) => finding.weight === 'update')) return findings
  return findings.map((finding) =>
    finding.isRolling === true ? { ...finding, weight: 'edit' as const } : finding,
  )
}

function typographyOf(
  before: RevisionText,
  after: RevisionText,
  pair: Pair<Paragraph>,
): readonly Finding[] {
  const change: Change = {
    kind: 'typography',
    before: excerpt(before.article.text, pair.before),
    after: excerpt(after.article.text, pair.after),
  }
  return change.before?.text === change.after?.text
    ? []
    : [{ weight: 'edit', why: 'only typography changed', change }]
}

function whole(sentence: Sentence): Excerpt {
  return { text: sentence.text, start: sentence.start, end: sentence.end }
}

function findPageFault(input: {
  readonly before: RevisionText
  readonly after: RevisionText
  readonly blocks: Alignment<Paragraph>
  readonly sentences: Alignment<Sentence>
  readonly fresh: number
  readonly context: Context
}): string | undefined {
  const { before, after, blocks, sentences } = input
  const page = {
    before,
    after,
    lengthBefore: lengthOf(before.article.paragraphs),
    lengthAfter: lengthOf(after.article.paragraphs),
    kept: [...blocks.pairs, ...sentences.pairs].reduce((sum, pair) => sum + keptOf(pair), 0),
    fresh: input.fresh,
    isSameTopic: () => isSameTopic(sentences.added, input.context),
    isLive: isLiveBlog(after.record),
  }
  return wasWall(page)
    ? 'the earlier page was broken, so there is nothing to compare with'
    : findBreakage(page)
}

function keptOf({ before, after }: Pair<Span>): number {
  return Math.min(before.end - before.start, after.end - after.start)
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

function isSameTopic(sentences: readonly Sentence[], context: Context): boolean {
  const keys = new Set(sentences.flatMap((sentence) => sentence.tokens.map((token) => token.key)))
  const words = [...keys].filter((key) => !functionWords.has(key))
  return words.filter((key) => context.isKnown(key)).length >= words.length * 0.2
}
