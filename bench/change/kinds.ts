/**
 * Share of revision pairs that get the right kind: `node --import tsx bench/change/kinds.ts`.
 * Of a sealed set only the share is told, so that nobody tunes to it.
 */
import { stdout } from 'node:process'
import { classifyRevision } from '../../src/core/change/classify.ts'
import { sets } from './pairs/sets.ts'
import { markedQuotes, toRevision } from './revise.ts'

for (const [name, pairs] of Object.entries(sets)) {
  const missed = pairs.flatMap((pair) => {
    const result = classifyRevision(
      toRevision(pair.before, markedQuotes),
      toRevision(pair.after, markedQuotes),
    )
    const isRight = result.change === pair.change && result.announced === (pair.announced ?? false)
    return isRight ? [] : [{ pair, result }]
  })
  const grave = missed.filter(
    ({ pair }) => pair.change === 'correction' || pair.change === 'retraction',
  )
  const phenomena = new Set(pairs.map((pair) => pair.phenomenon)).size
  const accuracy = pairs.length === 0 ? 0 : 1 - missed.length / pairs.length
  stdout.write(
    `${name}: accuracy ${accuracy.toFixed(3)} of ${pairs.length} pairs, ${phenomena} phenomena; corrections and retractions missed: ${grave.length}\n`,
  )
  if (name.endsWith('sealed')) continue
  for (const { pair, result } of missed)
    stdout.write(
      `  ${pair.id} ${pair.phenomenon}: wanted ${pair.change}, got ${result.change} (${result.why})\n`,
    )
}
