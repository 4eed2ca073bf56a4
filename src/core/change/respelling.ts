/** The same word but for accents, hyphens and spaces. */
export function isSameSpelling(left: string, right: string): boolean {
  return fold(left) === fold(right)
}

/** "metres" and "meters", "colour" and "color". */
export function isSameAcrossEnglish(left: string, right: string): boolean {
  return toAmerican(left) === toAmerican(right)
}

function toAmerican(word: string): string {
  return word
    .replace(/(?<=[bt])re(?=s?$)/, 'er')
    .replace(/our(?=$|s$|ed$|ing$|ful$|able$|ite|hood)/, 'or')
    .replace(/is(?=e[ds]?$|ing$|ation|er)/, 'iz')
    .replace(/yse(?=[ds]?$)/, 'yze')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/ence$/, 'ense')
    .replace(/mme(?=[ds]?$)/, 'm')
    .replace(/ll(?=ed$|ing$|er)/, 'l')
    .replace('grey', 'gray')
}

/** "Staraja" and "Staraya", "Kharkiv" and "Harkiv": one name from another script. */
export function isTransliteration(left: string, right: string): boolean {
  return Math.min(left.length, right.length) >= 5 && sound(left) === sound(right)
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|š/g, '1'],
  [/tch|ch|č|tsch|tj/g, '2'],
  [/zh|ž|dj|dž/g, '3'],
  [/kh|x/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ts|tz|cz/g, 'c'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ck|q/g, 'k'],
  [/yo|jo|io|ë/g, 'o'],
  [/[yji]+a/g, 'ia'],
  [/[yji]+e/g, 'e'],
  [/[yji]+/g, 'i'],
  [/(.)\1/g, '$1'],
]

function sound(word: string): string {
  return sounds.reduce((heard, [form, sign]) => heard.replace(form, sign), fold(word))
}

/** Two neighbors swapped or a letter doubled: no name differs from another in that. */
export function isSlipOfPen(left: string, right: string): boolean {
  const { gapLeft, gapRight, before } = findGap(fold(left), fold(right))
  if (Math.min(left.length, right.length) < 4) return false
  if (gapLeft.length === 2 && gapLeft === [...gapRight].reverse().join('')) return true
  const extra = gapLeft + gapRight
  return extra.length === 1 && extra === before
}

/** One letter added, dropped or replaced, or two neighbors swapped. */
export function isOneEditApart(left: string, right: string): boolean {
  const { gapLeft, gapRight } = findGap(left, right)
  if (gapLeft.length <= 1 && gapRight.length <= 1) return true
  return gapLeft.length === 2 && gapLeft === [...gapRight].reverse().join('')
}

/**
 * "opend" for "opened", "wihtout" for "without": a letter left out, doubled or swapped, or its neighbor
 * on the keys. Of short words each is another word.
 */
export function isTypo(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < 5 || left[0] !== right[0]) return false
  const { gapLeft, gapRight } = findGap(left, right)
  if (gapLeft.length + gapRight.length <= 1) return true
  if (gapLeft.length === 2) return gapLeft === [...gapRight].reverse().join('')
  return gapLeft.length === 1 && gapRight.length === 1 && areNeighbors(gapLeft, gapRight)
}

const keys = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiopü',
  'asdfghjklöä',
  'yxcvbnm',
  'azertyuiop',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
]

function areNeighbors(left: string, right: string): boolean {
  return keys.some((row) => row.includes(left + right) || row.includes(right + left))
}

/** How words end that tell what somebody is, and that nobody is called. */
const office =
  /(?:leiter|sprecher|meister|minister|direktor|richter|kommissar|inspektor|sekretär|präsident|professor|anwalt|vertreter|führer|trainer|forscher|vorsteher|offizier|beauftragter)(?:in|s|n)?$|(?:chef|chefin|vorsitzende[rn]?|beamt(?:er|in|e)|abgeordnete[rn]?)$|^(?:prosecutor|inspector|detective|governor|president|minister|councill?or|chancellor|professor|captain|sergeant|lieutenant|colonel|general|director|secretary|commissioner|superintendent|ambassador|senator|chairman|chairwoman|spokesman|spokeswoman)$/

/** "Einsatzleter" for "Einsatzleiter": a slip in a title, and no other name. */
export function isSlipInTitle(left: string, right: string): boolean {
  return (
    Math.min(left.length, right.length) >= 7 &&
    office.test(left) !== office.test(right) &&
    isOneEditApart(left, right)
  )
}

type Gap = { readonly gapLeft: string; readonly gapRight: string; readonly before: string }

/** What stands between the common beginning and the common end. */
function findGap(left: string, right: string): Gap {
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  let [endLeft, endRight] = [left.length, right.length]
  while (endLeft > start && endRight > start && left[endLeft - 1] === right[endRight - 1]) {
    endLeft -= 1
    endRight -= 1
  }
  const before = start === 0 ? '' : left.charAt(start - 1)
  return { gapLeft: left.slice(start, endLeft), gapRight: right.slice(start, endRight), before }
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}'\s-]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
}
