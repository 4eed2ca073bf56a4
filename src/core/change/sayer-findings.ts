import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import { type Context, isContent } from './context.ts'
import { measured } from './exclusive-findings.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { hearers, sayVerbs } from './lexicon.ts'
import { atomsPhrase } from './phrase.ts'
import { isOneEditApart } from './respelling.ts'
import { isSameOffice } from './same-office.ts'

/** "police said" to "witnesses said": somebody else now says the same. */
export function attributionOf(
  hunk: Hunk,
  diff: SentenceDiff,
  context: Context,
): readonly Finding[] {
  const before = hunk.before.filter(isContent)
  const after = hunk.after.filter(isContent)
  if (before.length === 0 || after.length === 0 || before.length > 3 || after.length > 3) return []
  if (!isSubjectOfSaying(diff.before, hunk.before) || !isSubjectOfSaying(diff.after, hunk.after))
    return []
  const [old, now] = [before.at(-1), after.at(-1)]
  if (
    old === undefined ||
    now === undefined ||
    isSameOffice(old.key, now.key) ||
    isOneEditApart(old.key, now.key)
  )
    return []
  if (measured.has(old.key) || measured.has(now.key) || isOtherwiseTold(hunk, diff)) return []
  const isMixed = [...before, ...after].some(context.isName)
  const beforeText = atomsPhrase(context.before, before)
  const afterText = atomsPhrase(context.after, after)
  if (isMixed || beforeText === undefined || afterText === undefined) return []
  return [
    {
      weight: 'correction',
      why: because('a statement was given to another source: “{after}”, earlier “{before}”', {
        after: afterText,
        before: beforeText,
      }),
      change: { kind: 'name', before: beforeText, after: afterText },
    },
  ]
}

/** "is in talks to buy" and "has agreed to buy": whoever says it says something else. */
function isOtherwiseTold(hunk: Hunk, { hunks }: SentenceDiff): boolean {
  return hunks.some(
    (other) => other !== hunk && other.before.some(isContent) && other.after.some(isContent),
  )
}

function isSubjectOfSaying(atoms: readonly Atom[], part: readonly Atom[]): boolean {
  const [head] = part
  const tail = part.at(-1)
  if (head === undefined || tail === undefined || part.some((atom) => isSaying(atom))) return false
  const after = atoms.indexOf(tail) + 1
  if (hearers.has(tail.key) && /^(?:told|hears?|heard)$/.test(atoms[after]?.key ?? '')) return false
  if (atoms[atoms.indexOf(head) - 1]?.key === 'by') return false
  const [next, second] = [atoms[after], atoms[after + 1]]
  // "on Tuesday evening, according to the grid": what stands before says nothing.
  if (next?.key === 'according') return false
  if (next !== undefined && isSaying(next)) return true
  if (next !== undefined && second !== undefined && voices.test(next.key) && isSaying(second))
    return !part.some((atom) => /^(?:senior|top|leading|high|ranking|chief)$/.test(atom.key))
  const start = atoms.indexOf(head)
  const lead = atoms.slice(Math.max(0, start - 3), start).map((atom) => atom.key)
  return lead.join(' ').includes('according to')
}

function isSaying(atom: Atom): boolean {
  return (
    sayVerbs.has(atom.key) ||
    /^(?:found|showed|shows|concluded|estimates|estimated|suggests|suggested)$/.test(atom.key)
  )
}

/** Who speaks for somebody: the word before says for whom. */
const voices =
  /^(?:report|study|survey|poll|ministry|office|agency|sources?|officials?|spokesman|spokeswoman|spokesperson|statement|department|authorities|media|television|radio)$/
