/**
 * What one line of an article's page is when it is not prose. Shared by saved text and HTML, so that
 * the same article gives the same record.
 */
import { furnitureWords, kickerWords, leadsWords, markerWords } from './line-words.ts'
import { anyOf, setOf } from './word-list.ts'

/** Longer lines are never furniture: a sentence may begin with any of these words. */
const longestFurniture = 90
const longestNotice = 400

const furniture: readonly RegExp[] = [
  /^(?:accessibility links|skip to (?:main )?content|skip to (?:main )?navigation|skip to search)$/i,
  /^(?:xs|sm|md|lg|xl|caption|advert)$/i,
  /^(?:share|share this(?: (?:article|story|page))?|share on .{2,30}|tweet|e-?mail|print|save|copy link|embed|link|comments?|\d+ comments?|leave a comment|reply|like|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|youtube|flipboard|pinterest|pocket|messenger)$/i,
  /^(?:menu|home|search|sign in|log in|log out|register|my account|subscribe(?: now)?|newsletters?|listen(?: to this article)?|play|pause|close|open|back|next|previous|more|load more|show more|see more|view all|top|back to top)$/i,
  /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|story continues below.*|article continues (?:below|after).*|continue reading.*|scroll (?:down )?to continue.*)$/i,
  /^(?:related(?: (?:articles?|stories|topics|content|links|news))?|recommended(?: for you)?|most (?:read|popular|viewed|shared)|trending(?: now)?|more (?:from|on|stories|news|top stories)\b.*|you (?:may|might) (?:also )?like.*|what to read next|editors?['’] picks?|topics?|tags?|in this story|up next|watch(?: now| live)?)\s*:?$/i,
  /^(?:read (?:more|also|next|the full (?:story|article))|see also|related|also read|more on this|watch|listen)\s*:.*$/i,
  /^(?:read more|click here|tap here|sign up|subscribe|follow us|download (?:our|the) app|get the .{0,40}(?:newsletter|app))\b.*$/i,
  /^(?:©|\(c\)|copyright)\s?.*$/i,
  /^(?:image|photo|slide|page)\s\d+\s(?:of|\/)\s.{0,3}\d+$/i,
  /^https?:\/\/\S+$/i,
  /^(?:tell us what you think|have your say|send us your|our standards:).*$/i,
  /^.{0,60}(?:\ball rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|riproduzione riservata|todos os direitos reservados|wszelkie prawa zastrzeżone|все права защищены|無断転載).{0,30}$/iu,
  /^(?:privacy policy|terms of (?:use|service)|cookie (?:policy|settings|preferences)|accept(?: all)?(?: cookies)?|we use cookies.*|manage preferences|contact us|about us|help)$/i,
  /^(?:reading time:?\s*)?\d+ min(?:ute)?s?(?: read)?$/i,
  /^(?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|czas czytania|время чтения)\s?:?.{0,20}$/iu,
  new RegExp(`^${anyOf(leadsWords)}(?:\\s?[:：>»].*)?$`, 'iu'),
  /^(?:supported by|getty)\s*:?.*$/i,
]
const furnitureLines = setOf(furnitureWords)

/** Sentences of the site, not of the article. */
const notices: readonly RegExp[] = [
  /^(?:this (?:web)?site uses cookies|we use cookies|by (?:continuing|clicking)|this (?:slideshow|video|page) requires javascript)\b/i,
  /^(?:get|receive) (?:the|our|all the|your) .{0,80}\b(?:inbox|newsletters?|e-?mail|app|letterbox)\b/i,
  /^(?:sign up|subscribe) (?:to|for|now|here|today)\b/i,
  /^(?:follow|contact|e-?mail|reach|write to) (?:him|her|them|us|me|the (?:author|writer|reporter))\b.{0,160}(?:@|\bat\b|twitter|facebook|instagram|mastodon|bluesky)/i,
  /^(?:have a (?:news )?tip|got a (?:news )?tip|do you have)\b.{0,300}\?/i,
  /^this (?:material|story|article|document|content) (?:may not be (?:published|reproduced)|is (?:protected by|subject to) copyright|was originally published)\b/i,
  /^this (?:post|article|page) (?:may contain|contains) (?:affiliate|referral)\b/i,
]

export function isFurniture(line: string): boolean {
  if (line.length > longestFurniture)
    return line.length <= longestNotice && notices.some((form) => form.test(line))
  return (
    furnitureLines.has(line.toLowerCase()) ||
    furniture.some((form) => form.test(line)) ||
    notices.some((form) => form.test(line))
  )
}

/** A marker or kicker is a few words. */
const longestLabel = 80
const markers: ReadonlyMap<string, string> = new Map(
  Object.entries(markerWords).flatMap(([marker, words]) =>
    words.split('|').map((word) => [word, marker] as const),
  ),
)

/** What a short line in the head of an article says of this version. */
export function findMarker(line: string): string | undefined {
  return markers.get(bareLabel(line))
}

const kickers = setOf(kickerWords)

export function isKicker(line: string): boolean {
  return kickers.has(bareLabel(line))
}

function bareLabel(line: string): string {
  if (line.length > longestLabel) return ''
  return line.replace(/^[\s[(【*:•|–—-]+|[\s\])】*:：•|–—!.-]+$/g, '').toLowerCase()
}

/** `UPDATE 1-`, `CORRECTED: `: how agencies mark a headline. */
const headlinePrefix =
  /^(?:(UPDATED?|WRAPUP|REFILE|CORRECT(?:ED|ION)|DEVELOPING|LIVE|WITHDRAWN|RETRACTED|EN DIRECT|EN DIRECTO|EN VIVO|DIRETTA|AO VIVO|AKTUALISIERT|KORREKTUR|LIVETICKER|DIREKT|ОБНОВЛЕНО|訂正)(?:\s*\d{1,2})?)\s*(?:[-–—:：|]\s*)+(?=\S)/

export function splitHeadlinePrefix(headline: string): {
  marker: string | undefined
  start: number
} {
  const found = headlinePrefix.exec(headline.slice(0, 200))
  if (found === null) return { marker: undefined, start: 0 }
  return { marker: findMarker(found[1] ?? '') ?? 'update', start: found[0].length }
}

/** Ends as a sentence does, in any script. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？؟।]["'”’»“)\]」』]*$/u.test(line.slice(-40).trim())
}
