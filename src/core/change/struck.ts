import type { Excerpt } from '../span.ts'
import type { NewLines } from './new-lines.ts'

/** Words that a publisher struck through and left standing, beside those that are right. */
const struckWords = /~~([^~\n]{1,200}?)~~/g

/** The first new line with words struck through that the earlier text said plainly. */
export function findStruckWords(lines: NewLines, before: string): Excerpt | undefined {
  return lines.after.find(({ text }) =>
    [...text.matchAll(struckWords)].some(([whole, said = '']) => {
      const words = said.trim()
      return words !== '' && before.includes(words) && !before.includes(whole)
    }),
  )
}
