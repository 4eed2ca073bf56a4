/** `a|b c` -> a pattern for any of them, the longest first; a blank stands for any white space. */
export function anyOf(words: string): string {
  const longestFirst = words.split('|').toSorted((a, b) => b.length - a.length)
  return `(?:${longestFirst.map((word) => word.replaceAll(' ', '\\s')).join('|')})`
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split('|'))
}
