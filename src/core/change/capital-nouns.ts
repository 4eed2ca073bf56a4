import type { Atom } from './atom.ts'
import type { Context } from './context.ts'

const determiners = /^(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?|kein\w*|sein\w*|ihr\w*)$/

/** In German: next to another name or title, or after a preposition that takes places. */
export function isNameAmongNouns(
  atoms: readonly Atom[],
  names: readonly Atom[],
  context: Context,
): boolean {
  const [head] = names
  const tail = names.at(-1)
  if (head === undefined || tail === undefined) return false
  const previous = atoms[atoms.indexOf(head) - 1]
  const next = atoms[atoms.indexOf(tail) + 1]
  const isJoined =
    names.some(
      (name, at) =>
        at > 0 && name.start - (names[at - 1]?.end ?? 0) === 1 && !isCompound(context, name),
    ) ||
    [previous, next].some(
      (atom) => atom !== undefined && context.isName(atom) && !determiners.test(atom.key),
    )
  if (/^(?:vor|um|bis|nahe|über|gegen)$/.test(previous?.key ?? ''))
    return names.every((name) => !isCommonNoun(name.key))
  if (names.every((name) => /(?:stra(?:ß|ss)e|platz|gasse|allee|brücke|weg)$/.test(name.key)))
    return true
  return isJoined || /^(?:in|aus|nach|bei|von)$/.test(previous?.key ?? '')
}

/** "Fahrer" of "Lkw-Fahrer". */
function isCompound({ after }: Context, { start }: Atom): boolean {
  return after[start - 1] === '-'
}

/** As far as endings and a few words tell. */
function isCommonNoun(key: string): boolean {
  return /(?:ung|heit|keit|schaft|tion|tät|nis|tum|ling|en|er)$|^(?:gericht|ort|beginn|ende|mittag|mitternacht|ostern|angst|freude|jahr|monat|woche|tag|stunde|haus|land|stadt)/.test(
    key,
  )
}
