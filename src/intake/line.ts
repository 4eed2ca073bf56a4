/**
 * What one line of an article's page is when it is not prose. Shared by saved text and HTML, so that
 * the same article gives the same record.
 */

/** Longer lines are never furniture: a sentence may begin with any of these words. */
const longestFurniture = 90

const furniture: readonly RegExp[] = [
  /^(?:accessibility links|skip to (?:main )?content|skip to (?:main )?navigation|skip to search)$/i,
  /^(?:xs|sm|md|lg|xl)$/i,
  /^(?:share|share this(?: (?:article|story|page))?|share on .{2,30}|tweet|e-?mail|print|save|copy link|embed|link|comments?|\d+ comments?|leave a comment|reply|like|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|youtube|flipboard|pinterest|pocket|messenger)$/i,
  /^(?:menu|home|search|sign in|log in|log out|register|my account|subscribe(?: now)?|newsletters?|listen(?: to this article)?|play|pause|close|open|back|next|previous|more|load more|show more|see more|see also|view all|top|back to top)$/i,
  /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|story continues below.*|article continues (?:below|after).*|continue reading.*|scroll (?:down )?to continue.*)$/i,
  /^(?:related(?: (?:articles?|stories|topics|content|links|news))?|recommended(?: for you)?|most (?:read|popular|viewed|shared)|trending(?: now)?|more (?:from|on|stories|news|top stories)\b.*|you (?:may|might) (?:also )?like.*|what to read next|editors?['’] picks?|topics?|tags?|in this story|up next|watch(?: now| live)?)\s*:?$/i,
  /^(?:read (?:more|also|next|the full (?:story|article))|see also|related|also read|more on this|watch|listen)\s*:.*$/i,
  /^(?:read more|click here|tap here|sign up|subscribe|follow us|download (?:our|the) app|get the .{0,40}(?:newsletter|app))\b.*$/i,
  /^(?:©|\(c\)|copyright)\s.*$/i,
  /^.{0,60}\ball rights reserved\.?.*$/i,
  /^(?:privacy policy|terms of (?:use|service)|cookie (?:policy|settings|preferences)|accept(?: all)?(?: cookies)?|we use cookies.*|manage preferences|contact us|about us|help)$/i,
  /^(?:reading time:?\s*)?\d+ min(?:ute)?s?(?: read)?$/i,
  /^(?:mehr zum thema|lesen sie auch|teilen|anzeige|werbung|partager|publicité|lire aussi|compartir|publicidad|lea también|condividi|leggi anche|реклама|поделиться|читайте также|supported by|getty)\s*:?.*$/i,
]

export function isFurniture(line: string): boolean {
  return line.length <= longestFurniture && furniture.some((form) => form.test(line))
}

/** A marker or kicker is a few words. */
const longestLabel = 80

const markerForms: readonly (readonly [marker: string, form: RegExp])[] = [
  ['update', /^(?:updated?|new|refresh)$/i],
  [
    'developing',
    /^(?:developing|developing story|this is a developing story\.?|more (?:details )?to follow\.?)$/i,
  ],
  ['live', /^(?:live|live updates?|live blog|liveblog|live coverage|live reporting|watch live)$/i],
  ['correction', /^(?:correct(?:ed|ion)|corrections?|clarification)$/i],
  ['withdrawn', /^(?:withdrawn|retract(?:ed|ion)|story withdrawn|kill|story killed)$/i],
]

/** What a short line in the head of an article says of this version. */
export function findMarker(line: string): string | undefined {
  if (line.length > longestLabel) return undefined
  const word = line.replace(/^[\s[(*:•|–—-]+|[\s\])*:•|–—!-]+$/g, '')
  return markerForms.find(([, form]) => form.test(word))?.[0]
}

/** `UPDATE 1-`, `CORRECTED: `: how agencies mark a headline. */
const headlinePrefix =
  /^(?:(UPDATED?|WRAPUP|REFILE|CORRECT(?:ED|ION)|DEVELOPING|LIVE|WITHDRAWN|RETRACTED)(?:\s*\d{1,2})?)\s*(?:[-–—:|]\s*)+(?=\S)/

export function splitHeadlinePrefix(headline: string): {
  marker: string | undefined
  start: number
} {
  const found = headlinePrefix.exec(headline)
  if (found === null) return { marker: undefined, start: 0 }
  return { marker: findMarker(found[1] ?? '') ?? 'update', start: found[0].length }
}

const kickerWords =
  /^(?:breaking(?: news)?|exclusive|just in|analysis|opinion|explainer|fact check|investigation|interview|world|world news|politics|business|economy|sports?|science|health|technology|culture|obituary|eilmeldung|exklusiv|urgent|alerta?|última hora|dernière minute|ultim['’]ora|срочно|flash|bulletin|alert|newsflash)$/i

export function isKicker(line: string): boolean {
  return line.length <= longestLabel && kickerWords.test(line.replace(/[\s:!|]+$/, ''))
}

/** `By A and B`, with at most four words each. */
export function findByline(line: string): readonly string[] | undefined {
  if (line.length > 140) return undefined
  const names = /^(?:by|von|par|por|di|door|av|автор:?)[:\s]\s*(.+)$/i.exec(line)?.[1]
  if (names === undefined || /[.!?…]$/.test(names.replace(/\b(?:jr|sr|dr)\.$/i, '')))
    return undefined
  return toNames(
    names.split(
      /\s+[·|•]\s+|,\s+(?=[A-Z]{2,}\b|.*\b(?:Reuters|AFP|dpa|Press|News|Staff|Correspondent|Writer)\b)/,
    )[0] ?? '',
  )
}

function toNames(list: string): readonly string[] | undefined {
  const names = splitList(list)
  const arePeople = names.every((name) => /^\p{Lu}/u.test(name) && name.split(' ').length <= 5)
  return names.length > 0 && arePeople ? names : undefined
}

/** `A, B and C` */
export function splitList(list: string): string[] {
  return list
    .split(/\s*[;,]\s*(?:(?:and|und|et|y|e|en|и)\s+)?|\s+(?:and|und|et|y|e|en|и|&)\s+/)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '')
}

const creditForms: readonly RegExp[] = [
  /^some (?:of the )?(?:information|material|reporting|content) (?:for|in|used in) this (?:story|report|article) (?:came|comes|was provided|was taken|is) (?:from|by) (.+?)\.?$/i,
  /^(?:this (?:story|report|article) (?:includes|contains|uses) )?(?:with )?(?:additional )?(?:information|material|reporting|files?|reports?|input|contributions?) (?:for this (?:story|report|article) )?(?:from|by) (?:the (?:news )?agenc(?:y|ies) )?(.+?)\.?$/i,
  /^(.+?) contributed to this (?:report|story|article)\.?$/i,
  /^(?:sources?|quellen?|fuentes?|fonti|источник|джерело)\s*:\s*(.+?)\.?$/i,
  /^(?:mit (?:material|informationen)(?: der agenturen)?(?: von)?|avec|con información de|con informazioni di)\s+(.+?)\.?$/i,
]

const agency =
  /\b(?:Reuters|AP|AFP|dpa|EFE|ANSA|TASS|Xinhua|Kyodo|PTI|UPI|APA|PA|Press|Presse|Agency|Agence|Agencia|Agenzia|Agentur|News|Wire|Service|Bloomberg|Interfax|BBC|CNN|VOA)\b/

/** Agencies that a closing line names as its sources, in its own words. */
export function findInfosources(line: string): readonly string[] | undefined {
  if (line.length > 300) return undefined
  for (const [index, form] of creditForms.entries()) {
    const list = form.exec(line)?.[1]
    if (list === undefined) continue
    const names = splitList(list)
    // Only the first form can be nothing else; in the others a person or a sentence could stand.
    if (names.length > 0 && (index === 0 || names.every(isSourceName))) return names
  }
  return undefined
}

function isSourceName(name: string): boolean {
  return (
    name.split(' ').length <= 6 && (agency.test(name) || /^agenc(?:y|ies)$|^agenturen$/i.test(name))
  )
}

/** `Reporting by A in Tarn; editing by B`: the reporters. Undefined when the line is something else. */
export function findReporters(line: string): readonly string[] | undefined {
  if (line.length > 300) return undefined
  const bare = line.replace(/^[\s(]+|[\s).]+$/g, '')
  const list =
    /^(?:additional )?(?:reporting|writing)(?: and (?:writing|editing))? by ([^;]+)/i.exec(
      bare,
    )?.[1]
  if (list !== undefined) return splitList(list).map((name) => name.replace(/\s+in\s+.*$/, ''))
  return /^editing by /i.test(bare) ? [] : undefined
}

/** `Updated Oct. 29, 2031 4:05 PM UTC`: what follows the word. */
export function findTimeLine(
  line: string,
): { kind: 'published' | 'updated'; at: string } | undefined {
  if (line.length > 120) return undefined
  const found =
    /^(?:(last )?(updated|modified|changed)|(published|posted|first published|issued))(?:\s+(?:at|on))?\s*:?\s*(.*\d.*)$/i.exec(
      line,
    )
  if (found === null) return undefined
  return { kind: found[2] === undefined ? 'published' : 'updated', at: found[4] ?? '' }
}

/** A line that is nothing but a date or a time. */
export function isDateLine(line: string): boolean {
  return (
    line.length <= 60 &&
    /\d/.test(line) &&
    /^(?:[\d\s:.,/|·–-]|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|(?:at|am|pm|a\.m\.|p\.m\.|utc|gmt|est|edt|cet|cest|bst|ago|hours?|minutes?|mins?|t|z)\b)+$/i.test(
      line,
    )
  )
}

/** `TARN (Reuters) -`, `PORT ELLEN, Oct 29 —`: the place, and the agency in brackets. */
export function findDateline(
  paragraph: string,
): { located: string; agency: string | undefined } | undefined {
  const found =
    /^(\p{Lu}[\p{L}'’. -]{1,40}?(?:,\s\p{Lu}[\p{L}'’. ]{1,30}?)?)(?:,\s(?:\p{L}+\.?\s\d{1,2}|\d{1,2}\s\p{L}+))?(?:\s?\(([^)]{2,30})\))?\s?(?:—|–|--|-)\s/u.exec(
      paragraph,
    )
  const located = found?.[1]?.trim()
  if (located === undefined || found === null) return undefined
  const city = located.split(',')[0] ?? ''
  const isUpper = city === city.toUpperCase() && /\p{Lu}{2}/u.test(city)
  if (!isUpper && found[2] === undefined) return undefined
  return { located, agency: found[2] }
}

const captionForms: readonly RegExp[] = [
  /^(?:FILE\s?(?:PHOTO)?\s?[-–—:]|(?:file )?(?:photo|image|picture|foto|photograph)\s?:)/i,
  /\((?:[^()]*\b)?(?:AP Photo|Photo by|Photo\s?:|Image\s?:|Getty Images|Handout|Courtesy)[^()]*\)\s*\.?$/i,
  /\[[^[\]]*(?:Photo|\/\s?(?:Reuters|AP|AFP|EPA))[^[\]]*\]\s*$/i,
  /\bin this (?:(?:file|undated|recent|handout|aerial|satellite) )*(?:photo|photograph|image|picture|frame|screen ?grab)\b/i,
  /\b(?:photo|photograph|image|picture|screen ?grab) (?:taken|released|provided|obtained|made available|taken from video)\b/i,
]

const longestCaption = 600

/** How many of the forms are proof anywhere; the others only in an article's head. */
const sureCaptionForms = 3

export function isCaption(line: string, place: 'head' | 'body'): boolean {
  const forms = place === 'head' ? captionForms : captionForms.slice(0, sureCaptionForms)
  return line.length <= longestCaption && forms.some((form) => form.test(line))
}

/** A caption and who is credited at its end. */
export function splitCaption(text: string): { caption: string | null; credit: string | null } {
  if (text.length > longestCaption) return { caption: text, credit: null }
  const found =
    /^(.*?)\s*[([]\s*((?:AP Photo|Photo|Image|Credit|Courtesy|Handout|[^()[\]]*(?:Reuters|AFP|EPA|Getty))[^()[\]]*)[)\]]\s*\.?$/is.exec(
      text,
    ) ?? /^(.*?[.!?”"]|)\s*((?:©|Photo(?:graph)?(?: by|:)|Credit:|Image:)\s*.{2,80})$/is.exec(text)
  if (found === null) return { caption: text, credit: null }
  const credit = (found[2] ?? '').replace(
    /^(?:©|Photo(?:graph)?(?: by|\s?:)|Credit:|Image:)\s*/i,
    '',
  )
  return { caption: found[1] || null, credit: credit.trim() || null }
}

/** Ends as a sentence does, in any script. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？؟।]["'”’»“)\]」』]*\s*$/u.test(line)
}
