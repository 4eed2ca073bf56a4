/** Signs of which {@link simpleBreaks} knows all: English and most Latin text, in one line. */
const simpleText = /^[\t\x20-\x7e\u00a0À-ÖØ-öø-ÿ–—‘’“”„«»]*$/

const closes = new Set(`"'()[]{}‘’“”„«»`)
const spaces = new Set(' \t\u00a0')
const stops = new Set('.!?')
const continues = new Set(',-:;–—')

/**
 * Where the sentences of a simple text end, the same as `Intl.Segmenter` finds but ten times as
 * fast; `undefined` for any other text. https://unicode.org/reports/tr29/#Sentence_Boundary_Rules
 */
export function simpleBreaks(text: string, language: string): readonly number[] | undefined {
  if (/^el\b/i.test(language) || !simpleText.test(text)) return undefined
  const breaks: number[] = []
  for (let index = findStop(text, 0); index < text.length; index = findStop(text, index + 1)) {
    let next = index + 1
    while (closes.has(text.charAt(next))) next += 1
    while (spaces.has(text.charAt(next))) next += 1
    if (next >= text.length) break
    if (!goesOn(text, index, next)) breaks.push(next)
  }
  if (text !== '') breaks.push(text.length)
  return breaks
}

/** Where the next of `stops` stands, or the end of the text. */
function findStop(text: string, from: number): number {
  let at = from
  while (at < text.length && !isStop(text.charCodeAt(at))) at += 1
  return at
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63
}

/** Rules SB6, SB7, SB8 and SB8a. */
function goesOn(text: string, stop: number, next: number): boolean {
  if (continues.has(text.charAt(next)) || stops.has(text.charAt(next))) return true
  if (text[stop] !== '.') return false
  if (next === stop + 1) {
    if (/\d/.test(text.charAt(next))) return true
    if (isLetter(text.charAt(stop - 1)) && isUpper(text.charAt(next))) return true
  }
  let at = next
  while (at < text.length && !isLetter(text.charAt(at)) && !stops.has(text.charAt(at))) at += 1
  return isLetter(text.charAt(at)) && !isUpper(text.charAt(at))
}

function isLetter(sign: string): boolean {
  return isSmall(sign) || isLarge(sign) || /\p{L}/u.test(sign)
}

function isUpper(sign: string): boolean {
  return isLarge(sign) || (!isSmall(sign) && /\p{Lu}/u.test(sign))
}

function isSmall(sign: string): boolean {
  return sign >= 'a' && sign <= 'z'
}

function isLarge(sign: string): boolean {
  return sign >= 'A' && sign <= 'Z'
}
