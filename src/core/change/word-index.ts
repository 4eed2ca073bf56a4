import type { ArticleText } from '../model.ts'
import type { Span } from '../span.ts'
import type { TokenizedParagraph } from './sentence-index.ts'
import { type Token, tokenize } from './token.ts'

/** Which words an article has, and how it writes them. All by {@link Token.key}. */
export type WordIndex = {
  readonly paragraphs: readonly (readonly Token[])[]
  readonly keys: ReadonlySet<string>
  /** Of the headline and the first paragraph. */
  readonly ledeKeys: ReadonlySet<string>
  /** Written without a capital somewhere. */
  readonly small: ReadonlySet<string>
  /** Written with a capital where no sentence begins. */
  readonly inside: ReadonlySet<string>
}

/** Beyond it an article is no article. */
const longestText = 200_000

export function indexWords(
  { text, headline, paragraphs }: ArticleText,
  read: readonly TokenizedParagraph[],
): WordIndex {
  const known = new Map(read.map((each) => [each.start, each.tokens] as const))
  const spans = headline === undefined ? paragraphs : [headline, ...paragraphs]
  const tokens = spans
    .filter(({ end }) => end <= longestText)
    .map((span) => known.get(span.start) ?? tokenize(text, span))
  const all = tokens.flat()
  const ledeEnd = paragraphs[0]?.end ?? headline?.end ?? 0
  const keysOf = (some: readonly Token[]) => new Set(some.map(({ key }) => key))
  return {
    paragraphs: tokens,
    keys: keysOf(all),
    ledeKeys: keysOf(all.filter(({ end }) => end <= ledeEnd)),
    small: keysOf(all.filter(({ isCapital }) => !isCapital)),
    inside: keysOf(
      all.filter((token, at) => token.isCapital && isInside(text, all[at - 1], token)),
    ),
  }
}

/** After a word or a comma, and not after the end of a sentence. */
function isInside(text: string, previous: Token | undefined, token: Span): boolean {
  if (previous === undefined || previous.kind === 'sign') return false
  const gap = text.slice(previous.end, token.start)
  return gap === ' ' || gap === '-' || /(?:,|^)['’]{0,2}[ -]$/.test(gap)
}
