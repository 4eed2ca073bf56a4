/** Words looked for as readers mean them: whole, in any case, with or without accents. No patterns but a `*` at the end. */

/** A text made ready to be searched. */
export type Searchable = {
  readonly words: string
  /** With capital letters as they stand. */
  readonly names: string
}

export function toSearchable(text: string): Searchable {
  const names = ` ${plainWords(text)} `
  return { words: names.toLowerCase(), names }
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

/** Whole words with their capital letters: “Nice” is not what is nice. */
export function hasName({ names }: Searchable, name: string): boolean {
  const plain = plainWords(name)
  if (plain === '') return false
  return names.includes(unspaced.test(plain) ? plain : ` ${plain} `)
}

/** In small letters, without accents and marks. */
export function foldWords(text: string): string {
  return plainWords(text).toLowerCase()
}

function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
