import { photoWords } from './line-words.ts'
import { anyOf } from './word-list.ts'

const longestCaption = 600
const longestCredit = 80
const photo = anyOf(photoWords)

const captionForms: readonly RegExp[] = [
  new RegExp(`^(?:FILE\\s?(?:PHOTO)?\\s?[-–—:]|(?:file )?${photo}\\s?[:：])`, 'iu'),
  /^image (?:source|caption|credit), /i,
  new RegExp(
    `[(（](?:[^()（）]*[^\\p{L}(（])?(?:AP Photo|Photo by|${photo}\\s?[:：]|Getty Images|Handout|Courtesy)[^()（）]*[)）]\\s*[.。]?$`,
    'iu',
  ),
  /\[[^[\]]*(?:Photo|\/\s?(?:Reuters|AP|AFP|EPA))[^[\]]*\]\s*$/i,
  /^[^.!?]{3,80}(?:\||\/)\s?(?:Getty Images|Reuters|AFP|AP|EPA|Shutterstock|iStock|dpa)$/i,
  new RegExp(`[.!?”»。] ?${photo}\\s?[:：] ?[^.!?]{2,${longestCredit}}$`, 'iu'),
  /\bin this (?:(?:file|undated|recent|handout|aerial|satellite) )*(?:photo|photograph|image|picture|frame|screen ?grab)\b/i,
  /\b(?:photo|photograph|image|picture|screen ?grab) (?:taken|released|provided|obtained|made available|taken from video)\b/i,
]

/** How many of the forms are proof anywhere; the others only in an article's head. */
const sureCaptionForms = 6

export function isCaption(line: string, place: 'head' | 'body'): boolean {
  const forms = place === 'head' ? captionForms : captionForms.slice(0, sureCaptionForms)
  return line.length <= longestCaption && forms.some((form) => form.test(line))
}

const leading = new RegExp(`^(?:file )?(${photo})\\s?[:：,]\\s?(.+)$`, 'isu')
const inBrackets = new RegExp(
  `^([^([（]*)[([（]\\s?((?:AP Photo|${photo}|Handout|[^()[\\]（）]*(?:Reuters|AFP|EPA|Getty))[^()[\\]（）]*)[)\\]）]\\s?[.。]?$`,
  'isu',
)
const trailing = new RegExp(
  `^(.*?[.!?”"»。])\\s?((?:©|${photo}\\s?[:：])\\s?.{2,${longestCredit}})$`,
  'isu',
)
const label = new RegExp(`^(?:©|${photo}(?:\\sby|\\s?[:：])?)\\s?`, 'iu')

/** A caption and who is credited with the picture, before or after it. */
export function splitCaption(text: string): { caption: string | null; credit: string | null } {
  if (text.length > longestCaption) return { caption: text, credit: null }
  const found = inBrackets.exec(text) ?? trailing.exec(text)
  return found === null ? splitLabel(text) : splitEnd(found[1] ?? '', found[2] ?? '')
}

function splitEnd(caption: string, credit: string) {
  return {
    caption: withoutLabel(caption).trim() || null,
    credit: credit.replace(label, '').trim() || null,
  }
}

/** `Photo: A B` is a credit, `Photo: The mill at dawn.` is a caption. */
function splitLabel(text: string) {
  const [, said, rest = ''] = leading.exec(text) ?? []
  if (said === undefined) return { caption: text, credit: null }
  const isCredit = !/caption/i.test(said) && isShort(rest)
  return isCredit ? { caption: null, credit: rest } : { caption: rest, credit: null }
}

function withoutLabel(text: string): string {
  return leading.exec(text)?.[2] ?? text
}

/** A name or two, no statement. */
function isShort(text: string): boolean {
  return text.length <= 60 && !/[.!?。]$/.test(text) && text.split(/\s/).length <= 6
}
