/** Which of the reports' headlines says best what a story is. */
import { best } from '../best.ts'
import { readTokens } from './terms.ts'

/** A question, a teaser, a label: it says that there is news rather than what it is. */
const teaser =
  /\?|…|\.\.\.$|^(?:live|watch|video|explained|opinion|analysis)\b|what we know|here'?s/i

type Headline = { readonly text: string; readonly terms: ReadonlySet<string> }

/** `headlines`: the first report's first; the one that says most of what the others say, the plain before the teasing. */
export function chooseHeadline(headlines: readonly string[]): string | undefined {
  const all = headlines.map(readHeadline)
  const plain = all.filter(({ text }) => !teaser.test(text))
  return best(plain.length > 0 ? plain : all, (one) => agreementOf(one, all))?.value.text
}

function readHeadline(text: string): Headline {
  return { text, terms: new Set(readTokens(text).map(({ term }) => term)) }
}

/** How much of it the others say too. */
function agreementOf({ text, terms }: Headline, all: readonly Headline[]): number {
  const others = all.filter((other) => other.text !== text)
  const shared = others.flatMap((other) => [...other.terms].filter((term) => terms.has(term)))
  // Long headlines would win by length alone.
  return terms.size === 0 ? 0 : shared.length / Math.sqrt(terms.size)
}
