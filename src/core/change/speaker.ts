import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import { getVerbs } from './attribution.ts'
import { isNameAmongNouns } from './capital-nouns.ts'
import { type Context, isContent } from './context.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { functionWords } from './lexicon.ts'
import { namePhrase } from './phrase.ts'
import { isNamedBefore, isPerson } from './pronoun.ts'

/** "они", and what stands between in "a-t-il dit". */
const besidePersons = /^(?:t|они)$/
/** So far back stands who "he" is. */
const reach = 400

/** "he said" becomes "said Greta Moll" where another person had spoken: the words have changed hands. */
export function isNewSpeaker(hunk: Hunk, diff: SentenceDiff, context: Context): boolean {
  const [head] = hunk.after
  const tail = hunk.after.at(-1)
  if (head === undefined || tail === undefined || diff.sameness < 0.6) return false
  const isLeft = hunk.before.every(
    ({ key }) =>
      functionWords.has(key) || isPerson(key) || besidePersons.test(key) || getVerbs().has(key),
  )
  return (
    isLeft &&
    isSaidAround(head, tail, diff) &&
    hasNamedSpeaker(context.before, diff.pair.before.start)
  )
}

function isSaidAround(head: Atom, tail: Atom, { after }: SentenceDiff): boolean {
  const start = Math.max(0, after.indexOf(head) - 2)
  return after.slice(start, after.indexOf(tail) + 2).some((atom) => getVerbs().has(atom.key))
}

const kin = /^(?:his|her|sein|seine|ihr|ihre|son|sa|su|suo|sua|его|её|ее)$/

/** "she said" becomes "said Ashe", of whom the report told long before, or "said her brother": no other name for her. */
export function findOtherSpeaker(diff: SentenceDiff, context: Context): readonly Finding[] {
  const { removed, sameness } = diff
  if (sameness < 0.6 || !removed.some(({ key }) => isPerson(key)) || removed.some(isOfStatement))
    return []
  const names = otherNames(diff, context)
  const [head] = names
  const tail = names.at(-1)
  if (head === undefined || tail === undefined || !isSaidAround(head, tail, diff)) return []
  const after = namePhrase(context.after, diff.after, names, context.isName)
  return [
    {
      weight: 'correction',
      why: because('a statement was given to another source: “{after}”', { after }),
      change: { kind: 'name', after },
    },
  ]
}

function isOfStatement(atom: Atom): boolean {
  return isContent(atom) && !isPerson(atom.key) && !getVerbs().has(atom.key)
}

function otherNames(diff: SentenceDiff, context: Context): readonly Atom[] {
  const { added } = diff
  const owner = added.findIndex(({ key }) => kin.test(key))
  const owned = added[owner + 1]
  if (owner >= 0 && owned !== undefined && isOfStatement(owned)) return [owned]
  const names = added.filter((atom) => context.isName(atom) && context.isKnown(atom.key))
  if (context.hasCapitalNouns && !isNameAmongNouns(diff.after, names, context)) return []
  const at = diff.pair.before.start
  const isOther =
    hasNamedSpeaker(context.before, at) &&
    !isNamedBefore(
      context.before,
      at,
      names.map(({ key }) => key),
    )
  return isOther ? names : []
}

/** Someone with a first and a last name stands shortly before. */
function hasNamedSpeaker(text: string, at: number): boolean {
  return /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}/u.test(text.slice(Math.max(0, at - reach), at))
}
