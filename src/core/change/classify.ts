import type { Change, ChangeKind, RevisionChange } from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { type Excerpt, excerpt } from '../span.ts'
import { toWhole } from '../whole-run.ts'
import { type Comparison, compareRevisions } from './compare.ts'
import type { Finding } from './finding.ts'
import { findCaptionNote, hasCorrectionMarker, hasWithdrawalMarker } from './record-findings.ts'
import type { RevisionText } from './revision-text.ts'

type Case = {
  readonly before: RevisionText
  readonly after: RevisionText
  readonly comparison: Comparison
}

type Rule = {
  readonly change: ChangeKind
  readonly announced?: boolean
  /** Why the rule holds, or `undefined` where it does not. */
  readonly why: (revision: Case) => Reason | undefined
}

/** The first rule that holds decides. */
const rules: readonly Rule[] = [
  {
    change: 'none',
    why: ({ before }) =>
      given(before.record.pubstatus === 'canceled', because('the report was withdrawn before')),
  },
  {
    change: 'retraction',
    why: ({ after }) =>
      given(after.record.pubstatus === 'canceled', because('the publisher canceled the report')),
  },
  {
    change: 'none',
    why: ({ after }) =>
      given(
        after.record.pubstatus === 'withheld',
        because('the publisher withholds the report for now'),
      ),
  },
  {
    change: 'retraction',
    why: ({ comparison }) =>
      quoteNote(comparison.withdrawal(), (note) =>
        because('the publisher withdrew the report: “{note}”', { note }),
      ),
  },
  {
    change: 'retraction',
    why: ({ before, after }) =>
      given(
        !hasWithdrawalMarker(before.record) && hasWithdrawalMarker(after.record),
        because('the publisher marked the report as withdrawn'),
      ),
  },
  {
    change: 'none',
    why: ({ before, after }) =>
      given(
        isEmpty(before) && !isEmpty(after),
        because('the earlier page was empty, so there is nothing to compare with'),
      ),
  },
  {
    change: 'correction',
    announced: true,
    why: ({ comparison }) => quoteNote(comparison.correction(), sayCorrection),
  },
  {
    change: 'correction',
    announced: true,
    why: ({ before, after }) =>
      given(
        !hasCorrectionMarker(before.record) && hasCorrectionMarker(after.record),
        because('the publisher marked the report as corrected'),
      ),
  },
  {
    change: 'correction',
    announced: true,
    why: ({ before, after }) => {
      const note = findCaptionNote(before.record, after.record)
      return note === undefined ? undefined : sayCorrection(short(note))
    },
  },
  { change: 'none', why: ({ comparison }) => comparison.breakage() },
  {
    change: 'correction',
    announced: true,
    why: ({ comparison }) => quoteNote(comparison.contrast(), sayCorrection),
  },
  {
    change: 'none',
    why: ({ comparison }) => given(comparison.findings().length === 0, because('nothing changed')),
  },
  { change: 'none', why: ({ comparison }) => comparison.redesign() },
  { change: 'correction', why: ({ comparison }) => weightiest(comparison, 'correction') },
  { change: 'update', why: ({ comparison }) => weightiest(comparison, 'update') },
  { change: 'edit', why: ({ comparison }) => weightiest(comparison, 'edit') },
]

/** What the later revision does to the earlier one. */
export function classifyRevision(before: RevisionText, after: RevisionText): RevisionChange {
  const revision = { before, after, comparison: compareRevisions(before, after) }
  for (const rule of rules) {
    const why = rule.why(revision)
    if (why === undefined) continue
    const changes = rule.change === 'none' ? [] : listChanges(revision.comparison)
    return {
      ...{ change: rule.change, announced: rule.announced ?? false, why },
      changes: changes.map((change) => sayWhole(change, revision)),
    }
  }
  return { change: 'none', announced: false, why: because('nothing changed'), changes: [] }
}

/** A figure may be a part of what is written: nobody is told "40 people" of "30–40 people". */
function sayWhole(
  change: Change,
  { before, after }: { readonly before: RevisionText; readonly after: RevisionText },
): Change {
  if (change.kind !== 'figure') return change
  const wholeOf = ({ article: { text } }: RevisionText, part: Excerpt) =>
    excerpt(text, toWhole(text, part))
  return {
    ...change,
    ...(change.before && { before: wholeOf(before, change.before) }),
    ...(change.after && { after: wholeOf(after, change.after) }),
  }
}

function isEmpty({ article }: RevisionText): boolean {
  return article.text.trim() === ''
}

function given(holds: boolean, why: Reason): Reason | undefined {
  return holds ? why : undefined
}

function weightiest(comparison: Comparison, weight: Finding['weight']): Reason | undefined {
  return comparison.findings().find((finding) => finding.weight === weight)?.why
}

function quoteNote(note: Excerpt | undefined, say: (note: string) => Reason): Reason | undefined {
  return note && say(short(note.text))
}

function sayCorrection(note: string): Reason {
  return because('the publisher announced a correction: “{note}”', { note })
}

function short(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`
}

const weights = ['correction', 'update', 'edit'] as const

/** What decided first. */
function listChanges(comparison: Comparison): RevisionChange['changes'] {
  const note = comparison.withdrawal() ?? comparison.correction() ?? comparison.contrast()
  const notes = note === undefined ? [] : [{ kind: 'marker' as const, after: note }]
  const found = weights.flatMap((weight) =>
    comparison
      .findings()
      .filter((finding) => finding.weight === weight)
      .map((finding) => finding.change),
  )
  return [
    ...notes,
    ...found.filter((change) => change.kind !== 'marker' || change.after?.start !== note?.start),
  ]
}
