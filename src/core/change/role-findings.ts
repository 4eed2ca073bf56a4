import { because } from '../reason.ts'
import { type Excerpt, excerpt, type Span } from '../span.ts'
import type { Atom } from './atom.ts'
import { getVerbs } from './attribution.ts'
import { type Context, isContent } from './context.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { functionWords, words } from './lexicon.ts'
import { isPersonNoun } from './person-noun.ts'
import { isOneEditApart } from './respelling.ts'
import { isSameOffice } from './same-office.ts'

/** "Agnes Dury, a bookkeeper" becomes "Agnes Dury, a nurse": the same person, another trade. */
export function findRole(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (diff.sameness < leastSame || diff.pair.after.paragraph === -1) return []
  if (!diff.removed.some(isTrade) || !diff.added.some(isTrade)) return []
  const found =
    findBehindName(diff, context) ?? findBeforeName(diff, context) ?? findDescribed(diff, context)
  if (found === undefined) return []
  const change = { kind: 'name' as const, ...found }
  return [
    {
      weight: 'correction',
      why: because('a fact was replaced: “{after}”, earlier “{before}”', change),
      change,
    },
  ]
}

const leastSame = 0.6

type Roles = { readonly before: Excerpt; readonly after: Excerpt }

function isTrade(atom: Atom): boolean {
  return isContent(atom) && !getVerbs().has(atom.key)
}

/** "Julián Castro, ganadero de 58 años", "Agnes Dury, 61, a bookkeeper whose …". */
const behindName =
  /(?<name>\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?(?:(?:van|von|de|del|der|la|le|di|da) )?\p{Lu}[\p{L}'’-]+), (?:(?:aged )?\d+,? (?:ans, |años, |Jahre, |лет, )?)?(?:(?<article>an?|the|une?|un|una|el|la|le|der|die|das|ein|eine) )?(?<role>[\p{L}-]+(?: [\p{Ll}-]+){0,3}?)(?=[,.;:]| (?:who|whose|from|of|in|at|with|on|that|and|for|de|des|du|del|aus|von|bei|im|am|à|au|en|qui|que|dont|из|в|на|с|и|y|et|und|der|die|das)(?!\p{L}))(?: (?:of|de|von) (?:an?|the|une?|una|la|el|le|l['’]|einer|eines|der|des) ?(?<thing>\p{Ll}{3,}))?/dgu

function findBehindName(diff: SentenceDiff, context: Context): Roles | undefined {
  const { before, after } = diff.pair
  const old = [...before.text.matchAll(behindName)]
  if (old.length === 0) return undefined
  for (const match of after.text.matchAll(behindName)) {
    const from = old.find(({ groups }) => groups?.name === match.groups?.name)
    if (from === undefined) continue
    const part = isOfOther(from, match, context) ? 'thing' : 'role'
    const [was, is] = [from.groups?.[part] ?? '', match.groups?.[part] ?? '']
    if (part === 'role' && !isOther(headOf(was, from), headOf(is, match), context)) continue
    return {
      before: excerpt(context.before, spanOf(part, from, before.start)),
      after: excerpt(context.after, spanOf(part, match, after.start)),
    }
  }
  return undefined
}

/** "Owner of a bar" becomes "owner of a pharmacy". */
function isOfOther(
  from: RegExpExecArray,
  to: RegExpExecArray,
  { before, after }: Context,
): boolean {
  const [was, is] = [from.groups?.thing, to.groups?.thing]
  return (
    was !== undefined &&
    is !== undefined &&
    from.groups?.role === to.groups?.role &&
    was.slice(0, 4) !== is.slice(0, 4) &&
    !before.includes(is) &&
    !after.includes(was)
  )
}

function spanOf(part: 'role' | 'thing', { indices }: RegExpExecArray, by: number): Span {
  const [start, end] = indices?.groups?.[part] ?? [0, 0]
  return { start: by + start, end: by + end }
}

/** In English the last word, elsewhere the first one. */
function headOf(role: string, { groups }: RegExpExecArray): string {
  const said = role.toLowerCase().split(' ')
  return (/^(?:an?|the)$/.test(groups?.article ?? '') ? said.at(-1) : said[0]) ?? ''
}

function isOther(was: string, is: string, context: Context): boolean {
  return (
    was !== '' &&
    is !== '' &&
    isOtherWord(was, is) &&
    isPersonNoun(was) &&
    isPersonNoun(is) &&
    !context.before.toLowerCase().includes(is)
  )
}

/** Neither a form of the other, nor misspelled, nor what the same people are called by turns. */
function isOtherWord(was: string, is: string): boolean {
  return was.slice(0, 4) !== is.slice(0, 4) && !isSameOffice(was, is) && !isOneEditApart(was, is)
}

/** "Transport secretary Beatrix Lomond", "die Lehrerin Gerda Pohl": right before a name that stays. */
function findBeforeName(diff: SentenceDiff, context: Context): Roles | undefined {
  for (const hunk of diff.hunks) {
    const [old, now] = [hunk.before.filter(isContent), hunk.after.filter(isContent)]
    const [was, is] = [old.at(-1), now.at(-1)]
    if (was === undefined || is === undefined || old.length + now.length > 4) continue
    if (!isBeforeName(hunk, diff, context)) continue
    if (!isOtherWord(was.key, is.key) || isKnownOffice(is, diff, context)) continue
    return {
      before: excerpt(context.before, { start: old[0]?.start ?? was.start, end: was.end }),
      after: excerpt(context.after, { start: now[0]?.start ?? is.start, end: is.end }),
    }
  }
  return undefined
}

/** "Economy" is known from "the economy", and yet "economy minister" may be new. */
function isKnownOffice(is: Atom, { after }: SentenceDiff, context: Context): boolean {
  const next = after[after.indexOf(is) + 1]?.key ?? ''
  return offices.has(next)
    ? context.before.toLowerCase().includes(`${is.key} ${next}`)
    : context.isKnown(is.key)
}

/** "A school teacher who stole": whoever it is has no name here. */
function findDescribed(
  { hunks, before, after }: SentenceDiff,
  context: Context,
): Roles | undefined {
  for (const hunk of hunks) {
    const [was, ...others] = hunk.before.filter(isContent)
    const [is, ...more] = hunk.after.filter(isContent)
    if (was === undefined || is === undefined || others.length + more.length > 0) continue
    const next = after[after.indexOf(is) + 1]?.key ?? ''
    const isSameNext = next === before[before.indexOf(was) + 1]?.key
    if (!isSameNext || !/^(?:who|whose|from|aged|named|called|que|qui|dont|aus|из)$/.test(next))
      continue
    if (isOther(was.key, is.key, context))
      return { before: excerpt(context.before, was), after: excerpt(context.after, is) }
  }
  return undefined
}

function isBeforeName(hunk: Hunk, diff: SentenceDiff, context: Context): boolean {
  const [was, is] = [hunk.before.at(-1), hunk.after.at(-1)]
  if (was === undefined || is === undefined) return false
  const next = diff.after[diff.after.indexOf(is) + 1]
  const same = diff.before[diff.before.indexOf(was) + 1]
  if (next === undefined || same === undefined || next.key !== same.key) return false
  const isOfficeNext = offices.has(next.key) && !isEvaluative(was) && !isEvaluative(is)
  const name = isOfficeNext ? diff.after[diff.after.indexOf(next) + 1] : next
  if (name === undefined || !name.isCapital || functionWords.has(name.key)) return false
  if (
    ![name, diff.after[diff.after.indexOf(name) + 1]].some((atom) => atom && context.isName(atom))
  )
    return false
  return isOfficeNext || (isPersonNoun(was.key) && isPersonNoun(is.key))
}

/** "angry", "former", "senior": how one is, no field of an office. */
function isEvaluative({ key }: Atom): boolean {
  return /(?:ed|ful|ous|ive|able|ible|less)$/.test(key) || evaluative.has(key)
}

const evaluative = words(
  'new old senior former top angry happy wealthy busy outgoing incoming leading sitting serving acting lead chief deputy',
)

const offices = words(
  `minister chair chairman chairwoman leader president secretary commissioner spokesman spokeswoman spokesperson correspondent editor adviser advisor director chief boss
  head officer teacher professor lecturer coach manager analyst critic reporter captain champion student consultant engineer
  ministra ministro consejero consejera concejal concejala profesor profesora`,
)
