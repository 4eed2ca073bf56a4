/** A publisher may correct a report in a record of its own, which says only in its label that it does. */
import { headlineWords, likenessOf, sameReport } from './headline-likeness.ts'
import type { Report } from './story-so-far.ts'

const label =
  /^(?:corrected|correction|korrektur|berichtigung|correctif|rectificatif|corrección|rectificación|corregido|исправлено|исправление|поправка|تصحيح)(?!\p{L})[^\p{L}\p{N}]*/iu

/** The earlier report of its publisher that it corrects, the latest where there are several. */
export function findCorrected(report: Report, earlier: readonly Report[]): Report | undefined {
  const { headline, kicker, markers } = report.content
  const isCorrection =
    markers.includes('correction') || [headline, kicker].some((each) => label.test(each ?? ''))
  if (!isCorrection) return undefined
  return earlier.findLast(
    (other) =>
      other.source === report.source &&
      other.recordId !== report.recordId &&
      (report.copyOf === other.recordId || isLike(headline ?? '', other.content.headline ?? '')),
  )
}

function isLike(left: string, right: string): boolean {
  return likenessOf(wordsOf(left), wordsOf(right)) >= sameReport
}

function wordsOf(headline: string): ReadonlySet<string> {
  return headlineWords(headline.replace(label, ''))
}
