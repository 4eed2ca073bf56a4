export type Score = { readonly precision: number; readonly recall: number; readonly f1: number }

/** BCubed: of each article, how many of its group are of its story, and how many of its story are in its group. */
export function bcubed(groups: readonly unknown[], stories: readonly string[]): Score {
  const tally = (keys: readonly unknown[]) => {
    const counts = new Map<unknown, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return (key: unknown) => counts.get(key) ?? 0
  }
  const both = stories.map((story, at) => `${groups[at]}|${story}`)
  const [inGroup, inStory, inBoth] = [tally(groups), tally(stories), tally(both)]
  let [precision, recall] = [0, 0]
  both.forEach((pair, at) => {
    precision += inBoth(pair) / inGroup(groups[at]) / both.length
    recall += inBoth(pair) / inStory(stories[at]) / both.length
  })
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

export function meanScore(scores: readonly Score[]): Score {
  const mean = (of: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length
  return {
    precision: mean((score) => score.precision),
    recall: mean((score) => score.recall),
    f1: mean((score) => score.f1),
  }
}
