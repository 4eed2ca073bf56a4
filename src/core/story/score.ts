/** How well a report fits each of the stories that it may belong to. */
import { groupBy } from '../group-by.ts'
import { compareReports } from './compare.ts'
import type { Signature } from './signature.ts'

/** A report that has been filed. */
export type FiledReport<Story = number, Report = number> = {
  readonly storyId: Story
  /** The story that it was filed in: another one where that one has been merged into `storyId`. */
  readonly filedIn: Story
  readonly recordId: Report
  readonly signature: Signature
}

export type ScoredStory<Story, Report> = {
  readonly score: number
  readonly nearest: FiledReport<Story, Report>
  readonly reports: readonly FiledReport<Story, Report>[]
}

/** Of each kind that has been merged into a story by itself; the best first. */
export function scoreStories<Story, Report>(
  signature: Signature,
  candidates: readonly FiledReport<Story, Report>[],
): readonly ScoredStory<Story, Report>[] {
  return [...groupBy(candidates, ({ filedIn }) => filedIn).values()]
    .flatMap((reports) => scoreStory(signature, reports))
    .toSorted((a, b) => b.score - a.score)
}

function scoreStory<Story, Report>(
  signature: Signature,
  reports: readonly FiledReport<Story, Report>[],
): readonly ScoredStory<Story, Report>[] {
  const scores = reports.map((report) => compareReports(signature, report.signature))
  const nearest = reports[scores.indexOf(Math.max(...scores))]
  return nearest === undefined ? [] : [{ score: nearness(scores), nearest, reports }]
}

/** Near to one of them and not far from the others. */
export function nearness(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return (mean + Math.max(...scores)) / 2
}
