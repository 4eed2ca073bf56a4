/** Controls, marks that turn the direction of writing, and invisible tags: nothing that an article needs. */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/** An emoji or a key has one; anywhere else it is a sign that nobody sees. */
const idleSelector = /(?<!\p{Extended_Pictographic})(?<![\d#*](?=\ufe0f\u20e3))\ufe0f/gu
/** More than any script needs: they would cover what stands above and below. */
const stack = /(\p{M}{8})\p{M}+/gu

/** Of what platforms show as it stands: nothing hides in a word, or hides another line. */
export function withoutVeils(text: string): string {
  return text.replace(idleSelector, '').replace(stack, '$1')
}

/** One line of NFC text: white space as single blanks, nothing invisible. */
export function normalizeLine(text: string): string {
  return text.normalize('NFC').replace(unwanted, '').replace(/\s+/g, ' ').trim()
}

/** Cleans a piece of a line without gluing it to its neighbors. */
export function cleanPiece(text: string, cleanLine: (text: string) => string): string {
  const cleaned = cleanLine(text)
  const before = /^\s/.test(text) ? ' ' : ''
  const after = /\s$/.test(text) && cleaned !== '' ? ' ' : ''
  return before + cleaned + after
}

/** Phones put “…” or «…» around what a person means as "a phrase". */
export function straightenQuotes(text: string): string {
  return text.replace(/[“”„‟«»]/g, '"')
}

/** At most so much of it, and no half of a sign at its end. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}

/** Without what no database keeps as text: NUL, and halves of characters. */
export function keepable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
