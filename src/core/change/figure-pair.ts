import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import { isConversion } from './conversion.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { functionWords, hedges, words } from './lexicon.ts'
import { isNumberedName } from './numbered.ts'
import { figurePhrase } from './phrase.ts'
import { isSameRank } from './same-rank.ts'
import { stem } from './token.ts'

/** Stem of what is counted, or '' where no word follows. */
export function nounAfter(atoms: readonly Atom[], figure: Atom): string {
  const next = atoms[atoms.indexOf(figure) + 1]
  return next === undefined || next.kind !== 'word' ? '' : stem(next.key)
}

export function weighPair(old: Atom, figure: Atom, diff: SentenceDiff, context: Context): Finding {
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
  if (isDivided(from, to, figure, diff))
    return {
      weight: 'update',
      why: because('a figure was told in its parts: “{after}”, earlier “{before}”', change),
      change,
    }
  if (to < from)
    return {
      weight: 'correction',
      why: because('a figure fell: “{after}”, earlier “{before}”', change),
      change,
      isFall: true,
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

/** "Fourteen were trapped" becomes "two were killed and twelve are trapped": none of the fourteen is gone. */
function isDivided(
  from: number,
  to: number,
  figure: Atom,
  { added, removed }: SentenceDiff,
): boolean {
  const isFigure = ({ kind }: Atom): boolean => kind === 'figure'
  return (
    to < from &&
    to > 0 &&
    removed.filter(isFigure).length === 1 &&
    added.some((other) => isFigure(other) && other !== figure && other.value === from - to)
  )
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
  if (isSameRank(old, figure)) return true
  if (isSameDigits(excerptOf(context.before, old), excerptOf(context.after, figure))) return true
  return (
    old.value === figure.value &&
    (isBare(diff.before, old) || isBare(diff.after, figure) || isUnitTold(old, figure, diff))
  )
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
    (isDayOfMonth(diff.after, at) ||
      identities.has(next) ||
      /.{3}est$/.test(next) ||
      `${next} ${second}` === 'in the' ||
      (second === 'to' && !/^(?:victim|person|death|case|day)$/.test(next)))
  )
}

/** "on the 27th", with no word behind it that it would count. */
function isDayOfMonth(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1]
  return (
    atoms[at - 1]?.key === 'the' &&
    /^(?:on|by|until|from|before|after|since)$/.test(atoms[at - 2]?.key ?? '') &&
    (next === undefined || functionWords.has(next.key) || next.key === 'unless')
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
  language symphony generation lord earl duke baron king queen name half minute minutes quarter
  trimestre semestre quartal квартал квартале квартала полугодии
  étage siècle rang arrondissement tour stock stockwerk etage platz jahrhundert liga piso planta siglo puesto distrito
  этаж этаже этажа место месте века веке класс классе`,
)

/** "10 million" for "10 billion": nothing grows a thousandfold between two revisions. */
function isSlip(from: number, to: number): boolean {
  return from > 1 && to / from >= 1_000
}

/** "1.3 billion dollars, 350 million more" and "$1.3 billion, $350 million more": of the second it was understood. */
function isUnitTold(old: Atom, figure: Atom, { before, after }: SentenceDiff): boolean {
  const unit = old.unit === '' ? figure.unit : old.unit
  if (old.unit === figure.unit || (old.unit !== '' && figure.unit !== '')) return false
  const isElsewhere = (atoms: readonly Atom[], but: Atom): boolean =>
    atoms.some((atom) => atom !== but && atom.unit === unit)
  return isElsewhere(before, old) && isElsewhere(after, figure)
}

/** "10,212" to "about 10,000". */
function isRounding(old: Atom, figure: Atom, diff: SentenceDiff): boolean {
  const [from, to] = [old.value ?? 0, figure.value ?? 0]
  const previous = diff.after[diff.after.indexOf(figure) - 1]
  if (previous === undefined || !hedges.has(previous.key) || to === 0 || from === to) return false
  const digits = String(to).replace(/0+$/, '').length
  return Number(from.toPrecision(Math.max(1, digits))) === to && Math.abs(from - to) / from < 0.05
}
