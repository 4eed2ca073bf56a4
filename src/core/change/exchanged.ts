import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { words } from './lexicon.ts'
import { namePhrase } from './phrase.ts'

/** Between these the order of names tells nothing. */
const joints = words('and or y o e und oder et ou и или with con mit avec с')

/** "from Aberdeen to Shetland" becomes "from Shetland to Aberdeen": all stands, but two names have changed places. */
export function findExchange(diff: SentenceDiff, context: Context): readonly Finding[] {
  const { before, after } = diff
  if (context.hasCapitalNouns || before.length !== after.length) return []
  const [gone] = diff.removed
  // What changed places is not gone; of most sentences this tells it at once.
  if (gone === undefined || !diff.added.some(({ key }) => key === gone.key)) return []
  const differ = before.flatMap((atom, place) => (atom.key === after[place]?.key ? [] : [place]))
  const [first = 0, last = 0] = [differ[0], differ.at(-1)]
  const among = (atoms: readonly Atom[]): readonly Atom[] =>
    differ.flatMap((place) => atoms[place] ?? [])
  const [old, now] = [among(before), among(after)]
  const isTurned =
    old.length >= 2 &&
    [...old, ...now].every(context.isName) &&
    old
      .map(({ key }) => key)
      .toSorted()
      .join() ===
      now
        .map(({ key }) => key)
        .toSorted()
        .join()
  const between = before.slice(first, last + 1).filter((atom) => !old.includes(atom))
  if (!isTurned || between.every(({ key }) => joints.has(key))) return []
  const change = {
    kind: 'name' as const,
    before: namePhrase(context.before, before, old.slice(0, 1), context.isName),
    after: namePhrase(context.after, after, now.slice(0, 1), context.isName),
  }
  return [
    {
      weight: 'correction',
      why: because('a name was replaced: “{after}”, earlier “{before}”', change),
      change,
    },
  ]
}
