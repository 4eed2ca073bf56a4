import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import { happeningAt } from './happenings.ts'
import { type Hunk, joinHunks, type SentenceDiff } from './hunks.ts'
import { exclusiveOf, functionWords, negations, sayVerbs, words } from './lexicon.ts'
import { isTypo } from './respelling.ts'

/** Right words that one letter parts from another right word that tells something else. */
const rightWords = words(
  `either within breath breathe trail trial quiet quite angel angle dairy diary desert dessert loose chose choose found founded
  bored board broad costs coast coats crashed crushed cashed charged changed marched matched backed banked planed planned
  rising raising arise raised razed through though thought threat treat treated threated united untied unite casual causal
  dieting editing fired filed field filled failed falled lanes planes plants plant plans place palace collision coalition
  court count county country counter center centre enter shoot shot shoots hosting hoisting flared flooded
  state stated sate stage stages staged strike stroke strikes strokes spiked soiled spoiled spilled spelled steal steel stole stolen
  later latter letter letters later alter altered raided aided raider parties parities parted ported bomber bombed boomed
  wounded wound founded bound sounds rounds police policy officer offices office officers`,
)

/** Without the words that were only misspelled: they neither deny nor tell of anything new. */
export function withoutTypos(diff: SentenceDiff, context: Context): SentenceDiff {
  const hunks = diff.hunks.filter((hunk) => !isTypoIn(hunk, context))
  if (hunks.length === diff.hunks.length) return diff
  return { ...diff, hunks, ...joinHunks(hunks) }
}

function isTypoIn({ before, after }: Hunk, context: Context): boolean {
  const [old, now] = [before[0], after[0]]
  if (isSameJoined(before, after)) return true
  if (old === undefined || now === undefined || before.length > 1 || after.length > 1) return false
  return (
    old.kind === 'word' &&
    now.kind === 'word' &&
    !isRightWord(old) &&
    isTypo(old.key, now.key) &&
    !context.isName(old) &&
    !context.isName(now)
  )
}

/** "under water" and "underwater". */
function isSameJoined(before: readonly Atom[], after: readonly Atom[]): boolean {
  return (
    before.length !== after.length &&
    before.length > 0 &&
    after.length > 0 &&
    [...before, ...after].every(({ kind }) => kind === 'word') &&
    joinKeys(before) === joinKeys(after)
  )
}

function joinKeys(atoms: readonly Atom[]): string {
  return atoms.map(({ key }) => key).join('')
}

function isRightWord(atom: Atom): boolean {
  const { key } = atom
  return (
    rightWords.has(key) ||
    functionWords.has(key) ||
    negations.has(key) ||
    sayVerbs.has(key) ||
    exclusiveOf.has(key) ||
    happeningAt([atom], 0) !== undefined
  )
}
