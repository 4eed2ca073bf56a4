import type { Change } from '../model.ts'

/** One line that a reader is told: `Figure: “about 12,000 troops”, before “about 10,000 troops”`. */
export type ChangeLine = {
  readonly label: string
  readonly after: string | undefined
  readonly before: string | undefined
}

const labels: Partial<Record<Change['kind'], string>> = {
  figure: 'Figure',
  name: 'Name',
  place: 'Place',
  date: 'Date',
  'quote-added': 'New quote',
  'paragraph-added': 'New',
  headline: 'Headline',
}

/** The most telling first, at most three; every string is verbatim from a revision. */
export function describeChanges(changes: readonly Change[]): readonly ChangeLine[] {
  const lines: ChangeLine[] = []
  for (const change of changes) {
    const label = labels[change.kind]
    if (label === undefined || lines.length === 3) continue
    lines.push({ label, after: change.after?.text, before: change.before?.text })
  }
  return lines
}
