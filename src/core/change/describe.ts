import type { Change } from '../model.ts'
import { isCorrectionNote } from './notes.ts'

/** One line that a reader is told: `Figure: “about 12,000 troops”, before “about 10,000 troops”`. */
export type ChangeLine = {
  readonly label: string
  readonly after: string | undefined
  readonly before: string | undefined
}

type Kind = Change['kind']

/** The most telling first. A kind that is not here is nothing that a reader is told. */
const labels: ReadonlyMap<Kind, string> = new Map([
  ['marker', 'Correction'],
  ['figure', 'Figure'],
  ['name', 'Name'],
  ['place', 'Place'],
  ['date', 'Date'],
  ['quote-altered', 'Quote'],
  ['quote-added', 'New quote'],
  ['paragraph-added', 'New'],
  ['headline', 'Headline'],
  ['lede', 'Now'],
  ['paragraph-reworded', 'Now'],
])
const order = [...labels.keys()]
const mostLines = 3

/** What a reader is told of a change, at most three lines; every string is verbatim from a revision. */
export function describeChanges(changes: readonly Change[]): readonly ChangeLine[] {
  const told = changes
    .filter((change) => isTelling(change))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const lines: ChangeLine[] = []
  for (const { kind, after, before } of told) {
    // A quote is told once, not again as the paragraph or the sentence that holds it.
    const isTold = lines.some((line) => overlaps(line.after, after?.text))
    if (isTold || lines.length === mostLines) continue
    lines.push({
      label: labelOf(kind, before !== undefined),
      after: after?.text,
      before: before?.text,
    })
  }
  return lines
}

/** Of the markers only the publisher's own words on a correction. */
function isTelling({ kind, after }: Change): boolean {
  if (after === undefined || !labels.has(kind)) return false
  return kind !== 'marker' || isCorrectionNote(after.text)
}

function labelOf(kind: Kind, isReplaced: boolean): string {
  const label = labels.get(kind) ?? ''
  return isReplaced || !/^(?:figure|name|place|date)$/.test(kind)
    ? label
    : `New ${label.toLowerCase()}`
}

function overlaps(told: string | undefined, text: string | undefined): boolean {
  return told !== undefined && text !== undefined && (told.includes(text) || text.includes(told))
}
