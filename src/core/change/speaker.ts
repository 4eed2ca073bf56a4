import { getVerbs } from './attribution.ts'
import type { Context } from './context.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { functionWords } from './lexicon.ts'

const pronouns = /^(?:il|elle|ils|elles|t|он|она|они|він|вона|er|sie|él|ella|lui|lei|ele|ela)$/
/** So far back stands who "he" is. */
const reach = 400

/** "he said" becomes "said Greta Moll" where another person had spoken: the words have changed hands. */
export function isNewSpeaker(hunk: Hunk, diff: SentenceDiff, context: Context): boolean {
  const [head] = hunk.after
  const tail = hunk.after.at(-1)
  if (head === undefined || tail === undefined || diff.sameness < 0.6) return false
  const isLeft = hunk.before.every(
    ({ key }) => functionWords.has(key) || pronouns.test(key) || getVerbs().has(key),
  )
  const at = diff.after.indexOf(head)
  const around = [...hunk.after, diff.after[at - 1], diff.after[diff.after.indexOf(tail) + 1]]
  const isSaid = around.some((atom) => atom !== undefined && getVerbs().has(atom.key))
  return isLeft && isSaid && hasNamedSpeaker(context.before, diff.pair.before.start)
}

/** Someone with a first and a last name stands shortly before. */
function hasNamedSpeaker(text: string, at: number): boolean {
  return /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}/u.test(text.slice(Math.max(0, at - reach), at))
}
