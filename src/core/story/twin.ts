/** Whether a report shows that two stories are one: what two papers have told apart, a third may tell whole. */
import { because, type Reason } from '../reason.ts'
import { compareReports } from './compare.ts'
import { nearness, type ScoredStory } from './score.ts'

export type Twin<Story> = {
  readonly storyId: Story
  readonly why: Reason
}

/** How well the report must fit each of the two: what readers were told apart is not put together on a guess. */
export const leastFit = 0.9
/** How alike the two must be themselves: a survey of two events fits both, and leaves them two. */
const leastTwinScore = 0.7

/** The story that is one with the first of `scored`, which are ordered by their scores. */
export function findTwin<Story, Report>(
  scored: readonly ScoredStory<Story, Report>[],
): Twin<Story> | undefined {
  const [best, ...others] = scored
  if (best === undefined) return undefined
  for (const other of others) {
    if (other.score < leastFit) return undefined
    const { storyId } = other.nearest
    // Two kinds that are one story already.
    if (storyId === best.nearest.storyId) continue
    const score = compareStories(best, other)
    if (score < leastTwinScore) continue
    const why = because(
      'a report fits both, {fit} and {other} alike; to each other they are {score} alike',
      { fit: best.score.toFixed(2), other: other.score.toFixed(2), score: score.toFixed(2) },
    )
    return { storyId, why }
  }
  return undefined
}

function compareStories(
  one: ScoredStory<unknown, unknown>,
  other: ScoredStory<unknown, unknown>,
): number {
  return nearness(
    one.reports.flatMap((mine) =>
      other.reports.map((theirs) => compareReports(mine.signature, theirs.signature)),
    ),
  )
}
