import { keysOf } from './token.ts'

/** What an editor left out, or put in to explain. */
const gap = /…|\.{3}|\[[^\]]*\]/

/** “A … C” of “A, B and C”, “[The dog] bit me” of “It bit me”: every part stands in the plain whole, in order. */
export function isCutFrom(said: string, whole: string): boolean {
  if (!gap.test(said)) return false
  let rest = ` ${whole} `
  for (const part of said.split(gap)) {
    const words = keysOf(part)
    if (words.length === 0) continue
    const run = ` ${words.join(' ')} `
    const at = rest.indexOf(run)
    if (at < 0) return false
    rest = rest.slice(at + run.length - 1)
  }
  return rest.length <= whole.length
}
