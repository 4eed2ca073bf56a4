import { because } from '../reason.ts'
import type { Excerpt } from '../span.ts'
import { type Atom, isAmong } from './atom.ts'
import { isNameAmongNouns } from './capital-nouns.ts'
import { type Context, isContent } from './context.ts'
import { isMeasure } from './conversion.ts'
import { datesOf } from './date-findings.ts'
import { findExchange } from './exchanged.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { functionWords, words } from './lexicon.ts'
import { namePhrase } from './phrase.ts'
import {
  isOneEditApart,
  isSameSpelling,
  isSlipInTitle,
  isSlipOfPen,
  isTransliteration,
} from './respelling.ts'
import { isSameBearer, wordsOf } from './same-bearer.ts'
import { attributionOf } from './sayer-findings.ts'

/** Names, places and dates that another took the place of. */
export function findReplacedNames(diff: SentenceDiff, context: Context): readonly Finding[] {
  const dates = datesOf(diff, context)
  const exchange = findExchange(diff, context)
  if (exchange !== undefined) return [...dates, replacedIn(exchange, diff, context)]
  const names = diff.hunks.flatMap((hunk) => namesOf(hunk, diff, context))
  if (names.some(({ weight }) => weight === 'correction')) return [...dates, ...names]
  const swap = findSwap(diff, context)
  return [...dates, ...names, ...(swap ? [replacedIn(swap, diff, context)] : [])]
}

function replacedIn(hunk: Hunk, diff: SentenceDiff, context: Context): Finding {
  return replaced(namesIn('name', hunk, diff, context))
}

type Names = { readonly kind: 'name' | 'place'; readonly before: Excerpt; readonly after: Excerpt }

function namesIn(
  kind: Names['kind'],
  { before, after }: Hunk,
  diff: SentenceDiff,
  context: Context,
): Names {
  return {
    kind,
    before: namePhrase(context.before, diff.before, before, context.isName),
    after: namePhrase(context.after, diff.after, after, context.isName),
  }
}

function replaced(change: Names): Finding {
  return {
    weight: 'correction',
    why:
      change.kind === 'place'
        ? because('a place was replaced: “{after}”, earlier “{before}”', change)
        : because('a name was replaced: “{after}”, earlier “{before}”', change),
    change,
  }
}

/** "One of them, Senator Tierney, said" and "Senator Delahunt, one of them, said": the words around were turned. */
function findSwap(diff: SentenceDiff, context: Context): Hunk | undefined {
  if (diff.sameness < 0.6) return undefined
  const gone = runOf(diff.removed, diff.after, context)
  const come = gone && runOf(diff.added, diff.before, context)
  if (gone === undefined || come === undefined) return undefined
  if (context.hasCapitalNouns && !isNameAmongNouns(diff.after, come, context)) return undefined
  if (diff.hunks.some(({ before, after }) => before.some(isIn(gone)) && after.some(isIn(come))))
    return undefined
  const isOther =
    come.every(({ key }) => !context.isKnown(key)) &&
    gone.every(({ start, end }) => !context.after.includes(context.before.slice(start, end)))
  return !isOther || isRespelling(spelled(gone), spelled(come), context) || isSameBearer(gone, come)
    ? undefined
    : { before: gone, after: come }
}

/** A first word may be any word; one that stands nowhere else in either revision may be a name, beside a sure one. */
function mayBeName(atom: Atom, context: Context): boolean {
  return (
    atom.isFirst &&
    atom.isCapital &&
    isContent(atom) &&
    !context.hasCapitalNouns &&
    !/(?:s|ing|ly|er)$/.test(atom.key) &&
    !context.isKnown(atom.key)
  )
}

function isIn(atoms: readonly Atom[]): (atom: Atom) => boolean {
  return (atom) => atoms.includes(atom)
}

const longestName = 3

/** The one name among them that the other side does not have. */
function runOf(
  atoms: readonly Atom[],
  others: readonly Atom[],
  context: Context,
): readonly Atom[] | undefined {
  if (!atoms.some(({ isCapital }) => isCapital)) return undefined
  const isThere = isAmong(others)
  const sure = namesAmong(atoms, context).filter((atom) => !isThere(atom))
  const names =
    sure.length > 0 ? sure : atoms.filter((atom) => mayBeName(atom, context) && !isThere(atom))
  const isOne = names.every((name, at) => at === 0 || name.start - (names[at - 1]?.end ?? 0) === 1)
  return names.length > 0 && names.length <= longestName && isOne ? names : undefined
}

function namesOf(hunk: Hunk, diff: SentenceDiff, context: Context): readonly Finding[] {
  const isKnownAsName = isInTitleCase(diff) ? context.isNameInBody : undefined
  const before = namesAmong(hunk.before, context, isKnownAsName)
  const after = namesAmong(hunk.after, context, isKnownAsName)
  if (before.length === 0 || after.length === 0) return attributionOf(hunk, diff, context)
  if (context.hasCapitalNouns && !isNameAmongNouns(diff.after, after, context)) return []
  const kind = isPlace(hunk.after[0], diff.after, after) ? 'place' : 'name'
  const change = namesIn(kind, { before, after }, diff, context)
  if (isRespelling(spelled(before), spelled(after), context))
    return [
      {
        weight: 'edit',
        why: because('a name was spelled another way'),
        change: { ...change, kind: 'typography' },
      },
    ]
  if (isSameBearer(before, after) || isReordered(diff, before, after, context.hasCapitalNouns))
    return [
      {
        weight: 'edit',
        why: because('a name was written another way'),
        change: { ...change, kind: 'paragraph-reworded' },
      },
    ]
  if (isDescribed(after, diff.after) || isDescribed(before, diff.before)) return []
  if (isStill(before, diff.after) && !isStill(after, diff.before)) return []
  const rest = [...hunk.before, ...hunk.after].filter(
    (atom) =>
      !context.isName(atom) && !functionWords.has(atom.key) && !isPartOfName(atom, hunk, context),
  )
  if (rest.length > 3)
    return [
      {
        weight: 'edit',
        why: because('a statement was reworded'),
        change: { ...change, kind: 'paragraph-reworded' },
      },
    ]
  return [replaced(change)]
}

/** "Who Mapped the Ocean Floor": a headline that gives every word a capital. */
function isInTitleCase({ pair, after }: SentenceDiff): boolean {
  if (pair.after.paragraph !== -1) return false
  const content = after.filter(isContent)
  return (
    content.length >= 4 &&
    content.filter(({ isCapital }) => isCapital).length >= content.length * 0.9
  )
}

/** The one who was named is named elsewhere in the sentence: another came to it. */
function isStill(names: readonly Atom[], atoms: readonly Atom[]): boolean {
  return names.every(isAmong(atoms))
}

/** "Paris" and "the French capital": which one is told in other words. */
function isDescribed(names: readonly Atom[], atoms: readonly Atom[]): boolean {
  const tail = names.at(-1)
  const at = tail === undefined ? -1 : atoms.indexOf(tail)
  return (
    names.length === 1 &&
    at > 0 &&
    described.has(atoms[at + 1]?.key ?? '') &&
    atoms[at - 1]?.key === 'the'
  )
}

const described = words('capital city metropolis resort archipelago peninsula')

/** "Four" of "Channel Four Valmere". */
function isPartOfName(atom: Atom, { before, after }: Hunk, context: Context): boolean {
  const [atoms, text] = before.includes(atom) ? [before, context.before] : [after, context.after]
  const at = atoms.indexOf(atom)
  return (
    /^\p{Lu}/u.test(text.slice(atom.start, atom.end)) &&
    [atoms[at - 1], atoms[at + 1]].every((beside) => beside?.isCapital === true)
  )
}

/** `isSure`: where it is given, only those that are names for certain. */
function namesAmong(
  atoms: readonly Atom[],
  { isName }: Context,
  isSure?: (atom: Atom) => boolean,
): readonly Atom[] {
  return atoms.filter(
    (atom) => isName(atom) && !isMeasure(atom.key) && (isSure === undefined || isSure(atom)),
  )
}

/** Also where the earlier revision had it right elsewhere. */
function isRespelling(left: string, right: string, context: Context): boolean {
  const isSame = [isSameSpelling, isSlipOfPen, isTransliteration, isSlipInTitle].some((test) =>
    test(left, right),
  )
  if (isSame) return true
  return isOneEditApart(left, right) && left.length >= 5 && context.isKnown(right)
}

function spelled(atoms: readonly Atom[]): string {
  return wordsOf(atoms).join(' ')
}

/** "Lind and Berg" for "Berg and Lind". */
function isReordered(
  diff: SentenceDiff,
  before: readonly Atom[],
  after: readonly Atom[],
  isFreeOrder: boolean,
): boolean {
  const isJoined = diff.after.some(
    (atom, at) =>
      atom.key === 'and' && after.some((name) => Math.abs(diff.after.indexOf(name) - at) === 1),
  )
  return (isJoined || isFreeOrder) && isStill(before, diff.after) && isStill(after, diff.before)
}

const placePrepositions =
  /^(?:in|at|near|from|outside|across|around|off|toward|towards|inside|throughout|northern|southern|eastern|western)$/

function isPlace(head: Atom | undefined, atoms: readonly Atom[], names: readonly Atom[]): boolean {
  const [first] = names
  if (head === undefined || first === undefined) return false
  const previous = atoms[atoms.indexOf(first) - 1]
  return previous !== undefined && placePrepositions.test(previous.key)
}
