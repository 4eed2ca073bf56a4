/** A publisher may correct a report in a record of its own, which says only in its label that it does. */
import { foldWords } from '../phrase-match.ts'
import type { Report } from './story-so-far.ts'

const label =
  /^(?:corrected|correction|korrektur|berichtigung|correctif|rectificatif|corrección|rectificación|corregido|исправлено|исправление|поправка|تصحيح)(?!\p{L})[^\p{L}\p{N}]*/iu

/** Of two headlines of one report, so many words in a hundred are the same. */
const leastLikeness = 60

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
  const [from, to] = [wordsOf(left), wordsOf(right)]
  const common = [...from].filter((word) => to.has(word)).length
  return common > 0 && 100 * common >= leastLikeness * Math.max(from.size, to.size)
}

function wordsOf(headline: string): ReadonlySet<string> {
  return new Set(foldWords(headline.replace(label, '')).split(' '))
}
