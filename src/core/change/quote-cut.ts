import type { Quote } from '../model.ts'
import { tokenize } from './token.ts'

/** What an editor left out, or put in to explain. */
const gap = /…|\.{3}|\[[^\]]*\]/

/** “A … C” of “A, B and C”, “[The dog] bit me” of “It bit me”: every part stands in the whole, in order. */
export function isCutFrom(
  { quote }: { readonly quote: Quote },
  whole: { readonly plain: string },
): boolean {
  if (!gap.test(quote.text)) return false
  let rest = ` ${whole.plain} `
  for (const part of quote.text.split(gap)) {
    const words = tokenize(part, { start: 0, end: part.length }).map(({ key }) => key)
    if (words.length === 0) continue
    const said = ` ${words.join(' ')} `
    const at = rest.indexOf(said)
    if (at < 0) return false
    rest = rest.slice(at + said.length - 1)
  }
  return rest.length <= whole.plain.length
}
