import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import { isConversion } from './conversion.ts'
import type { Finding } from './finding.ts'
import { death, happeningAt, injury } from './happenings.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { functionWords, futureMarkers, hedges, words } from './lexicon.ts'
import { isNumberedName } from './numbered.ts'
import { figurePhrase } from './phrase.ts'
import { isSameSpan } from './same-span.ts'
import { findShare } from './share-findings.ts'
import { findTally } from './tally.ts'
import { stem } from './token.ts'

/** Numbers and ages that were replaced, added or dropped in one sentence. */
export function findFigures(diff: SentenceDiff, context: Context): readonly Finding[] {
  const tally = findTally(diff, context)
  const counts = findCounts(diff, context)
  return tally === undefined ? counts : [tally, ...counts]
}

function findCounts(diff: SentenceDiff, context: Context): readonly Finding[] {
  const parted = pairParted(diff)
  const findings = diff.hunks.flatMap((hunk) =>
    figuresOf(parted === undefined ? hunk : without(hunk, parted), diff, context),
  )
  const [from, to] = parted ?? []
  if (from !== undefined && to !== undefined)
    findings.push(settle(weighPair(from, to, diff, context), from, to, diff))
  if (!findings.some(isFall)) return findings
  if (isSwapped(diff)) return findings
  if (isToldAsFall(diff))
    return findings.map((finding) => (isFall(finding) ? { ...finding, weight: 'update' } : finding))
  const grew = findings.some(
    (finding) => finding.weight === 'update' && finding.change.before !== undefined,
  )
  // "15 dead, 5 missing" after "12 dead, 8 missing": the second fell because the first grew.
  return grew || isOutcome(diff) || isDeathAmongHurt(diff)
    ? findings.map((finding) =>
        isFall(finding) ? { ...finding, weight: 'update' as const } : finding,
      )
    : findings
}

/** The one age, or the one number of the same thing, on each side, where other words have parted them. */
function pairParted({
  hunks,
  before,
  after,
  removed,
  added,
}: SentenceDiff): readonly [Atom, Atom] | undefined {
  for (const kind of ['age', 'figure'] as const) {
    const [old, ...others] = removed.filter((atom) => atom.kind === kind)
    const [now, ...more] = added.filter((atom) => atom.kind === kind)
    if (old === undefined || now === undefined || others.length + more.length > 0) continue
    if (
      old.key === now.key ||
      hunks.some((hunk) => hunk.before.includes(old) && hunk.after.includes(now))
    )
      continue
    const next = before[before.indexOf(old) + 1]?.key
    const isSame = next !== undefined && next === after[after.indexOf(now) + 1]?.key
    if (kind === 'age' || (isSame && old.unit === now.unit)) return [old, now]
  }
  return undefined
}

/** "Seven women and five men" becomes "five women and seven men": the same numbers, each of the other. */
function isSwapped({ removed, added }: SentenceDiff): boolean {
  const keysOf = (atoms: readonly Atom[]): readonly string[] =>
    atoms
      .filter(isNumber)
      .map(({ key }) => key)
      .toSorted()
  const [old, now] = [keysOf(removed), keysOf(added)]
  return old.length === 2 && old.join() === now.join()
}

/** "Now 21,000, down from 34,000": the number that was is named beside the one that is, and is not denied. */
function isToldAsFall({ removed, before, after }: SentenceDiff): boolean {
  if ([before, after].every((atoms) => atoms.some(({ key }) => key === 'between'))) return false
  return removed.filter(isNumber).some((old) => {
    const at = after.findIndex(({ kind, key }) => kind === old.kind && key === old.key)
    return at >= 0 && !after.slice(Math.max(0, at - 4), at).some(({ key }) => denied.test(key))
  })
}

const denied = /^(?:not|no|nor|nicht|statt|sondern|non|pas|lieu|не|вместо|instead|rather|sted)$/

function isFall({ why }: Finding): boolean {
  return why.includes('fell')
}

/** "is expected to leave it at 3.5 percent", and then "cut it to 3.25 percent": nobody was wrong. */
function isOutcome({ removed, after }: SentenceDiff): boolean {
  return (
    removed.some(({ key }) =>
      /^(?:will|expected|expects|set|due|planned|plans|likely)$/.test(key),
    ) && !after.some(({ key }) => futureMarkers.has(key) && key !== 'to')
  )
}

/** "killing one and injuring 13 others" after "injuring 14": of those, one has died. */
function isDeathAmongHurt({ before, after, removed, added }: SentenceDiff): boolean {
  const tells = (atoms: readonly Atom[], happening: number): boolean =>
    atoms.some((_, at) => happeningAt(atoms, at) === happening)
  const count = (atoms: readonly Atom[]): number =>
    atoms.filter(isNumber).reduce((sum, atom) => sum + (atom.value ?? 0), 0)
  const isNewDeath = tells(after, death) && !tells(before, death)
  return isNewDeath && tells(before, injury) && count(added) >= count(removed)
}

function isNumber(atom: Atom): boolean {
  return atom.kind === 'figure' || atom.kind === 'age'
}

function figuresOf(hunk: Hunk, diff: SentenceDiff, context: Context): readonly Finding[] {
  const before = hunk.before.filter(isNumber)
  const after = hunk.after.filter(isNumber)
  const share = findShare(hunk, diff, context)
  if (share !== undefined)
    return [share.finding, ...figuresOf(without(hunk, share.atoms), diff, context)]
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
    (figure.unit !== '' ||
      (noun !== '' && !functionWords.has(noun) && noun === nounAfter(diff.before, old)))
  const isKept = diff.sameness >= (isSameThing ? 0.2 : 0.5)
  return finding.weight !== 'correction' || isKept ? finding : { ...finding, weight: 'edit' }
}

function takePartner(
  waiting: Atom[],
  figure: Atom,
  same: Atom | undefined,
  diff: SentenceDiff,
): Atom | undefined {
  if (waiting.length === 0) return undefined
  const noun = nounAfter(diff.after, figure)
  const best =
    waiting.find(
      (old) => old.unit === figure.unit && noun !== '' && nounAfter(diff.before, old) === noun,
    ) ??
    (same !== undefined && waiting.includes(same) && mayBeSame(same, figure) ? same : undefined)
  const found =
    best ?? waiting.find((old) => old.unit === figure.unit && nounAfter(diff.before, old) === '')
  if (found !== undefined) waiting.splice(waiting.indexOf(found), 1)
  return found
}

/** "Six years old" is no other "second day". */
function mayBeSame(old: Atom, figure: Atom): boolean {
  return old.kind === figure.kind || (old.unit !== 'th' && figure.unit !== 'th')
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
  if (
    old.kind === 'age' ||
    figure.kind === 'age' ||
    (isAgeTold(diff.before, old, context) && isAgeTold(diff.after, figure, context))
  )
    return {
      weight: 'correction',
      why: because('an age was replaced: “{after}”, earlier “{before}”', change),
      change,
    }
  if (isWrittenAnew(old, figure, diff, context))
    return {
      weight: 'edit',
      why: because('a number was written another way'),
      change: { ...change, kind: 'paragraph-reworded' },
    }
  if (isConversion(old, figure, diff))
    return {
      weight: 'edit',
      why: because('a figure was put in other units'),
      change: { ...change, kind: 'paragraph-reworded' },
    }
  if (old.unit !== figure.unit && from === to)
    return {
      weight: 'correction',
      why: because('the unit of a figure was replaced: “{after}”, earlier “{before}”', change),
      change,
    }
  if (isRounding(old, figure, diff))
    return { weight: 'edit', why: because('a figure was rounded'), change }
  if (isIdentity(old, figure, diff, context))
    return {
      weight: 'correction',
      why: because('a fact was replaced: “{after}”, earlier “{before}”', change),
      change,
    }
  if (isYearAmongNouns(diff.before, old, context) && isYearAmongNouns(diff.after, figure, context))
    return {
      weight: 'correction',
      why: because('a date was replaced: “{after}”, earlier “{before}”', change),
      change: { ...change, kind: 'date' },
    }
  if (to < from)
    return {
      weight: 'correction',
      why: because('a figure fell: “{after}”, earlier “{before}”', change),
      change,
    }
  if (isSlip(from, to))
    return {
      weight: 'correction',
      why: because('a figure was off by its scale: “{after}”, earlier “{before}”', change),
      change,
    }
  return {
    weight: 'update',
    why: because('a figure grew: “{after}”, earlier “{before}”', change),
    change,
  }
}

const years = words('ans años jahre jahren лет года год anni anos')

/** "Savelyev is 46.", "Савельеву 46 лет", "Mme Ibos a 66 ans". */
function isAgeTold(atoms: readonly Atom[], figure: Atom, { isName }: Context): boolean {
  if (figure.unit !== '' || (figure.value ?? 0) > 110 || !Number.isInteger(figure.value))
    return false
  const at = atoms.indexOf(figure)
  const [who, verb, next] = [atoms[at - 2], atoms[at - 1], atoms[at + 1]]
  const isPerson = (atom: Atom | undefined): boolean =>
    atom !== undefined &&
    (isName(atom) || persons.has(atom.key) || (atom.isFirst && atom.isCapital))
  if (next !== undefined && years.has(next.key))
    return isPerson(verb) || (ageVerbs.has(verb?.key ?? '') && isPerson(who))
  return (
    (next === undefined || functionWords.has(next.key)) &&
    /^(?:is|was|turned|turns)$/.test(verb?.key ?? '') &&
    isPerson(who)
  )
}

const persons = words('he she il elle er sie él ella lui lei ему ей он она')
const ageVerbs = words('a tiene ist ha tem avait tenía war')

function isWrittenAnew(old: Atom, figure: Atom, diff: SentenceDiff, context: Context): boolean {
  if (isSameDigits(excerptOf(context.before, old), excerptOf(context.after, figure))) return true
  return old.value === figure.value && (isBare(diff.before, old) || isBare(diff.after, figure))
}

/** "has offered 4", and then "4 percent": the sentence had left it out. */
function isBare(atoms: readonly Atom[], figure: Atom): boolean {
  return figure.unit === '' && nounAfter(atoms, figure) === ''
}

/** "1.200" and "1,200": marks between thousands, whatever the language makes of them. */
function isSameDigits(left: string, right: string): boolean {
  return thousands.test(left) && thousands.test(right) && onlyDigits(left) === onlyDigits(right)
}

const thousands = /^\d{1,3}(?:[.,\s]\d{3})+$/

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '')
}

function excerptOf(text: string, { start, end }: Atom): string {
  return text.slice(start, end)
}

/** "14th century", "second seed", "third largest", "Highway 14": it tells which one, and counts nothing. */
function isIdentity(old: Atom, figure: Atom, diff: SentenceDiff, context: Context): boolean {
  if (
    isNumberedName(context.before, diff.before, old) &&
    isNumberedName(context.after, diff.after, figure)
  )
    return true
  const at = diff.after.indexOf(figure)
  // "in the 12th and 78th minutes"
  const from = diff.after[at + 1]?.key === 'and' && diff.after[at + 2]?.unit === 'th' ? at + 2 : at
  const [next, second] = [diff.after[from + 1]?.key ?? '', diff.after[from + 2]?.key ?? '']
  return (
    figure.unit === 'th' &&
    (identities.has(next) ||
      /.{3}est$/.test(next) ||
      `${next} ${second}` === 'in the' ||
      (second === 'to' && !/^(?:victim|person|death|case|day)$/.test(next)))
  )
}

/** German "wurde 1958 gegründet": what is counted would have a capital. */
function isYearAmongNouns(
  atoms: readonly Atom[],
  figure: Atom,
  { hasCapitalNouns, after, before }: Context,
): boolean {
  const { value = 0, unit, start, end } = figure
  if (!hasCapitalNouns || unit !== '' || value < 1_000 || value >= 2_100) return false
  const at = atoms.indexOf(figure)
  const isPlain = [before, after].some((text) => text.slice(start, end) === String(value))
  return isPlain && atoms[at + 1]?.isCapital !== true && !hedges.has(atoms[at - 1]?.key ?? '')
}

const identities = words(
  `century centuries birthday anniversary floor storey street avenue ward precinct district circuit division league tier grade
  form class seed place spot position rank base regiment battalion brigade corps army fleet amendment article edition
  chapter paragraph verse term cousin son daughter wife husband brother sister lieutenant officer mate degree
  language symphony generation lord earl duke baron king queen name half minute minutes`,
)

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

function weighNew(
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
  const isAbroad = !/^en/i.test(context.language ?? 'en')
  if ((figure.unit === 'th' && isAbroad) || isKnownYear(figure, diff)) return []
  if (
    context.isKnownFigure(figure) ||
    // "the 19-year-old", and then "the qualifier, 19,".
    context.isKnownFigure({ ...figure, key: `age ${figure.value}${figure.unit}` }) ||
    isSameSpan(figure.value, nounAfter(diff.after, figure), diff.removed)
  )
    return []
  if (figure.kind === 'age') return [{ weight: 'edit', why: because('an age was added'), change }]
  return [{ weight: 'update', why: because('a new figure: “{after}”', change), change }]
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
  const none = hunk.after.find(isNone)
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
    },
  ]
}

function without({ before, after }: Hunk, atoms: readonly Atom[]): Hunk {
  const stays = (atom: Atom): boolean => !atoms.includes(atom)
  return { before: before.filter(stays), after: after.filter(stays) }
}

/** "211 miles (340 kilometers)": the known figure stands in the brackets behind it. */
function isConverted(figure: Atom, { before, after }: Context): boolean {
  const known = /^[^().\d]{1,20}\((?:about |some |around )?([\d.,]+)/.exec(
    after.slice(figure.end, figure.end + 50),
  )?.[1]
  return known !== undefined && before.includes(known)
}
