import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { figurePhrase } from './phrase.ts'

export const shares: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['tenth', 1 / 10],
  ['thirds', 1 / 3],
  ['quarters', 1 / 4],
  ['fifths', 1 / 5],
  ['tenths', 1 / 10],
])

const longest = Math.max(...[...shares.keys()].map((word) => word.length))

/** "a half" to "a third". */
export function findShare(
  hunk: Hunk,
  diff: SentenceDiff,
  context: Context,
): { readonly finding: Finding; readonly atoms: readonly Atom[] } | undefined {
  const old = hunk.before.find((atom) => shareOf(context.before, diff.before, atom) !== undefined)
  const now = hunk.after.find((atom) => shareOf(context.after, diff.after, atom) !== undefined)
  if (old === undefined || now === undefined) return undefined
  const from = shareOf(context.before, diff.before, old) ?? 0
  const to = shareOf(context.after, diff.after, now) ?? 0
  if (from === to) return undefined
  const before = figurePhrase(context.before, diff.before, old)
  const after = figurePhrase(context.after, diff.after, now)
  const finding: Finding = {
    weight: to < from ? 'correction' : 'update',
    why:
      to < from
        ? because('a share fell: “{after}”, earlier “{before}”', { after, before })
        : because('a share grew: “{after}”, earlier “{before}”', { after, before }),
    change: { kind: 'figure', before, after },
  }
  return { finding, atoms: [old, now] }
}

/** Of "a third", not of "the third". */
function shareOf(text: string, atoms: readonly Atom[], atom: Atom): number | undefined {
  const share = atom.end - atom.start > longest ? undefined : shares.get(wordOf(text, atom))
  if (share === undefined) return undefined
  const previous = atoms[atoms.indexOf(atom) - 1]
  if (/s$/.test(wordOf(text, atom)))
    return previous?.value === undefined ? undefined : share * previous.value
  const isShare =
    share === 1 / 2 || previous?.value === 1 || /^(?:an?|nearly|almost)$/.test(previous?.key ?? '')
  return isShare ? share : undefined
}

function wordOf(text: string, { start, end }: Atom): string {
  return text.slice(start, end).toLowerCase()
}
