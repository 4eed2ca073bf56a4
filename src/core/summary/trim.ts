/** Cuts that leave a sentence whole and true. Where that is in doubt nothing is cut. */

/** "KYIV, Oct 3 (Reuters) -", "МОСКВА, 3 окт — РИА Новости.", "HARBOR CITY —", "Berlin (dpa) –". */
const dateline =
  /^(?=[^\n]{0,90}?[-–—])(?:[\p{Lu}][\p{Lu}\s.'’-]{2,40}(?:[,/]\s*[\p{L}\p{N}.\s]{1,30}){0,3}|\p{Lu}[\p{L}.'’ -]{1,40}(?:,\s*[\p{L}\p{N}. ]{1,20}){0,2}(?=\s*\())\s*(?:\([^()\n]{2,40}\))?\s*(?:--?|[–—])\s+/u

/** "新华社北京10月3日电", "【東京＝田中】", "（路透社）". */
const bracketDateline =
  /^(?:【[^】\n]{1,30}】|（[^）\n]{1,20}）|\p{Script=Han}{2,4}社[^。，\n]{0,16}?日[电電](?:（[^）\n]{1,20}）)?)\s*/u

/** "6:05 p.m. —", "14:32 GMT:", "[09:10]". */
const clock =
  /^(?:\[\d{1,2}:\d{2}[^\]\n]{0,8}\]|\(\d{1,2}:\d{2}[^)\n]{0,8}\)|\d{1,2}(?::\d{2}(?:\s?[A-Z]{2,4})?|[:.]\d{2}\s?[ap]\.?m\.?)\s*[-–—:|])\s*(?!\d)/

/** How many signs of a dateline or a clock time to leave out at the start of a paragraph. */
export function leadingCut(sentence: string): number {
  let cut = 0
  for (const pattern of [dateline, bracketDateline, clock]) {
    const length = pattern.exec(sentence.slice(cut))?.[0].length ?? 0
    if (length > 0 && beginsWhole(sentence.slice(cut + length))) cut += length
  }
  return cut
}

/** A second dash would belong to the first: "The minister (Labor) - Finch by name - said". */
function beginsWhole(rest: string): boolean {
  const begins = /^["“„«‘「『([¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest)
  return begins && rest.length > shortestRest && !/\s[-–—]\s/.test(rest)
}

const shortestRest = 20

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
