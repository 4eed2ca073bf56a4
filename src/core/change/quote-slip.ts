import { ones, tens } from './figure-words.ts'
import { verbBase } from './lexicon.ts'
import {
  areHomophones,
  contractions,
  deniedWords,
  helpers,
  modals,
  pastContractions,
  spokenForms,
  tidiedWords,
} from './quote-words.ts'
import { isOneEditApart, isSameAcrossEnglish, isSameSpelling } from './respelling.ts'

/** Only spelling, small words, fillers, contractions, order or the helpers of a verb differ. */
export function isSlipInQuote(left: readonly string[], right: readonly string[]): boolean {
  if (left.join('') === right.join('') || isSpelledOtherwise(left, right)) return true
  return (
    areTidied(read(left, contractions), read(right, contractions)) ||
    areTidied(read(left, pastContractions), read(right, pastContractions))
  )
}

function areTidied(old: Said, now: Said): boolean {
  if (old.denials !== now.denials || !areHelpersTidied(old, now)) return false
  const missing = missingFrom(old.words, now.words)
  const extra = missingFrom(now.words, old.words)
  if (missing.length !== extra.length) return false
  const isInflected = old.helpers.join() !== now.helpers.join()
  if (missing.length === 0) return isSameButForOnePart(old.words, now.words)
  return missing.every((word, at) => {
    const other = extra[at] ?? ''
    return isMisspelled(word, other) || (isInflected && verbBase(word) === verbBase(other))
  })
}

/** "metres" and "meters", "recieved" and "received"; where only the first letter is another, so is the word. */
function isMisspelled(word: string, other: string): boolean {
  if (word.slice(1) === other.slice(1)) return false
  return (word.length >= 4 && isOneEditApart(word, other)) || isSameAcrossEnglish(word, other)
}

/** Word for word the same, but for accents and for words that sound alike. */
function isSpelledOtherwise(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length &&
    left.every((word, at) => {
      const other = right[at] ?? ''
      return (
        word === other ||
        areHomophones(word, other) ||
        isSameSpelling(word, other) ||
        isMisspelled(word, other) ||
        (isOfOrHave(word, other) && modals.has(left[at - 1] ?? ''))
      )
    })
  )
}

function isOfOrHave(word: string, other: string): boolean {
  return (word === 'of' && other === 'have') || (word === 'have' && other === 'of')
}

/** One part was moved to another place, or a word said once that was said twice; "A struck B" is not "B struck A". */
function isSameButForOnePart(said: readonly string[], told: readonly string[]): boolean {
  const [left, right] = [withoutStutter(said), withoutStutter(told)]
  if (left.length !== right.length) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  let end = left.length
  while (end > start && left[end - 1] === right[end - 1]) end -= 1
  const [from, to] = [left.slice(start, end), right.slice(start, end).join(' ')]
  return (
    from.length === 0 ||
    from.some((_, at) => [...from.slice(at), ...from.slice(0, at)].join(' ') === to)
  )
}

function withoutStutter(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => word !== words[at - 1])
}

type Said = {
  readonly words: readonly string[]
  readonly helpers: readonly string[]
  readonly denials: number
  /** "all we get is", "what we want is". */
  readonly isCleft: boolean
  readonly isOngoing: boolean
}

function read(quote: readonly string[], tails: ReadonlyMap<string, string>): Said {
  const all = quote.flatMap((word) => expand(word, tails))
  return {
    words: all.filter(
      (word, at) => !tidiedWords.has(word) && !helpers.has(word) && !isFiller(all, at),
    ),
    helpers: all.flatMap((word) => helpers.get(word) ?? []),
    denials: all.filter((word) => deniedWords.has(word)).length,
    isCleft: all.some((word) => word === 'all' || word === 'what'),
    isOngoing: all.some((word) => /.{2}ing$/.test(word)),
  }
}

/** A form of "be" comes or goes with "-ing" or "all we get is"; else it is another time or another doer. */
function areHelpersTidied(left: Said, right: Said): boolean {
  const count = (said: Said, helper: string): number =>
    said.helpers.filter((known) => known === helper).length
  const isSame = (helper: string): boolean => count(left, helper) === count(right, helper)
  return (
    (isSame('is') && isSame('was')) ||
    left.isCleft !== right.isCleft ||
    left.isOngoing !== right.isOngoing
  )
}

/** "you know", "I mean", "sort of"; "got" in "have got"; and "one" for what was just named: "not the last one". */
function isFiller(words: readonly string[], at: number): boolean {
  const [previous = '', word = '', next = ''] = [words[at - 1], words[at], words[at + 1]]
  const isOf = (lead: string, tail: string): boolean =>
    fillers.has(`${lead} ${tail}`) && !/^(?:that|what|how|who|why)$/.test(words[at + 2] ?? '')
  return (
    isOf(word, next) ||
    isOf(previous, word) ||
    (word === 'all' && /^(?:i|we|you|he|she|they|it)$/.test(next)) ||
    (word === 'got' && /^(?:have|has)$/.test(previous)) ||
    (word === 'one' &&
      /^(?:first|last|next|new|old|only|same|other|best|worst|right|wrong)$/.test(previous))
  )
}

const fillers: ReadonlySet<string> = new Set(['you know', 'i mean', 'kind of', 'sort of'])

function missingFrom(words: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return words.filter((word) => !known.has(word))
}

/** "it's" and "it is", "don't" and "do not" say the same. */
function expand(word: string, tails: ReadonlyMap<string, string>): readonly string[] {
  const spoken = spokenForms.get(word)
  if (spoken !== undefined) return spoken
  const number = ones.get(word) ?? tens.get(word) ?? 0
  if (number > 1) return [String(number)]
  if (word.endsWith("n't") && word.length > 3) return [word.slice(0, -3), 'not']
  const [head = word, tail] = word.split("'")
  const full = tail === undefined ? undefined : tails.get(tail)
  return full === undefined ? [word] : [head, full]
}
