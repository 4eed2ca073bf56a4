import { type Context, novelWords } from './context.ts'
import type { SentenceDiff } from './hunks.ts'

/** Titles made for who searches, and promise what the report has told anyway. */
const promises =
  /\b(?:what (?:we know|to know|you need|drivers|happens|happened|is|are|it means)|everything\b[^.!?]{0,40}\bknow|need to know|explained|in pictures|who is|who was|who are|how (?:to|did|the|a)|why (?:is|are|did|the)|when (?:is|does|will)|where (?:is|are|to)|live updates|latest)\b|\?$|(?<!\p{L})(?:was\b[^.!?]{1,60}wissen|wer ist|wie (?:es|geht|die)|darum|so (?:geht|läuft)|lo que (?:se sabe|sabemos|hay que saber)|qué (?:pasó|pasa|se sabe|ha pasado)|quién (?:es|era)|por qué|ce que l['’]on sait|qui est|pourquoi|что известно|кто так|почему|как )(?!\p{Lu})/iu

/** A headline that promises, or that puts a label before a colon, and names nobody and nothing new. */
export function isRetitled({ pair, added }: SentenceDiff, context: Context): boolean {
  if (pair.after.paragraph !== -1) return false
  if (
    novelWords(added, context).some(context.isName) ||
    added.some((atom) => atom.kind === 'figure' && !context.isKnownFigure(atom))
  )
    return false
  return (
    promises.test(pair.after.text) ||
    (pair.after.text.includes(': ') && !pair.before.text.includes(': '))
  )
}
