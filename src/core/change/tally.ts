import { because } from '../reason.ts'
import { excerpt, type Span } from '../span.ts'
import { type Atom, isTime } from './atom.ts'
import type { Context } from './context.ts'
import { ones, tens } from './figure-words.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'

/** A score or a vote: "9 to 6", "3-1", "2:1", "212 votes to 198". */
type Tally = Span & { readonly left: number; readonly right: number }

const number = `\\d{1,3}|${[...ones.keys(), ...tens.keys()].join('|')}`
/** Not of "from 9 to 7 percent", nor of "17:30" or "2-3 years". */
const tally = new RegExp(
  `(?<![\\d:.,-]|\\p{L}|(?:from|von|de|от|с|between|of|des?|du) )(${number})(?: votes?| goals?| points?| games?| sets?| seats?| Stimmen| votos?| voix| голос\\p{L}*)?(?:\\s?[:–-]\\s?| (?:to|against|zu|gegen|a|contra|à|contre|против|на) )(${number})(?![\\d:]|[.,%-]\\d|-?\\p{L}| ?(?:%|percent|per cent|years?|days?|weeks?|months?|hours?|minutes?|miles?|metres?|meters?|km|Uhr|[ap]\\.?m|Jahren?|Tagen?|años?|días|ans|jours|лет|дней))`,
  'giu',
)
/** Asked first, since few sentences hold it. */
const mayHold = new RegExp(
  `\\d\\s?[:–-]\\s?\\d| (?:to|against|zu|gegen|a|contra|à|contre|против|на) (?:${number})`,
  'i',
)

/** It was played, or voted on: nothing is added to it any more. */
const isOver =
  /(?<!\p{L})(?:won|win|wins|winning|beat|beats|beaten|lost|defeat(?:ed|s)?|victory|had (?:led|trailed)|voted|vote|rejected|passed|approved|ruling|ruled|draw|drew|sieg|siegte|gewann|gewonnen|verlor|verloren|unterlag|ganó|venció|perdió|empató|triunfo|derrota|victoria|battu|victoire|défaite|gagné|perdu|выиграл\p{L}*|победил\p{L}*|проиграл\p{L}*|победой)(?!\p{L})/iu

/** "Won 3-1" becomes "won 2-1", "voted 9 to 6" becomes "8 to 7": no count of a result ever falls, nor one of a match that is over grows. */
export function findTally(
  { pair, before, after }: SentenceDiff,
  context: Context,
): Finding | undefined {
  if (!mayHold.test(pair.before.text) || !mayHold.test(pair.after.text)) return undefined
  const old = readTallies(pair.before.text).filter(isNoTime(before, pair.before.start))
  if (old.length === 0) return undefined
  const now = readTallies(pair.after.text).filter(isNoTime(after, pair.after.start))
  if (old.length !== now.length) return undefined
  for (const [at, from] of old.entries()) {
    const to = now[at]
    if (to === undefined || (to.left === from.left && to.right === from.right)) continue
    const isFallen = to.left < from.left || to.right < from.right
    if (!isFallen && !(isOver.test(pair.before.text) && isOver.test(pair.after.text))) continue
    const change = {
      kind: 'figure' as const,
      before: excerpt(context.before, shift(from, pair.before.start)),
      after: excerpt(context.after, shift(to, pair.after.start)),
    }
    return {
      weight: 'correction',
      why: because('a fact was replaced: “{after}”, earlier “{before}”', change),
      change,
    }
  }
  return undefined
}

function readTallies(text: string): readonly Tally[] {
  // `matchAll` makes a copy of the pattern for every text.
  if (text.search(tally) < 0) return []
  return [...text.matchAll(tally)].map(({ 0: whole, 1: left = '', 2: right = '', index }) => ({
    start: index,
    end: index + whole.length,
    left: readNumber(left),
    right: readNumber(right),
  }))
}

function readNumber(word: string): number {
  const key = word.toLowerCase()
  return ones.get(key) ?? tens.get(key) ?? Number(key)
}

function isNoTime(atoms: readonly Atom[], start: number): (found: Tally) => boolean {
  return (found) =>
    !atoms.some(
      (atom) => isTime(atom) && atom.start < start + found.end && start + found.start < atom.end,
    )
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
