/** Which of the reports' headlines says best what a story is. */
import { readTokens } from './terms.ts'

/** A question, a teaser, a label: it says that there is news rather than what it is. */
const teaser =
  /\?|…|\.\.\.$|^(?:live|watch|video|explained|opinion|analysis)\b|what we know|here'?s/i

/** `headlines`: the first report's first; the one that says most of what the others say, the plain before the teasing. */
export function chooseHeadline(headlines: readonly string[]): string | undefined {
  const plain = headlines.filter((headline) => !teaser.test(headline))
  const choice = plain.length > 0 ? plain : headlines
  const terms = new Map(
    headlines.map((headline) => [headline, new Set(readTokens(headline).map(({ term }) => term))]),
  )
  const agreement = (headline: string) => {
    const own = terms.get(headline) ?? new Set()
    let shared = 0
    for (const other of headlines)
      if (other !== headline)
        for (const term of terms.get(other) ?? []) if (own.has(term)) shared += 1
    // Long headlines would win by length alone.
    return own.size === 0 ? 0 : shared / Math.sqrt(own.size)
  }
  let best: { readonly headline: string; readonly value: number } | undefined
  for (const headline of choice) {
    const value = agreement(headline)
    if (best === undefined || value > best.value) best = { headline, value }
  }
  return best?.headline
}
