/** Who wrote it, and from whom they had it. */
import { bylineWords, sourceWords } from './line-words.ts'
import { anyOf } from './word-list.ts'

const bylineForm = new RegExp(`^${anyOf(bylineWords)}(?:\\s?[:：＝=]\\s?|\\s)(.+)$`, 'iu')

/** `By A and B`, with at most five words each. */
export function findByline(line: string): readonly string[] | undefined {
  if (line.length > 140) return undefined
  const names = bylineForm.exec(line)?.[1]
  if (names === undefined || /[.!?…。]$/.test(names.replace(/\b(?:jr|sr|dr)\.$/i, '')))
    return undefined
  return toNames(
    names.split(
      /\s[·|•–—-]\s|,\s(?=[A-Z]{2,}\b|\d|[^,]{0,60}\b(?:Reuters|AFP|dpa|Press|News|Staff|Correspondent|Writer)\b)/,
    )[0] ?? '',
  )
}

function toNames(list: string): readonly string[] | undefined {
  const names = splitList(list)
  const arePeople = names.every(
    (name) => /^[\p{Lu}\p{Lo}]/u.test(name) && !/\d/.test(name) && name.split(' ').length <= 5,
  )
  return names.length > 0 && arePeople ? names : undefined
}

/** `A, B and C` */
export function splitList(list: string): string[] {
  return list
    .slice(0, 2_000)
    .replace(/\s+/g, ' ')
    .split(
      / ?[;,、] ?(?:(?:and|und|et|y|e|en|i|och|og|и|та) )?| (?:and|und|et|y|e|en|i|och|og|и|та|&) /,
    )
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '')
}

const creditForms: readonly RegExp[] = [
  /^some (?:of the )?(?:information|material|reporting|content) (?:for|in|used in) this (?:story|report|article) (?:came|comes|was provided|was taken|is) (?:from|by) (.+?)\.?$/i,
  /^(?:this (?:story|report|article) (?:includes|contains|uses) )?(?:with )?(?:additional )?(?:information|material|reporting|files?|reports?|input|contributions?) (?:for this (?:story|report|article) )?(?:from|by) (?:the (?:news )?agenc(?:y|ies) )?(.+?)\.?$/i,
  /^(.+?) contributed to this (?:report|story|article)\.?$/i,
  new RegExp(`^\\(?${anyOf(sourceWords)}\\s?[:：]\\s?(.+?)[.)]{0,2}$`, 'iu'),
  /^\(?(?:mit (?:material|informationen|agenturmaterial)(?: der agenturen)?(?: von)?|avec(?: les agences)?|(?:con|com) informa(?:ción|zioni|ções|ciones) (?:de la agencia|delle agenzie|da agência|de|di|da|do)|z materiałem|na podstawie|по материалам|за матеріалами|med material från|med informasjon fra)\s(.+?)[.)]{0,2}$/iu,
  /^\(([^()]{2,40})\)$/,
]

const agency =
  /(?<!\p{L})(?:Reuters|AP|AFP|dpa|EFE|ANSA|TASS|Xinhua|Kyodo|PTI|UPI|APA|PA|PAP|TT|NTB|Ritzau|ANP|Belga|Lusa|ČTK|MTI|Press|Presse|Prensa|Agency|Agence|Agencia|Agenzia|Agência|Agentur|News|Wire|Service|Bloomberg|Interfax|BBC|CNN|VOA|ТАСС|РИА|Интерфакс|Укринформ|Укрінформ)(?!\p{L})|通信|\p{Lu}{3,5}(?!\p{L})/u

/** Agencies that a closing line names as its sources, in its own words. */
export function findInfosources(line: string): readonly string[] | undefined {
  if (line.length > 300) return undefined
  for (const [index, form] of creditForms.entries()) {
    const list = form.exec(line)?.[1]
    if (list === undefined) continue
    const names = splitList(list.replaceAll('/', ', '))
    // Only the first form can be nothing else; in the others a person or a sentence could stand.
    if (names.length > 0 && (index === 0 || names.every(isSourceName))) return names
  }
  return undefined
}

function isSourceName(name: string): boolean {
  return (
    name.split(' ').length <= 6 &&
    (agency.test(name) || /^agenc(?:y|ies|es|e)$|^agenturen$|^agencias$/i.test(name))
  )
}

/** `Reporting by A in Tarn; editing by B`: the reporters. Undefined when the line is something else. */
export function findReporters(line: string): readonly string[] | undefined {
  if (line.length > 300) return undefined
  const bare = line.replace(/^[\s(]+|[\s).]{1,20}$/g, '')
  const list =
    /^(?:additional )?(?:reporting|writing)(?: and (?:writing|editing))? by ([^;]+)/i.exec(
      bare,
    )?.[1]
  if (list !== undefined) return splitList(list).map((name) => name.replace(/\sin\s.*$/, ''))
  return /^editing by /i.test(bare) ? [] : undefined
}

/** `TARN (Reuters) -`, `PORT ELLEN, Oct 29 —`, `(ANSA) - TARNO, 04 MAR -`: the place, and the agency in brackets. */
export function findDateline(
  paragraph: string,
): { located: string; agency: string | undefined } | undefined {
  const start = paragraph.slice(0, 160)
  const [, leadingAgency, rest = start] = /^\(([^)]{2,30})\)\s?[—–-]\s?(.*)$/su.exec(start) ?? []
  const found =
    /^(\p{Lu}[\p{L}'’. -]{1,40}?(?:,\s\p{Lu}[\p{L}'’. ]{1,30}?)?)(?:,\s(?:\p{L}+\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}+))?(?:\s?\(([^)]{2,30})\))?\s?(?:—|–|--|-)\s/u.exec(
      rest,
    )
  const located = found?.[1]?.trim()
  const named = found?.[2] ?? leadingAgency
  if (located === undefined) return undefined
  const city = located.split(',')[0] ?? ''
  const isUpper = city === city.toUpperCase() && /\p{Lu}{2}/u.test(city)
  return isUpper || named !== undefined ? { located, agency: named } : undefined
}
