/** Real names one letter apart: the swap is another place, not a slip of the pen. */
const distinct = new Set(
  'iran iraq|austria australia|niger nigeria|korea korean|china chile|mali malta|georgia georgian'
    .split('|')
    .flatMap((pair) => pair.split(' ')),
)

/** One slip apart, as in "Halvorson" and "Halvorsen", or accents only. */
export function isRespelling(left: string, right: string): boolean {
  if (fold(left) === fold(right)) return true
  if (distinct.has(left) || distinct.has(right)) return false
  const shorter = Math.min(left.length, right.length)
  return shorter >= 5 && isOneEditApart(fold(left), fold(right))
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}'\s-]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
}

/** One letter added, dropped or replaced, or two neighbors swapped. */
export function isOneEditApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  let [endLeft, endRight] = [left.length, right.length]
  while (endLeft > start && endRight > start && left[endLeft - 1] === right[endRight - 1]) {
    endLeft -= 1
    endRight -= 1
  }
  const [gapLeft, gapRight] = [left.slice(start, endLeft), right.slice(start, endRight)]
  if (gapLeft.length <= 1 && gapRight.length <= 1) return true
  return gapLeft.length === 2 && gapLeft === [...gapRight].reverse().join('')
}
