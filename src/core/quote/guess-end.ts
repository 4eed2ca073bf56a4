import type { Span } from '../span.ts'
import { functionWords, type Lexicon, pronouns, wordClass } from './lexicon.ts'
import type { GuessEnd } from './runs.ts'

const pauses = /[,?!.…،，。]['’]?\s+(?:[—–-]\s+)?/gu
const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*|[^\s\p{L}\p{N}]/gu
const longestSubject = 7
const lookAhead = 120
const longestSearch = 4_000

/** Where a quote ends that nobody closed: before the words that say who speaks, else where its paragraph ends. */
export function createGuessEnd(text: string, lexicon: Lexicon): GuessEnd {
  const classesOf = (word: string) =>
    lexicon.classes.get(word.toLowerCase().replace(/\.$/, '')) ?? 0
  const names = (word: string) =>
    /^\p{Lu}/u.test(word) ||
    (classesOf(word) &
      (pronouns |
        wordClass.determiner |
        wordClass.title |
        wordClass.titleModifier |
        wordClass.nominal)) !==
      0

  const isAttribution = (rest: string): boolean => {
    const next = rest.match(words)?.slice(0, longestSubject + 1) ?? []
    const verb = next.findIndex(
      (word) => (classesOf(word) & wordClass.says) !== 0 && !/^\p{Lu}/u.test(word),
    )
    if (verb < 0)
      return lexicon.accordingTo.some((phrase) =>
        rest.toLowerCase().startsWith(`${phrase.join(' ')} `),
      )
    if (verb === 0) return next[1] !== undefined && names(next[1])
    const after = next[verb + 1]
    const isClosed =
      after === undefined ||
      !/^[\p{L}\p{N}]/u.test(after) ||
      (classesOf(after) & functionWords) !== 0 ||
      /^\p{Lu}/u.test(after)
    return isClosed && next.slice(0, verb).every(names) && /^[\p{Lu}\p{Ll}]/u.test(next[0] ?? '')
  }

  return (span: Span) => {
    const end = Math.min(span.end, span.start + longestSearch)
    const said = text.slice(span.start, end)
    for (const match of said.matchAll(pauses)) {
      const at = match.index + match[0].length
      const isComma = match[0].startsWith(',')
      const rest = said.slice(at, at + lookAhead)
      // after a full stop only a whole short sentence, "She said.", is an attribution
      if (!isComma && match[0].startsWith('.') && !/^(?:\S+\s+){1,4}?\p{Ll}+\.(?:\s|$)/u.test(rest))
        continue
      if (isAttribution(rest)) return span.start + match.index
    }
    return span.end
  }
}
