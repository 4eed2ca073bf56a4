/** What a text speaks of, for telling new from known. */

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Words of weight, numbers, and sign pairs where a script has no spaces; lower case. */
export function terms(text: string, language: string | undefined): ReadonlySet<string> {
  const lower = text.toLocaleLowerCase(safeLocale(language))
  const found = new Set<string>()
  for (const [word] of lower.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu)) {
    if (/^\p{N}/u.test(word)) found.add(word)
    else if (unspaced.test(word))
      for (let at = 0; at + 1 < word.length; at += 1) found.add(word.slice(at, at + 2))
    else if (word.length >= 4) found.add(word)
  }
  return found
}

/** Only Turkish and its kin lower differently, and a publisher's tag may be malformed. */
function safeLocale(language: string | undefined): string {
  return /^(?:tr|az|lt)\b/i.test(language ?? '') ? (language ?? 'en').slice(0, 2) : 'en'
}

/** A number says more than a word. */
const numberWeight = 3

/** The share of the sentence's terms that `seen` does not hold, 0 to 1. */
export function novelty(
  sentence: string,
  seen: ReadonlySet<string>,
  language: string | undefined,
): number {
  let fresh = 0
  let all = 0
  for (const term of terms(sentence, language)) {
    const weight = /^\p{N}/u.test(term) ? numberWeight : 1
    all += weight
    if (!seen.has(term)) fresh += weight
  }
  return all === 0 ? 0 : fresh / all
}

export function hasNewFigure(sentence: string, seen: ReadonlySet<string>): boolean {
  const figures = sentence.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []
  return figures.some((figure) => !seen.has(figure))
}
