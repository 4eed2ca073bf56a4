/** Cuts that leave a sentence whole and true. Where that is in doubt nothing is cut. */

const setting =
  '(?:statement|news conference|press conference|press briefing|news briefing|briefing|press release|news release|televised (?:address|statement))'

/** Where somebody spoke, and no more: no day, no place, nobody's name. */
const setTails = [
  new RegExp(
    `(?<=\\b(?:said|says|added|announced|confirmed|warned|told reporters))\\s+(?:in|at|during) a(?:n?) ${setting}[.]$`,
  ),
  /(?<=\b(?:said|says))\s+to (?:reporters|journalists)[.]$/,
  /,\s+(?:speaking|talking) (?:to|with) (?:reporters|journalists|the press)[.]$/,
  new RegExp(`,\\s+(?:speaking )?(?:in|at|during) a ${setting}[.]$`),
]

/** Where to end the sentence so that "…, the ministry said in a statement." loses its tail. */
export function tailCut(sentence: string): number {
  for (const tail of setTails) {
    const at = tail.exec(sentence)?.index
    if (at !== undefined && at > 40) return at
  }
  return sentence.length
}

/** A clause that the main one can do without. */
const additions =
  /^(?:,\s+(?:which|where|whose|who|when|while|as|after|before|amid|following)\s|;\s|\s[–—]\s)/

/** What must not be lost: who says it, what limits it, and figures. */
const binding =
  /\d|["“”„«»]|\b(?:said|says|according|told|reported|announced|claimed|alleged|denied|but|unless|except|if|though|although|however|not|no|never|nor|without|only|despite|until)\b/i

const fewestWords = 8

/** The end of the longest beginning within `maxLength` that says what the whole says; `undefined` if there is none. */
export function clauseCut(sentence: string, maxLength: number): number | undefined {
  const stops = [...sentence.matchAll(/[,;](?=\s)|\s[–—]\s/g)].map((match) => match.index)
  return stops.findLast((at) => at <= maxLength && isClauseCut(sentence, at))
}

/** Whether the sentence may end at `at` and still be whole and true. */
export function isClauseCut(sentence: string, at: number): boolean {
  const kept = sentence.slice(0, at)
  const rest = sentence.slice(at)
  const isLastClause = !/[,;–—(]/.test(rest.replace(/^[,;\s–—]+/, ''))
  if (!(isLastClause && additions.test(rest)) || binding.test(rest)) return false
  // After a closing mark or bracket the cut could not be seen to be one.
  if (!/[\p{L}\p{N}]$/u.test(kept)) return false
  return kept.split(/\s+/).length >= fewestWords && isBalanced(kept)
}

const pairs = ['“”', '„“', '«»', '「」', '『』', '()', '[]', '（）']

/** Every mark and bracket that opens also closes. */
export function isBalanced(text: string): boolean {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return false
  const count = (sign: string | undefined) => (sign ? text.split(sign).length - 1 : 0)
  if (text.includes('„')) return count('“') + count('”') + count('"') >= count('„')
  if (!text.includes('“') && count('”') % 2 === 0) return pairs.slice(2).every(even)
  return pairs.filter((pair) => pair !== '„“').every(even)

  function even(pair: string): boolean {
    return count(pair[0]) === count(pair[1])
  }
}
