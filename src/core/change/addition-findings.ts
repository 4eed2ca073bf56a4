import type { Change, NewsRecord } from '../model.ts'
import { because } from '../reason.ts'
import { excerpt } from '../span.ts'
import type { Alignment, ParagraphAlignment } from './align.ts'
import { type Atom, toAtoms } from './atom.ts'
import { isBackground } from './background.ts'
import { isBoilerplate, isSentence } from './boilerplate.ts'
import { isWallLine } from './broken.ts'
import { type Context, isContent, novelWords } from './context.ts'
import type { Finding } from './finding.ts'
import { happeningAt } from './happenings.ts'
import { longestRun } from './longest-run.ts'
import type { Note } from './notes.ts'
import type { RevisionText } from './revision-text.ts'
import { lineAround } from './same-facts.ts'
import type { Sentence } from './sentence-index.ts'

type Input = {
  readonly before: RevisionText
  readonly after: RevisionText
  readonly sentences: Alignment<Sentence>
  readonly blocks: ParagraphAlignment
  readonly context: Context
  readonly isLive: boolean
}

/** Paragraphs and sentences that came, went or moved. `freshLength`: characters of what reads as news. */
export function findAdditions(
  input: Input,
  read: (text: string) => Note,
): {
  readonly findings: readonly Finding[]
  readonly freshLength: number
} {
  const added = settleTeasers(groupAdded(input, read), input.blocks)
  const freshLength = added.reduce(
    (sum, block) => sum + (block.weight === 'update' ? block.end - block.start : 0),
    0,
  )
  const findings = added.map((block) => toFinding(block, input.after))
  return { findings: [...findings, ...findRemoved(input), ...findMoved(input)], freshLength }
}

type Added = {
  readonly start: number
  readonly end: number
  readonly weight: 'update' | 'edit'
  readonly isNews: boolean
  /** No content word of it is in the earlier revision. */
  readonly isForeign: boolean
  readonly isNote: boolean
}

/** New sentences that stand side by side are one addition. */
function groupAdded(input: Input, read: (text: string) => Note): readonly Added[] {
  const groups: Sentence[][] = []
  for (const sentence of input.sentences.added) {
    const last = groups.at(-1)
    const tail = last?.at(-1)
    if (
      last !== undefined &&
      tail?.paragraph === sentence.paragraph &&
      tail.place + 1 === sentence.place
    )
      last.push(sentence)
    else groups.push([sentence])
  }
  return groups.map((group) => weigh(group, input, read))
}

function weigh(
  group: readonly Sentence[],
  { after, context, isLive }: Input,
  read: (text: string) => Note,
): Added {
  const start = group[0]?.start ?? 0
  const end = group.at(-1)?.end ?? start
  const text = after.article.text.slice(start, end)
  const note = read(text)
  const isWhole = isLive || isSentence(text)
  const isNote = note.isCorrection() || note.isWithdrawal()
  const isNews =
    !isNote &&
    !isBoilerplate(text) &&
    !isWallLine(text) &&
    !isAboutAuthor(text, after) &&
    !isTeaserQuestion(text) &&
    (isWhole || standsInParagraph(text, start, after))
  const atoms = group.flatMap((sentence) =>
    toAtoms(after.article.text, sentence.tokens, context.language),
  )
  const novel = novelWords(atoms, context)
  const hasFact =
    atoms.some(
      (atom) => atom.kind === 'figure' && atom.value !== 1 && !context.isKnownFigure(atom),
    ) ||
    novel.some(context.isName) ||
    atoms.some((_, at) => isNewHappening(atoms, at, context)) ||
    hasHappenedSince(atoms, context)
  const isPast = isNews && !isLive && isBackground(text, yearOf(after.record))
  const leastNovel = isLive ? 1 : 2
  const isNovel = isWhole && novel.length >= leastNovel
  const isForeign = novel.length === atoms.filter(isContent).length
  return {
    start,
    end,
    weight: isNews && !isPast && (isNovel || hasFact) ? 'update' : 'edit',
    isNews,
    isForeign,
    isNote,
  }
}

function isNewHappening(atoms: readonly Atom[], at: number, context: Context): boolean {
  const happening = happeningAt(atoms, at)
  return happening !== undefined && !context.hasHappened(happening, 'all')
}

/** "Galván resigned on Friday": what was only called for has a day now. */
function hasHappenedSince(atoms: readonly Atom[], context: Context): boolean {
  return (
    atoms.some((atom) => atom.kind === 'date' && !context.isKnownFigure(atom)) &&
    atoms.some((_, at) => happeningAt(atoms, at) !== undefined)
  )
}

/** Three words may be a sentence, where others stand beside them. */
function standsInParagraph(text: string, start: number, { article }: RevisionText): boolean {
  return (
    /^\p{Lu}.*\s.*[.!]$/su.test(text) &&
    lineAround(article.text, start).length > text.length + leastBeside
  )
}

const leastBeside = 30

/** "What makes a ferry safe?" alone is the title of another text. */
function isTeaserQuestion(text: string): boolean {
  return text.length < 100 && /^[^.!?"“”„«»]+[?？]$/.test(text.trim())
}

/** "Ida Holm covers shipping for the Gazette." */
function isAboutAuthor(text: string, revision: RevisionText): boolean {
  return revision.record.byline.some((author) => author.length > 4 && text.startsWith(author))
}

/** A new template brings teasers of other stories, many at once and none about this one. */
function settleTeasers(added: readonly Added[], { count }: ParagraphAlignment): readonly Added[] {
  if (count.before === 0) return added
  const news = added.filter((block) => block.weight === 'update')
  if (news.length < 3 || !news.every((block) => block.isForeign)) return added
  return added.map((block) => ({ ...block, weight: 'edit' as const, isNews: false }))
}

function toFinding(block: Added, after: RevisionText): Finding {
  const text = excerpt(after.article.text, block)
  if (block.isNote)
    return {
      weight: 'edit',
      why: because('a note was added'),
      change: { kind: 'marker', after: text },
    }
  if (!block.isNews)
    return {
      weight: 'edit',
      why: because('only boilerplate changed'),
      change: { kind: 'boilerplate', after: text },
    }
  const change: Change = { kind: 'paragraph-added', after: text }
  return block.weight === 'update'
    ? { weight: 'update', why: because('new text tells more'), change }
    : { weight: 'edit', why: because('text was added that says nothing new'), change }
}

function findRemoved({ before, sentences }: Input): readonly Finding[] {
  return sentences.removed.map((sentence) => {
    const text = excerpt(before.article.text, sentence)
    const kind =
      isBoilerplate(text.text) || !isSentence(text.text) ? 'boilerplate' : 'paragraph-removed'
    return { weight: 'edit', why: because('text was taken out'), change: { kind, before: text } }
  })
}

/** Untouched paragraphs outside the longest run that kept its order. */
function findMoved({ before, after, blocks }: Input): readonly Finding[] {
  const order = blocks.pairs.toSorted((a, b) => a.after.index - b.after.index)
  const kept = longestRun(order.map((pair) => pair.before.index))
  return order
    .filter((_, at) => !kept.has(at))
    .map((pair) => ({
      weight: 'edit',
      why: because('paragraphs were moved'),
      change: {
        kind: 'paragraph-moved',
        before: excerpt(before.article.text, pair.before),
        after: excerpt(after.article.text, pair.after),
      },
    }))
}

function yearOf({ modifiedAt, publishedAt }: NewsRecord): number | undefined {
  const at = modifiedAt ?? publishedAt
  return at === null ? undefined : new Date(at).getUTCFullYear()
}
