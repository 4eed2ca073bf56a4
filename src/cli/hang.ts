import { stripVTControlCharacters } from 'node:util'

/** Lines longer than this are hard to read, however wide the terminal. */
const widest = 100

/** `label` and then `text`, broken between words to the terminal's width, its further lines indented. */
export function hang(label: string, text: string, indent: number): string {
  const width = Math.max(40, Math.min(process.stdout.columns || widest, widest))
  let line = label
  let length = visibleLength(label)
  const lines: string[] = []
  for (const [at, word] of text.split(' ').entries()) {
    const wordLength = visibleLength(word)
    if (at > 0 && length + 1 + wordLength > width) {
      lines.push(line)
      line = `${' '.repeat(indent)}${word}`
      length = indent + wordLength
      continue
    }
    line += at > 0 ? ` ${word}` : word
    length += wordLength + (at > 0 ? 1 : 0)
  }
  return [...lines, line].join('\n')
}

function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length
}
