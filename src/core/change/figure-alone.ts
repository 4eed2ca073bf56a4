import { because } from '../reason.ts'
import { type Excerpt, excerpt, type Span } from '../span.ts'
import { type Atom, keyBefore } from './atom.ts'
import { type Context, isContent } from './context.ts'
import { nounAfter } from './figure-pair.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { figurePhrase } from './phrase.ts'
import { isSameRank } from './same-rank.ts'
import { isSameSpan } from './same-span.ts'
import { shares } from './share-findings.ts'

export function weighNew(
  figure: Atom,
  hunk: Hunk,
  diff: SentenceDiff,
  context: Context,
): readonly Finding[] {
  const change = { kind: 'figure' as const, after: figurePhrase(context.after, diff.after, figure) }
  const none = figure.value === 0 ? undefined : hunk.before.find(isNone)
  const earlier = none ?? (figure.value === 1 ? undefined : findSingle(figure, hunk, diff))
  if (earlier !== undefined)
    return [
      {
        weight: 'update',
        why: because('a figure grew: “{after}”, earlier “{before}”', {
          after: change.after,
          before: earlier.key,
        }),
        change: { ...change, before: figurePhrase(context.before, diff.before, earlier) },
      },
    ]
  const isInBrackets = /[([]\s*(?:about |some |around )?$/.test(
    context.after.slice(Math.max(0, figure.start - 9), figure.start),
  )
  if (figure.value === 1 || isInBrackets || isConverted(figure, context)) return []
  if (isRound(figure, diff.after)) return []
  const rank = findRank(figure, diff.after, diff.before)
  if (rank !== undefined)
    return [
      otherFact({
        before: excerpt(context.before, rank.other),
        after: excerpt(context.after, rank.own),
      }),
    ]
  const isAbroad = !/^en/i.test(context.language ?? 'en')
  if ((figure.unit === 'th' && isAbroad) || isKnownYear(figure, diff)) return []
  if (
    context.isKnownFigure(figure) ||
    // "the 19-year-old", and then "the qualifier, 19,".
    context.isKnownFigure({ key: `age ${figure.value}${figure.unit}` }) ||
    isSameSpan(figure.value, nounAfter(diff.after, figure), diff.removed) ||
    isSaidAsShare(figure, diff, context)
  )
    return []
  if (figure.kind === 'age') return [{ weight: 'edit', why: because('an age was added'), change }]
  return [{ weight: 'update', why: because('a new figure: “{after}”', change), change }]
}

/** "Half" and "50 percent", "one in five" and "a fifth". */
function isSaidAsShare(figure: Atom, { before, removed }: SentenceDiff, context: Context): boolean {
  if (before.some((atom) => isSameRank(atom, figure))) return true
  return (
    figure.unit === '%' &&
    removed.some(({ start, end }) => {
      const share = shares.get(context.before.slice(start, end).toLowerCase())
      return share !== undefined && share * 100 === figure.value
    })
  )
}

/** More than several. */
const fewest = 13

function isFew({ key }: Atom): boolean {
  return /^(?:several|few|handful|mehrere|einige|plusieurs|quelques|vari[oa]s|algun[oa]s|несколько)$/.test(
    key,
  )
}

function isNone({ key }: Atom): boolean {
  return /^(?:no|none|nobody)$/.test(key)
}

/** "construit en 1920" and "date de 1920". */
function isKnownYear({ value = 0 }: Atom, { pair }: SentenceDiff): boolean {
  return (
    Number.isInteger(value) &&
    value >= 1_000 &&
    value < 2_100 &&
    pair.before.text.includes(String(value))
  )
}

/** "To the last four": a round of a cup. */
function isRound(figure: Atom, atoms: readonly Atom[]): boolean {
  const noun = atoms[atoms.indexOf(figure) + 1]
  return (
    /^(?:4|8|16|32)$/.test(String(figure.value)) &&
    keyBefore(atoms, figure) === 'last' &&
    (noun === undefined || !isContent(noun))
  )
}

/** "The second-largest" and "the largest": where each stands, the one with the number first. */
function findRank(
  figure: Atom,
  atoms: readonly Atom[],
  others: readonly Atom[],
): { readonly own: Span; readonly other: Span } | undefined {
  const next = atoms[atoms.indexOf(figure) + 1]
  if (figure.unit !== 'th' || next === undefined || !/.{2}est$/.test(next.key)) return undefined
  const at = others.findIndex(({ key }) => key === next.key)
  const other = others[at]
  return other === undefined || others[at - 1]?.key !== 'the'
    ? undefined
    : { own: { start: figure.start, end: next.end }, other }
}

function otherFact(change: { readonly before: Excerpt; readonly after: Excerpt }): Finding {
  return {
    weight: 'correction',
    why: because('a fact was replaced: “{after}”, earlier “{before}”', change),
    change: { kind: 'figure', ...change },
  }
}

const people: ReadonlyMap<string, string> = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['person', 'people'],
  ['child', 'children'],
])

/** "a man" in the place of whom stand "two men" now. */
function findSingle(figure: Atom, { before }: Hunk, diff: SentenceDiff): Atom | undefined {
  const counted = diff.after[diff.after.indexOf(figure) + 1]?.key ?? ''
  return before.find((atom, at) => {
    const lead = before[at - 1]?.key ?? ''
    return (
      /^(?:an?|one)$/.test(lead) && (people.get(atom.key) === counted || `${atom.key}s` === counted)
    )
  })
}

export function weighDropped(
  figure: Atom,
  hunk: Hunk,
  diff: SentenceDiff,
  context: Context,
): readonly Finding[] {
  if (figure.value === 1) return []
  const change = {
    kind: 'figure' as const,
    before: figurePhrase(context.before, diff.before, figure),
  }
  const rank = findRank(figure, diff.before, diff.after)
  if (rank !== undefined)
    return [
      otherFact({
        before: excerpt(context.before, rank.own),
        after: excerpt(context.after, rank.other),
      }),
    ]
  const none =
    hunk.after.find(isNone) ?? ((figure.value ?? 0) >= fewest ? hunk.after.find(isFew) : undefined)
  if (none === undefined) return [{ weight: 'edit', why: because('a figure was dropped'), change }]
  const after = figurePhrase(context.after, diff.after, none)
  return [
    {
      weight: 'correction',
      why: because('a figure fell: “{after}”, earlier “{before}”', {
        after,
        before: change.before,
      }),
      change: { ...change, after },
      isFall: true,
    },
  ]
}

/** "211 miles (340 kilometers)": the known figure stands in the brackets behind it. */
function isConverted(figure: Atom, { before, after }: Context): boolean {
  const known = /^[^().\d]{1,20}\((?:about |some |around )?([\d.,]+)/.exec(
    after.slice(figure.end, figure.end + 50),
  )?.[1]
  return known !== undefined && before.includes(known)
}
