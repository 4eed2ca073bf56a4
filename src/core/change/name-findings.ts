import { because } from '../reason.ts'
import { excerpt } from '../span.ts'
import { isAheadOf } from './ahead.ts'
import type { Atom } from './atom.ts'
import { isNameAmongNouns } from './capital-nouns.ts'
import { type Context, isContent } from './context.ts'
import { isMeasure } from './conversion.ts'
import { isSameDate } from './date.ts'
import { findExchange } from './exchanged.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { functionWords, hearers, sayVerbs, words } from './lexicon.ts'
import { atomsPhrase, namePhrase } from './phrase.ts'
import {
  isOneEditApart,
  isSameSpelling,
  isSlipInTitle,
  isSlipOfPen,
  isTransliteration,
} from './respelling.ts'
import { isSameOffice } from './same-office.ts'

/** Names, places and dates that another took the place of. */
export function findReplacedNames(diff: SentenceDiff, context: Context): readonly Finding[] {
  const dates = datesOf(diff, context)
  const exchange = findExchange(diff, context)
  if (exchange !== undefined) return [...dates, replacedName(exchange, diff, context)]
  const names = diff.hunks.flatMap((hunk) => namesOf(hunk, diff, context))
  if (names.some(({ weight }) => weight === 'correction')) return [...dates, ...names]
  const swap = findSwap(diff, context)
  return [...dates, ...names, ...(swap ? [replacedName(swap, diff, context)] : [])]
}

function replacedName({ before, after }: Hunk, diff: SentenceDiff, context: Context): Finding {
  const change = {
    kind: 'name' as const,
    before: namePhrase(context.before, diff.before, before, context.isName),
    after: namePhrase(context.after, diff.after, after, context.isName),
  }
  return {
    weight: 'correction',
    why: because('a name was replaced: “{after}”, earlier “{before}”', change),
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
  const sure = namesAmong(atoms, context).filter(isNotIn(others))
  const names =
    sure.length > 0
      ? sure
      : atoms.filter((atom) => mayBeName(atom, context)).filter(isNotIn(others))
  const isOne = names.every((name, at) => at === 0 || name.start - (names[at - 1]?.end ?? 0) === 1)
  return names.length > 0 && names.length <= longestName && isOne ? names : undefined
}

function isNotIn(others: readonly Atom[]): (atom: Atom) => boolean {
  return ({ key }) => !others.some((atom) => atom.key === key)
}

/** The first for the first: other words around them may have parted them. */
function datesOf(diff: SentenceDiff, context: Context): readonly Finding[] {
  return (['date', 'clock'] as const).flatMap((kind) => {
    const before = diff.removed.filter((atom) => atom.kind === kind)
    const after = diff.added.filter((atom) => atom.kind === kind)
    return after.flatMap((date, at) => {
      const old = before[at]
      return old === undefined ? [] : [weighDate(old, date, diff, context)]
    })
  })
}

function weighDate(old: Atom, date: Atom, diff: SentenceDiff, context: Context): Finding {
  const before = excerpt(context.before, old)
  const after = excerpt(context.after, date)
  if (date.kind === 'clock')
    return {
      weight: isAppointment(date, diff, context) ? 'correction' : 'edit',
      why: because('a clock time was changed: “{after}”, earlier “{before}”', { after, before }),
      change: { kind: 'date', before, after },
    }
  if (isSameDate(old.key, date.key))
    return {
      weight: 'edit',
      why: because('a date was written another way'),
      change: { kind: 'paragraph-reworded', before, after },
    }
  return {
    weight: 'correction',
    why: because('a date was replaced: “{after}”, earlier “{before}”', { after, before }),
    change: { kind: 'date', before, after },
    rolls: rollOf(date, diff),
  }
}

/** When something is to be; when it was may be told more exactly, and a line of its own opens with a clock. */
function isAppointment(clock: Atom, diff: SentenceDiff, { language }: Context): boolean {
  return diff.after[0] !== clock && isAheadOf(diff.after, language)
}

function rollOf(date: Atom, diff: SentenceDiff): Finding['rolls'] {
  if (isDayOfSaying(diff, date)) return 'said'
  return /^weekday=\d$/.test(date.key) ? 'weekday' : undefined
}

/** "said Tuesday", "said on Tuesday": when it was said, not when it happened. */
function isDayOfSaying(diff: SentenceDiff, date: Atom): boolean {
  const at = diff.after.indexOf(date)
  return diff.after.slice(Math.max(0, at - 3), at).some((atom) => sayVerbs.has(atom.key))
}

function namesOf(hunk: Hunk, diff: SentenceDiff, context: Context): readonly Finding[] {
  const isKnownAsName = isInTitleCase(diff) ? context.isNameInBody : undefined
  const before = namesAmong(hunk.before, context, isKnownAsName)
  const after = namesAmong(hunk.after, context, isKnownAsName)
  if (before.length === 0 || after.length === 0) return attributionOf(hunk, diff, context)
  if (context.hasCapitalNouns && !isNameAmongNouns(diff.after, after, context)) return []
  const kind = isPlace(hunk.after[0], diff.after, after) ? 'place' : 'name'
  const change = {
    kind,
    before: namePhrase(context.before, diff.before, before, context.isName),
    after: namePhrase(context.after, diff.after, after, context.isName),
  } as const
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
  return [
    {
      weight: 'correction',
      why:
        kind === 'place'
          ? because('a place was replaced: “{after}”, earlier “{before}”', change)
          : because('a name was replaced: “{after}”, earlier “{before}”', change),
      change,
    },
  ]
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
  return names.every(({ key }) => atoms.some((atom) => atom.key === key))
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

/** Titles and how they are written short before a name. */
const titles: ReadonlyMap<string, string> = new Map(
  [
    'dr doctor doktor docteur doctora dra доктор',
    'prof professor professeur profesor profesora проф профессор',
    'gov governor',
    'sen senator',
    'rep representative',
    'gen general gral ген генерал',
    'lt lieutenant',
    'sgt sergeant',
    'capt captain cap capitán capitaine cne',
    'st saint',
    'det detective',
    'insp inspector inspektor',
    'supt superintendent',
    'const constable',
    'cpl corporal',
    'maj major',
    'col colonel',
    'cmdr commander',
    'adm admiral',
    'brig brigadier',
    'cllr councillor',
    'rev reverend',
    'pres president',
    'dir director',
    'sec secretary',
    'asst assistant',
    'atty attorney',
    'amb ambassador',
    'comm commissioner',
    'mr señor sr monsieur herr herrn г-н господин',
    'mrs señora sra madame mme frau г-жа госпожа',
  ].flatMap((line) => {
    const [short = '', ...forms] = line.split(' ')
    return forms.map((form) => [form, short] as const)
  }),
)
const expansions: readonly (readonly [string, string])[] = [
  ['ceo', 'chief executive'],
  ['pm', 'prime minister'],
]

function spelled(atoms: readonly Atom[]): string {
  return wordsOf(atoms).join(' ')
}

function wordsOf(atoms: readonly Atom[]): readonly string[] {
  return atoms.map((atom) => atom.key.replace(/'s?$/, ''))
}

function joined(atoms: readonly Atom[]): string {
  return wordsOf(atoms)
    .map((word) => titles.get(word) ?? expansions.find(([short]) => short === word)?.[1] ?? word)
    .join(' ')
}

/** "Pat Ryder" and "Ryder", "UN" and "United Nations", "Norway" and "Norwegian". */
function isSameBearer(before: readonly Atom[], after: readonly Atom[]): boolean {
  const left = joined(before).split(' ')
  const right = joined(after).split(' ')
  const isPart = (small: readonly string[], large: readonly string[]): boolean =>
    small.every((word) => large.includes(word))
  const [bare, plain] = [left.filter(isNoHonorific), right.filter(isNoHonorific)]
  if (isPart(bare, plain) || isPart(plain, bare)) return true
  if (isAcronym(left, right) || isAcronym(right, left)) return true
  return left.length === 1 && right.length === 1 && isDemonym(left[0] ?? '', right[0] ?? '')
}

function isNoHonorific(word: string): boolean {
  return !/^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|m|don|doña)$/.test(word)
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.join('').replaceAll('.', '')
  const initials = long.map((word) => word[0]).join('')
  if (short.length !== 1 || long.length < 2) return false
  // "MoD" has the letter of a small word too.
  const isWithSmall = letters.length === initials.length + 1 && letters.length > 2
  return (
    letters === initials ||
    // "EEUU" doubles each for the plural; "США" has a third word.
    letters === long.map((word) => `${word[0]}${word[0]}`).join('') ||
    (isWithSmall && letters.startsWith(initials)) ||
    (isWithSmall &&
      letters[0] === initials[0] &&
      letters.at(-1) === initials.at(-1) &&
      /^.[oatdf]/.test(letters))
  )
}

function isDemonym(left: string, right: string): boolean {
  const root = (word: string): string | undefined =>
    /^(.{3,}?)(?:ians?|ans?|ns?|ish|ese|i)$/.exec(word)?.[1]
  const fits = (adjective: string, country: string): boolean => {
    const known = root(adjective)
    return (
      known !== undefined && known.length >= 4 && country.startsWith(known) && !/n$/.test(country)
    )
  }
  return fits(left, right) || fits(right, left)
}

/** "Lind and Berg" for "Berg and Lind". */
function isReordered(
  diff: SentenceDiff,
  before: readonly Atom[],
  after: readonly Atom[],
  isFreeOrder: boolean,
): boolean {
  const has = (atoms: readonly Atom[], name: Atom): boolean =>
    atoms.some((atom) => atom.key === name.key)
  const isJoined = diff.after.some(
    (atom, at) =>
      atom.key === 'and' && after.some((name) => Math.abs(diff.after.indexOf(name) - at) === 1),
  )
  return (
    (isJoined || isFreeOrder) &&
    before.every((name) => has(diff.after, name)) &&
    after.every((name) => has(diff.before, name))
  )
}

const placePrepositions =
  /^(?:in|at|near|from|outside|across|around|off|toward|towards|inside|throughout|northern|southern|eastern|western)$/

function isPlace(head: Atom | undefined, atoms: readonly Atom[], names: readonly Atom[]): boolean {
  const [first] = names
  if (head === undefined || first === undefined) return false
  const previous = atoms[atoms.indexOf(first) - 1]
  return previous !== undefined && placePrepositions.test(previous.key)
}

/** "police said" to "witnesses said": somebody else now says the same. */
function attributionOf(hunk: Hunk, diff: SentenceDiff, context: Context): readonly Finding[] {
  const before = hunk.before.filter((atom) => atom.kind === 'word' && !functionWords.has(atom.key))
  const after = hunk.after.filter((atom) => atom.kind === 'word' && !functionWords.has(atom.key))
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
  if (isOtherwiseTold(hunk, diff)) return []
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
