import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { futureMarkers, hedges } from './lexicon.ts'
import { figurePhrase } from './phrase.ts'
import { isSameSpan } from './same-span.ts'
import { stem } from './token.ts'

/** Numbers and ages that were replaced, added or dropped in one sentence. */
export function findFigures(diff: SentenceDiff, context: Context): readonly Finding[] {
  const findings = diff.hunks.flatMap((hunk) => figuresOf(hunk, diff, context))
  const grew = findings.some(
    (finding) => finding.weight === 'update' && finding.change.before !== undefined,
  )
  // "15 dead, 5 missing" after "12 dead, 8 missing": the second fell because the first grew.
  return grew || isOutcome(diff)
    ? findings.map((finding) =>
        finding.why.includes('fell') ? { ...finding, weight: 'update' as const } : finding,
      )
    : findings
}

/** "is expected to leave it at 3.5 percent", and then "cut it to 3.25 percent": nobody was wrong. */
function isOutcome({ removed, after }: SentenceDiff): boolean {
  return (
    removed.some(({ key }) =>
      /^(?:will|expected|expects|set|due|planned|plans|likely)$/.test(key),
    ) && !after.some(({ key }) => futureMarkers.has(key) && key !== 'to')
  )
}

function isNumber(atom: Atom): boolean {
  return atom.kind === 'figure' || atom.kind === 'age'
}

function figuresOf(hunk: Hunk, diff: SentenceDiff, context: Context): readonly Finding[] {
  const before = hunk.before.filter(isNumber)
  const after = hunk.after.filter(isNumber)
  const findings: Finding[] = []
  const loose: Atom[] = []
  const waiting = [...before]
  for (const [at, figure] of after.entries()) {
    const old = takePartner(
      waiting,
      figure,
      before.length === after.length ? before[at] : undefined,
      diff,
    )
    if (old === undefined) loose.push(figure)
    else findings.push(settle(weighPair(old, figure, diff, context), old, figure, diff))
  }
  for (const figure of loose) findings.push(...weighNew(figure, hunk, diff, context))
  for (const figure of waiting) findings.push(...weighDropped(figure, hunk, diff, context))
  return findings
}

/** In a rewritten sentence only what counts the same thing is the same figure. */
function settle(finding: Finding, old: Atom, figure: Atom, diff: SentenceDiff): Finding {
  const noun = nounAfter(diff.after, figure)
  const isSameThing =
    old.unit === figure.unit &&
    (figure.unit !== '' || (noun !== '' && noun === nounAfter(diff.before, old)))
  const isKept = diff.sameness >= (isSameThing ? 0.2 : 0.5)
  return finding.weight !== 'correction' || isKept ? finding : { ...finding, weight: 'edit' }
}

function takePartner(
  waiting: Atom[],
  figure: Atom,
  same: Atom | undefined,
  diff: SentenceDiff,
): Atom | undefined {
  const noun = nounAfter(diff.after, figure)
  const fits = (old: Atom): boolean =>
    old.unit === figure.unit && noun !== '' && nounAfter(diff.before, old) === noun
  const best =
    waiting.find(fits) ?? (same !== undefined && waiting.includes(same) ? same : undefined)
  const found =
    best ?? waiting.find((old) => old.unit === figure.unit && nounAfter(diff.before, old) === '')
  if (found !== undefined) waiting.splice(waiting.indexOf(found), 1)
  return found
}

/** Stem of what is counted, or '' where no word follows. */
function nounAfter(atoms: readonly Atom[], figure: Atom): string {
  const next = atoms[atoms.indexOf(figure) + 1]
  return next === undefined || next.kind !== 'word' ? '' : stem(next.key)
}

function weighPair(old: Atom, figure: Atom, diff: SentenceDiff, context: Context): Finding {
  const change = {
    kind: 'figure' as const,
    before: figurePhrase(context.before, diff.before, old),
    after: figurePhrase(context.after, diff.after, figure),
  }
  const [from, to] = [old.value ?? 0, figure.value ?? 0]
  if (old.kind === 'age' || figure.kind === 'age')
    return {
      weight: 'correction',
      why: `an age was replaced: “${change.after.text}”, earlier “${change.before.text}”`,
      change,
    }
  if (isWrittenAnew(old, figure, diff, context))
    return {
      weight: 'edit',
      why: 'a number was written another way',
      change: { ...change, kind: 'paragraph-reworded' },
    }
  if (isConversion(old, figure, diff))
    return {
      weight: 'edit',
      why: 'a figure was put in other units',
      change: { ...change, kind: 'paragraph-reworded' },
    }
  if (old.unit !== figure.unit && from === to)
    return {
      weight: 'correction',
      why: `the unit of a figure was replaced: “${change.after.text}”, earlier “${change.before.text}”`,
      change,
    }
  if (isRounding(old, figure, diff)) return { weight: 'edit', why: 'a figure was rounded', change }
  if (isIdentity(figure, diff))
    return {
      weight: 'correction',
      why: `a fact was replaced: “${change.after.text}”, earlier “${change.before.text}”`,
      change,
    }
  if (to < from)
    return {
      weight: 'correction',
      why: `a figure fell: “${change.after.text}”, earlier “${change.before.text}”`,
      change,
    }
  if (isSlip(from, to))
    return {
      weight: 'correction',
      why: `a figure was off by its scale: “${change.after.text}”, earlier “${change.before.text}”`,
      change,
    }
  return {
    weight: 'update',
    why: `a figure grew: “${change.after.text}”, earlier “${change.before.text}”`,
    change,
  }
}

function isWrittenAnew(old: Atom, figure: Atom, diff: SentenceDiff, context: Context): boolean {
  if (isSameDigits(excerptOf(context.before, old), excerptOf(context.after, figure))) return true
  // "has offered 4", and then "4 percent": the sentence had left it out.
  const isBare = (atoms: readonly Atom[], atom: Atom): boolean =>
    atom.unit === '' && nounAfter(atoms, atom) === ''
  return old.value === figure.value && (isBare(diff.before, old) || isBare(diff.after, figure))
}

/** "1.200" and "1,200": marks between thousands, whatever the language makes of them. */
function isSameDigits(left: string, right: string): boolean {
  const plain = (text: string): string | undefined =>
    /^\d{1,3}(?:[.,\s]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : undefined
  return plain(left) !== undefined && plain(left) === plain(right)
}

function excerptOf(text: string, { start, end }: Atom): string {
  return text.slice(start, end)
}

/** "14th century", "third floor": it tells which one, and counts nothing. */
function isIdentity(figure: Atom, diff: SentenceDiff): boolean {
  const next = diff.after[diff.after.indexOf(figure) + 1]
  return (
    figure.unit === 'th' &&
    /^(?:centur(?:y|ies)|birthday|anniversary|floor|street|avenue|ward|precinct|regiment|battalion|amendment|edition)$/.test(
      next?.key ?? '',
    )
  )
}

/** "10 million" for "10 billion": nothing grows a thousandfold between two revisions. */
function isSlip(from: number, to: number): boolean {
  return from > 1 && to / from >= 1_000
}

/** "10,212" to "about 10,000". */
function isRounding(old: Atom, figure: Atom, diff: SentenceDiff): boolean {
  const [from, to] = [old.value ?? 0, figure.value ?? 0]
  const previous = diff.after[diff.after.indexOf(figure) - 1]
  if (previous === undefined || !hedges.has(previous.key) || to === 0 || from === to) return false
  const digits = String(to).replace(/0+$/, '').length
  return Number(from.toPrecision(Math.max(1, digits))) === to && Math.abs(from - to) / from < 0.05
}

const measures: ReadonlyMap<string, readonly [kind: string, factor: number]> = new Map([
  ['mil', ['length', 1_609]],
  ['mile', ['length', 1_609]],
  ['miles', ['length', 1_609]],
  ['km', ['length', 1_000]],
  ['kilometer', ['length', 1_000]],
  ['kilometers', ['length', 1_000]],
  ['kilometre', ['length', 1_000]],
  ['kilometres', ['length', 1_000]],
  ['meter', ['length', 1]],
  ['meters', ['length', 1]],
  ['metres', ['length', 1]],
  ['feet', ['length', 0.3048]],
  ['foot', ['length', 0.3048]],
  ['yards', ['length', 0.9144]],
  ['kg', ['weight', 1]],
  ['kilograms', ['weight', 1]],
  ['pounds', ['weight', 0.4536]],
  ['tons', ['weight', 907]],
  ['tonnes', ['weight', 1_000]],
  ['acres', ['area', 0.4047]],
  ['hectares', ['area', 1]],
  ['mph', ['length', 1_609]],
  ['kph', ['length', 1_000]],
  ['kmh', ['length', 1_000]],
])

function measureAfter(atoms: readonly Atom[], figure: Atom): readonly [string, number] | undefined {
  if (figure.unit === '£') return ['weight', 0.4536]
  return measures.get(atoms[atoms.indexOf(figure) + 1]?.key ?? '')
}

function isConversion(old: Atom, figure: Atom, diff: SentenceDiff): boolean {
  const from = measureAfter(diff.before, old)
  const to = measureAfter(diff.after, figure)
  if (from === undefined || to === undefined || from[0] !== to[0] || from[1] === to[1]) return false
  const ratio = ((old.value ?? 0) * from[1]) / ((figure.value ?? 0) * to[1] || 1)
  return ratio > 0.93 && ratio < 1.07
}

function weighNew(
  figure: Atom,
  hunk: Hunk,
  diff: SentenceDiff,
  context: Context,
): readonly Finding[] {
  const change = { kind: 'figure' as const, after: figurePhrase(context.after, diff.after, figure) }
  const share = weighShare(figure, hunk, change, context, diff)
  if (share !== undefined) return [share]
  const none = hunk.before.find((atom) => /^(?:no|none|nobody)$/.test(atom.key))
  if (none !== undefined && figure.value !== 0)
    return [
      {
        weight: 'update',
        why: `a figure grew: “${change.after.text}”, earlier “${none.key}”`,
        change: { ...change, before: figurePhrase(context.before, diff.before, none) },
      },
    ]
  const isInBrackets = /[([]\s*(?:about |some |around )?$/.test(
    context.after.slice(Math.max(0, figure.start - 9), figure.start),
  )
  if (figure.value === 1 || isInBrackets || isConverted(figure, context)) return []
  if (
    context.isKnownFigure(figure) ||
    isSameSpan(figure.value, nounAfter(diff.after, figure), diff.removed)
  )
    return []
  if (figure.kind === 'age') return [{ weight: 'edit', why: 'an age was added', change }]
  return [{ weight: 'update', why: `a new figure: “${change.after.text}”`, change }]
}

function weighDropped(
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
  const none = hunk.after.find((atom) => /^(?:no|none|nobody)$/.test(atom.key))
  if (none === undefined) return [{ weight: 'edit', why: 'a figure was dropped', change }]
  const after = figurePhrase(context.after, diff.after, none)
  return [
    {
      weight: 'correction',
      why: `a figure fell: “${after.text}”, earlier “${change.before.text}”`,
      change: { ...change, after },
    },
  ]
}

const shares: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['tenth', 1 / 10],
])

/** "a half" to "a third". */
function weighShare(
  figure: Atom,
  hunk: Hunk,
  change: { readonly kind: 'figure'; readonly after: Finding['change']['after'] },
  context: Context,
  diff: SentenceDiff,
): Finding | undefined {
  const after = hunk.after.find((atom) => atom === figure)
  const now = figure.unit === 'th' ? shares.get(wordOf(context.after, figure)) : undefined
  const old = hunk.before.find((atom) => shares.has(wordOf(context.before, atom)))
  const was = old && shares.get(wordOf(context.before, old))
  if (
    after === undefined ||
    now === undefined ||
    old === undefined ||
    was === undefined ||
    !change.after
  )
    return undefined
  const before = figurePhrase(context.before, diff.before, old)
  return {
    weight: now < was ? 'correction' : 'update',
    why: `a share ${now < was ? 'fell' : 'grew'}: “${change.after.text}”, earlier “${before.text}”`,
    change: { kind: 'figure', before, after: change.after },
  }
}

function wordOf(text: string, { start, end }: Atom): string {
  return text.slice(start, end).toLowerCase()
}

/** "211 miles (340 kilometers)": the known figure stands in the brackets behind it. */
function isConverted(figure: Atom, { before, after }: Context): boolean {
  const known = /^[^().\d]{1,20}\((?:about |some |around )?([\d.,]+)/.exec(
    after.slice(figure.end, figure.end + 50),
  )?.[1]
  return known !== undefined && before.includes(known)
}
