/** Logistic regression, small: what each measure says of whether two things are the same. */

export type Example = { readonly measures: readonly number[]; readonly isSame: boolean }

export type Logit = {
  readonly base: number
  readonly weights: readonly number[]
  oddsOf(example: Example): number
}

/** Keeps the weights from growing with the chances of a small sample. */
const restraint = 3
const sweeps = 300

/** One weight after the other takes a step of Newton's, again and again. */
export function learnLogit(examples: readonly Example[]): Logit {
  const rows = examples.map(({ measures }) => [1, ...measures])
  const weights = new Array<number>(rows[0]?.length ?? 0).fill(0)
  const odds = new Float64Array(rows.length)
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    for (let at = 0; at < weights.length; at += 1) {
      const hold = at === 0 ? 1e-6 : restraint
      let [slope, bend] = [-hold * (weights[at] ?? 0), hold]
      rows.forEach((row, each) => {
        const value = row[at] ?? 0
        const chance = 1 / (1 + Math.exp(-(odds[each] ?? 0)))
        slope += value * ((examples[each]?.isSame ? 1 : 0) - chance)
        bend += value ** 2 * chance * (1 - chance)
      })
      const step = slope / bend
      weights[at] = (weights[at] ?? 0) + step
      rows.forEach((row, each) => {
        odds[each] = (odds[each] ?? 0) + step * (row[at] ?? 0)
      })
    }
  const [base = 0, ...rest] = weights
  return {
    base,
    weights: rest,
    oddsOf: ({ measures }) =>
      measures.reduce((sum, value, at) => sum + value * (rest[at] ?? 0), base),
  }
}

/** How often one that is the same has higher odds than one that is not: 0.5 is chance (the area under the ROC curve). */
export function rateOrder(
  rated: readonly { readonly odds: number; readonly isSame: boolean }[],
): number {
  const sorted = rated.toSorted((a, b) => a.odds - b.odds)
  let [below, right, same] = [0, 0, 0]
  for (const { isSame } of sorted)
    if (isSame) {
      same += 1
      right += below
    } else below += 1
  return right / (same * below)
}
