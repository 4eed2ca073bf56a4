/** Words looked for as readers mean them: whole, in any case, with or without accents. No patterns but a `*` at the end. */

/** A text made ready to be searched. */
export type Searchable = { readonly words: string }

export function toSearchable(text: string): Searchable {
  return { words: ` ${foldWords(text)} ` }
}

/** Scripts without spaces have no word edges to look for. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** `phrase`: words that follow each other; a `*` after the last stands for any ending. */
export function hasPhrase({ words }: Searchable, phrase: string): boolean {
  const folded = foldWords(phrase)
  if (folded === '') return false
  if (unspaced.test(folded)) return words.includes(folded)
  return words.includes(phrase.endsWith('*') ? ` ${folded}` : ` ${folded} `)
}

function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
