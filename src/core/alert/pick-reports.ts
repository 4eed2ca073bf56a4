import type { NewsKind, SourceId } from '../model.ts'
import { listNamed, listOthers, type PastAlert, type Report } from './story-so-far.ts'
import { listLastOfThreads } from './threads.ts'

/** Whose text stands from now on, and who is named beside it: each source once, with what stood there already. */
export function pickReports(input: {
  readonly kind: NewsKind
  /** The revision says something new. */
  readonly hasNewText: boolean
  /** It only gives the word of one that stands. */
  readonly isSameWord: boolean
  readonly report: Report
  readonly standing: readonly Report[]
  readonly alerts: readonly PastAlert[]
}): { readonly lead: Report; readonly beside: readonly Report[] } {
  const { kind, standing, alerts } = input
  const lead = pickLead(input)
  if (kind === 'retraction') return { lead, beside: [] }
  const named = listNamed(listLastOfThreads(alerts))
  const own = standing.filter(
    ({ source, copyOf }) => copyOf === undefined && source !== lead.source,
  )
  const pickOf = (source: SourceId) => {
    const reports = own.filter((each) => each.source === source)
    return reports.find(({ recordId }) => named.has(recordId)) ?? reports[0]
  }
  return { lead, beside: own.filter((each) => each === pickOf(each.source)) }
}

function pickLead({
  kind,
  hasNewText,
  isSameWord,
  report,
  standing,
  alerts,
}: Parameters<typeof pickReports>[0]): Report {
  const shownId = alerts.at(-1)?.recordIds[0]
  const shown = standing.find(({ recordId }) => recordId === shownId)
  switch (kind) {
    case 'update':
      return isSameWord ? (shown ?? report) : report
    case 'first':
    case 'correction':
    case 'retraction':
      return report
    case 'escalation':
      return hasNewText ? report : (shown ?? report)
    case 'de-escalation':
    case 'confirmation':
      return shown ?? report
    case 'source-withdrawal':
      return shown ?? listOthers(report, standing)[0] ?? report
  }
}
