import type { Article } from './pairs/pair.ts'

/** The n-th of words that are all different. */
function word(n: number): string {
  return n < 16 ? letter(n) : word(Math.floor(n / 16)) + letter(n % 16)
}

function letter(n: number): string {
  return 'abcdefghijklmnop'.charAt(n)
}

function times(count: number, make: (turn: number) => string, joint = ' '): string {
  return Array.from({ length: count }, (_, turn) => make(turn)).join(joint)
}

function sentences(first: number): readonly string[] {
  return Array.from({ length: 160 }, (_, paragraph) =>
    times(12, (turn) => {
      const start = first + (paragraph * 12 + turn) * 14
      return `W${times(14, (at) => word(start + at))}.`
    }),
  )
}

function quotes(verb: string): readonly string[] {
  return Array.from({ length: 900 }, (_, day) =>
    times(4, (turn) => `“${word(day * 4 + turn)} ${verb} what we saw on day ${day},” a man said.`),
  )
}

function article(paragraphs: readonly string[]): Article {
  return { headline: 'Hall falls', paragraphs: [...paragraphs] }
}

/** Pairs that are no news, and that nothing may hang on. */
export const hostilePairs: Readonly<Record<string, readonly [Article, Article]>> = {
  'one line of a megabyte': [
    article(['word '.repeat(200_000)]),
    article(['other '.repeat(170_000)]),
  ],
  'one word again and again': [
    article(['the '.repeat(45_000)]),
    article([`${'the '.repeat(44_999)}a`]),
  ],
  'one sentence again and again': [
    article(Array.from({ length: 3_000 }, () => 'The bell rang at noon again today here.')),
    article(Array.from({ length: 3_000 }, () => 'The bell rang at night again today here.')),
  ],
  'no two words alike': [article(sentences(100_000)), article(sentences(200_000))],
  'nothing but quotes': [article(quotes('means')), article(quotes('denies'))],
}
