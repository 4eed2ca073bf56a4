/** What stands before a report begins: a place, an agency, a clock time. */

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
