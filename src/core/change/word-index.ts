import { lazily } from '../language/lazily.ts'
import type { ArticleText } from '../model.ts'
import type { Span } from '../span.ts'
import type { TokenizedParagraph } from './sentence-index.ts'
import { type Token, tokenize } from './token.ts'

/** Which words an article has, and how it writes them. All by {@link Token.key}. */
export type WordIndex = {
  readonly paragraphs: readonly (readonly Token[])[]
  keys(): ReadonlySet<string>
  /** Of the headline and the first paragraph. */
  ledeKeys(): ReadonlySet<string>
  /** Written without a capital somewhere. */
  readonly small: ReadonlySet<string>
  /** Written with a capital where no sentence begins. */
  readonly inside: ReadonlySet<string>
  /** So written in a paragraph; a headline may give every word a capital. */
  readonly insideBody: ReadonlySet<string>
}

/** Beyond it an article is no article. */
const longestText = 200_000

export function indexWords(
  { text, headline, paragraphs }: ArticleText,
  tokenized: readonly TokenizedParagraph[],
): WordIndex {
  const known = new Map(tokenized.map((each) => [each.start, each.tokens] as const))
  const spans = headline === undefined ? paragraphs : [headline, ...paragraphs]
  const read = spans
    .filter(({ end }) => end <= longestText)
    .map((span) => known.get(span.start) ?? tokenize(text, span))
  const ledeEnd = paragraphs[0]?.end ?? headline?.end ?? 0
  const small = new Set<string>()
  const inside = new Set<string>()
  const insideBody = new Set<string>()
  const bodyStart = paragraphs[0]?.start ?? 0
  let previous: Token | undefined
  for (const tokens of read)
    for (const token of tokens) {
      if (!token.isCapital) small.add(token.key)
      else if (isInside(text, previous, token)) {
        inside.add(token.key)
        if (token.start >= bodyStart) insideBody.add(token.key)
      }
      previous = token
    }
  return {
    paragraphs: read,
    keys: lazily(() => keysUntil(read, Number.POSITIVE_INFINITY)),
    ledeKeys: lazily(() => keysUntil(read, ledeEnd)),
    small,
    inside,
    insideBody,
  }
}

function keysUntil(paragraphs: readonly (readonly Token[])[], end: number): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const tokens of paragraphs)
    for (const token of tokens) if (token.end <= end) keys.add(token.key)
  return keys
}

/** After a word or a comma, and not after the end of a sentence. */
function isInside(text: string, previous: Token | undefined, token: Span): boolean {
  if (previous === undefined || previous.kind === 'sign') return false
  const gap = text.slice(previous.end, token.start)
  return gap === ' ' || gap === ', ' || gap === '-' || /(?:,|^)['’]{0,2}[ -]$/.test(gap)
}
