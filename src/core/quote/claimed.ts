/** What a person's text says that somebody said. */
import { findRuns } from '../summary/corpus.ts'
import { findMarks, type Mark } from './marks.ts'

/**
 * Everything that stands between quotation marks, without them; what is quoted inside a quote belongs
 * to it. A quote that nobody closes goes on to the end.
 */
export function findClaims(text: string): readonly string[] {
  const whole = { start: 0, end: text.length }
  const claims: string[] = []
  let opening: Mark | undefined
  for (const mark of findMarks(text, whole, { withSingle: true, splitDoubled: false })) {
    if (opening === undefined) opening = mark.side === 'close' ? undefined : mark
    else if (mark.family === opening.family && mark.side !== 'open') {
      claims.push(text.slice(opening.end, mark.start))
      opening = undefined
    }
  }
  if (opening !== undefined) claims.push(text.slice(opening.end))
  return claims.map((claim) => claim.trim()).filter((claim) => claim !== '')
}

/** The first claim that none of these quotes holds word for word. */
export function findUnfoundClaim(text: string, quotes: readonly string[]): string | undefined {
  const known = quotes.map(plain)
  return findClaims(text).find((claim) => {
    const words = plain(claim)
      .replace(/^…\s?|\s?…$/g, '')
      .replace(/[.,;:!?]+$/, '')
    return !known.some((quote) => findRuns(quote, words).length > 0)
  })
}

/** As keyboards have it: a person types straight apostrophes and plain spaces. */
function plain(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'").replace(/\s+/gu, ' ')
}
