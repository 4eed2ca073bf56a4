/** The texts that a message must be found in, and the ways of being found. */
import { leadingCut } from '../dateline.ts'
import { layOut, type NewsRecord } from '../model.ts'
import { splitSentences } from '../sentence.ts'
import { isWholeAt } from '../whole-run.ts'
import { isClauseCut, tailCut } from './trim.ts'

export type Corpus = {
  readonly record: NewsRecord
  readonly text: string
  /** Where a statement may begin, and the end of its sentence. */
  readonly sentenceEnds: ReadonlyMap<number, number>
}

export function toCorpus(record: NewsRecord): Corpus {
  const { text, headline, paragraphs, language } = layOut(record)
  const sentenceEnds = new Map<number, number>()
  for (const block of headline ? [headline, ...paragraphs] : paragraphs) {
    for (const { start, end } of splitSentences(text, block, language)) {
      sentenceEnds.set(start, end)
      if (start === block.start) sentenceEnds.set(start + leadingCut(text.slice(start, end)), end)
    }
  }
  return { record, text, sentenceEnds }
}

/** The places where `run` stands as whole words and whole numbers. */
export function findRuns(text: string, run: string): readonly number[] {
  const found: number[] = []
  if (run === '') return found
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
    if (isWholeAt(text, { start: at, end: at + run.length })) found.push(at)
  }
  return found
}

export function hasRun({ text }: Corpus, run: string): boolean {
  return findRuns(text, run).length > 0
}

/** A whole sentence, or one cut with an ellipsis where a cut is harmless. */
export function hasStatement({ text, sentenceEnds }: Corpus, piece: string): boolean {
  const cut = piece.endsWith('…') ? piece.slice(0, -1) : undefined
  for (const [start, end] of sentenceEnds) {
    if (start + piece.length === end && text.startsWith(piece, start)) return true
    if (cut === undefined || !text.startsWith(cut, start)) continue
    const sentence = text.slice(start, end)
    const at = cut.length
    if (at === sentence.length || isClauseCut(sentence, at) || tailCut(sentence) === at) return true
  }
  return false
}

const mark = /["“”„«»「」『』‘’'`]/

/** Words that stand within quotation marks, whole or cut at a clause with an ellipsis. */
export function hasQuote({ text }: Corpus, quote: string): boolean {
  const isCut = quote.endsWith('…')
  const wholes = findRuns(text, quote).some(
    (at) => beginsQuote(text, at) && endsQuote(text, at + quote.length, false),
  )
  if (wholes || !isCut) return wholes
  const kept = quote.slice(0, -1)
  return findRuns(text, kept).some(
    (at) => beginsQuote(text, at) && endsQuote(text, at + kept.length, true),
  )
}

/** Right after an opening mark, or at a later sentence of the same quotation. */
function beginsQuote(text: string, at: number): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const before = paragraph.trimEnd()
  if (mark.test(before.at(-1) ?? '')) return true
  if (!/[.!?…。！？:]/.test(before.at(-1) ?? '')) return false
  const marks = [...paragraph.matchAll(/["“”„«»「」『』]/g)]
  const last = marks.at(-1)
  return last !== undefined && (/[「『]/.test(last[0]) || opens(paragraph, last.index))
}

function opens(paragraph: string, at: number): boolean {
  return at === 0 || /[\s([—–-]/.test(paragraph[at - 1] ?? '')
}

function endsQuote(text: string, end: number, isCut: boolean): boolean {
  const rest = text.slice(end, end + 3)
  if (isCut) return /^\s?[,;:—–.!?]/.test(rest)
  if (/^[.,;:!?…。！？、，]?\s?["“”„«»「」『』‘’'`]/.test(rest)) return true
  return rest === '' || rest.startsWith('\n\n') || /[.!?…。！？]$/.test(text.slice(end - 1, end))
}
