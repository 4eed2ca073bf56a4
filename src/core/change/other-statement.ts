import { because } from '../reason.ts'
import { type Atom, isTime } from './atom.ts'
import { type Context, isContent, novelWords } from './context.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { sayVerbs } from './lexicon.ts'
import { isRetitled } from './retitled.ts'
import { lineAround, tellsSameFacts } from './same-facts.ts'
import { sentenceChange } from './sentence-change.ts'

/** A sentence in the place of another that shares little but who says it, or that now tells when. */
export function findOtherStatement(diff: SentenceDiff, context: Context): readonly Finding[] {
  const novel = novelWords(diff.added, context).filter((atom) => isStatement(atom, context)).length
  if (novel < 2) return []
  const stayed = countStatement(diff.after, context) - countStatement(diff.added, context)
  const least = isOfAnother(diff, context) ? 3 : 4
  const isOther = novel >= least && stayed <= novel / 2
  if (isRetitled(diff, context)) return []
  return (isOther && !tellsSameFacts(diff, context)) || tellsWhen(diff, context)
    ? [
        {
          weight: 'update',
          why: because('a sentence tells something else'),
          change: sentenceChange(diff),
        },
      ]
    : []
}

function isStatement(atom: Atom, { isName }: Context): boolean {
  return isContent(atom) && !isName(atom) && !sayVerbs.has(atom.key)
}

function countStatement(atoms: readonly Atom[], context: Context): number {
  return atoms.filter((atom) => isStatement(atom, context)).length
}

/** Somebody came into it and nobody left. */
function isOfAnother({ added, removed }: SentenceDiff, { isName }: Context): boolean {
  return added.some(isName) && !removed.some(isName)
}

function tellsWhen({ added, removed, pair }: SentenceDiff, context: Context): boolean {
  if (removed.some(isTime)) return false
  const paragraph = lineAround(context.before, pair.before.start)
  return added
    .filter(isTime)
    .some(({ start, end }) => !paragraph.includes(context.after.slice(start, end)))
}
