import type { Phrase } from '../locale.ts'
import type { Change } from '../model.ts'
import { readNote } from './notes.ts'

/** One line that a reader is told: `Figure: “about 12,000 troops”, before “about 10,000 troops”`. */
export type ChangeLine = {
  readonly label: Phrase
  readonly after: string | undefined
  readonly before: string | undefined
}

type Kind = Change['kind']

type Label = {
  readonly replaced: Phrase['phrase']
  /** Where nothing stood before. */
  readonly fresh?: Phrase['phrase']
}

/** The most telling first. A kind that is not here is nothing that a reader is told. */
const labels: ReadonlyMap<Kind, Label> = new Map<Kind, Label>([
  ['marker', { replaced: 'change.correction' }],
  ['figure', { replaced: 'change.figure', fresh: 'change.new-figure' }],
  ['name', { replaced: 'change.name', fresh: 'change.new-name' }],
  ['place', { replaced: 'change.place', fresh: 'change.new-place' }],
  ['date', { replaced: 'change.date', fresh: 'change.new-date' }],
  ['quote-altered', { replaced: 'change.quote' }],
  ['quote-added', { replaced: 'change.new-quote' }],
  ['paragraph-added', { replaced: 'change.new' }],
  ['headline', { replaced: 'change.headline' }],
  ['lede', { replaced: 'change.now' }],
  ['paragraph-reworded', { replaced: 'change.now' }],
])
const order = [...labels.keys()]
const mostLines = 3

/** What a reader is told of a change, at most three lines; every text is verbatim from a revision. */
export function describeChanges(changes: readonly Change[]): readonly ChangeLine[] {
  const telling = changes.filter((change) => isTelling(change))
  const facts = telling.filter(({ kind }) => !wordings.has(kind))
  // The weightiest stands first, and new wording is news only where nothing plainer tells it.
  const told = facts.length > 0 ? facts : telling.slice(0, 1)
  const lines: ChangeLine[] = []
  for (const { kind, after, before } of told.toSorted((a, b) => rank(a) - rank(b))) {
    const label = labels.get(kind)
    // A quote is told once, not again as the paragraph or the sentence that holds it.
    const isTold = lines.some((line) => overlaps(line.after, after?.text))
    if (isTold || label === undefined || lines.length === mostLines) continue
    lines.push({
      label: { phrase: (before === undefined ? label.fresh : undefined) ?? label.replaced },
      after: after?.text,
      before: before?.text,
    })
  }
  return lines
}

function rank({ kind }: Change): number {
  return order.indexOf(kind)
}

const wordings: ReadonlySet<Kind> = new Set(['headline', 'lede', 'paragraph-reworded'])

/** Of the markers only the publisher's own words on a correction. */
function isTelling({ kind, after }: Change): boolean {
  if (after === undefined || !labels.has(kind)) return false
  return kind !== 'marker' || readNote(after.text).isCorrection()
}

function overlaps(told: string | undefined, text: string | undefined): boolean {
  return told !== undefined && text !== undefined && (told.includes(text) || text.includes(told))
}
