import { type Atom, keyBefore } from './atom.ts'
import { happeningAt } from './happenings.ts'
import type { SentenceDiff } from './hunks.ts'
import { functionWords, isPastForm, sayVerbs, verbBase, words } from './lexicon.ts'

/** "is to be decided" becomes "was refused", "are looking for" becomes "have arrested": what was under way has come out. */
export function hasSettled(diff: SentenceDiff): boolean {
  return isDecided(diff) || hasComeOut(diff) || isExtended(diff)
}

const ahead = words(
  'will would shall whether doit doivent devrait devraient debe deben должен должна должны рассмотрит рассмотрят примет примут решит решат обсудит обсудят проголосует проголосуют вынесет огласит',
)
/** "aprobará", "voteront". */
const futureAbroad = /^\p{L}{3,}(?:rán?|ront)$/u
/** "одобрило", "aprobó". */
const pastAbroad = /^\p{L}{3,}(?:[аеиыяоу]л(?:[аои]|ась|ись|ось|ся)?|ó|aron|ieron)$/u
/** Before "to" alone: a planned closure is a closure. */
const aheadOfTo = words('is are was were due set expected planned plans scheduled likely')

function isAhead(atoms: readonly Atom[]): boolean {
  return atoms.some(
    ({ key }, at) =>
      (ahead.has(key) && !(key === 'would' && atoms[at + 1]?.key === 'have')) ||
      futureAbroad.test(key) ||
      (aheadOfTo.has(key) && atoms[at + 1]?.key === 'to'),
  )
}

/** Nothing lies ahead any more, and something is told that was not. */
function isDecided({ before, after, removed, added }: SentenceDiff): boolean {
  return (
    removed.some(({ key }) => ahead.has(key) || key === 'to' || futureAbroad.test(key)) &&
    isAhead(before) &&
    !isAhead(after) &&
    added.some((atom) => isDone(atom, before, after))
  )
}

function isHappening(atom: Atom, atoms: readonly Atom[]): boolean {
  return happeningAt(atoms, atoms.indexOf(atom)) !== undefined
}

/** "han llegado", "a voté". */
function isHelpedAbroad(atom: Atom, atoms: readonly Atom[]): boolean {
  return (
    /^(?:ha|han|ont|a|été|sido)$/.test(keyBefore(atoms, atom)) && /.{3}(?:[ai]do|é)$/.test(atom.key)
  )
}

/** "named", "based" and "called" say what is, not what was done. */
const descriptive = words(
  `called named based known used located aimed entitled titled dubbed involved related needed wanted supposed meant tipped billed
  scheduled planned expected required allowed hoped feared believed estimated slated intended proposed`,
)

function isDone(atom: Atom, before: readonly Atom[], after: readonly Atom[]): boolean {
  if (pastAbroad.test(atom.key) && !sayVerbs.has(atom.key)) return isHappening(atom, after)
  if (isHelpedAbroad(atom, after)) return true
  if (!isPastForm(atom.key) || functionWords.has(atom.key) || sayVerbs.has(atom.key)) return false
  if (descriptive.has(atom.key) || atom.isCapital) return false
  const base = verbBase(atom.key)
  return (
    !/^(?:be|being|the|an?)$/.test(keyBefore(after, atom)) &&
    !before.some(({ key }) => verbBase(key) === base)
  )
}

/** What goes on until something comes of it. */
const open = words(
  `looking searching hunting hunt search missing seeking seeks seek negotiating considering considers weighs weighing advancing push
  pushing approaching approach nearing awaiting awaits trying fighting wanted besieged trapped stranded vows threatens threatened
  suchen sucht vermisst verhandeln verhandelt buscan busca negocian recherchent recherche négocient ищут разыскивают`,
)
const outcomes = words(
  'raises raised enter enters entered captures captured joins joined asked tasked invited agrees agreed accepts accepted caught cornered freed surrenders dropped drops',
)

function hasComeOut({ before, after, removed, added }: SentenceDiff): boolean {
  return (
    removed.some((atom) => open.has(atom.key) || isInTalks(before, atom)) &&
    !after.some(({ key }) => open.has(key)) &&
    added.some(
      (atom) =>
        (outcomes.has(atom.key) || isHappening(atom, after)) &&
        !isFuture(after, atom) &&
        !before.some(({ key }) => verbBase(key) === verbBase(atom.key)),
    )
  )
}

function isInTalks(atoms: readonly Atom[], atom: Atom): boolean {
  return atom.key === 'talks' && keyBefore(atoms, atom) === 'in'
}

function isFuture(atoms: readonly Atom[], atom: Atom): boolean {
  return /^(?:to|will|would|may|could|might|not)$/.test(keyBefore(atoms, atom))
}

const now = words('now nun jetzt ahora désormais adesso теперь')
const also = words('also too auch también aussi anche также тоже')

/** "is now closed to cars, too". */
function isExtended({ added, before }: SentenceDiff): boolean {
  return (
    added.some(({ key }) => now.has(key)) &&
    added.some(({ key }) => also.has(key)) &&
    added.some(
      ({ key, kind }) =>
        kind === 'word' &&
        key.length > 3 &&
        !now.has(key) &&
        !also.has(key) &&
        !before.some((atom) => atom.key === key),
    )
  )
}
