/** The words, names and figures that a text is made of, cut so that forms of one word meet. */

export type Token = {
  /** Lower case, without accents, a word by its first letters: the same in most of its forms. */
  readonly term: string
  /** As it stands in the text. */
  readonly word: string
  readonly kind: 'word' | 'name' | 'figure'
}

const stemLength = 6
/** Shorter ones are articles, prepositions and the like in every language of letters. */
const leastWordLength = 4
const leastNameLength = 2
/** Where fewer words begin with a small letter, capitals say nothing: a headline in title case. */
const leastSmallShare = 0.35

const pieces = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+)*/gu
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Of one block of text, a headline or a paragraph. */
export function readTokens(block: string): readonly Token[] {
  const found = [...block.matchAll(pieces)]
  const small = found.filter(([word]) => /^\p{Ll}/u.test(word)).length
  const showsNames = small >= leastSmallShare * found.length
  const tokens: Token[] = []
  let end = 0
  for (const { 0: word, index } of found) {
    const beginsSentence = end === 0 || /[.!?…:;"“”„«»¿¡]/.test(block.slice(end, index))
    end = index + word.length
    tokens.push(...readPiece(word, showsNames && !beginsSentence))
  }
  return tokens
}

/** `canBeName`: a capital would not stand there anyway. */
function readPiece(word: string, canBeName: boolean): readonly Token[] {
  if (/^\p{N}/u.test(word)) return [{ term: foldFigure(word), word, kind: 'figure' }]
  if (unspaced.test(word)) return signPairs(word)
  const isName = canBeName && /^\p{Lu}/u.test(word)
  const term = foldWord(word)
  if (term.length < (isName ? leastNameLength : leastWordLength)) return []
  return [{ term, word, kind: isName ? 'name' : 'word' }]
}

function foldWord(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
  return plain.slice(0, stemLength)
}

/** "10,000" and "10.000" are one figure, "5,6" and "5.6" too. */
function foldFigure(figure: string): string {
  return /^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u.test(figure)
    ? figure.replace(/[.,]/g, '')
    : figure.replace(',', '.')
}

/** Scripts without spaces: every two signs that stand together. */
function signPairs(word: string): readonly Token[] {
  const signs = [...word]
  return signs.slice(1).map((sign, at) => {
    const pair = `${signs[at]}${sign}`
    return { term: pair, word: pair, kind: 'word' }
  })
}

/** 32 bits, FNV-1a: what the index stores for a term. Signed, as Postgres's `integer` is. */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at += 1)
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return hash | 0
}
