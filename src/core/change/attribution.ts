import { getLanguages } from '../language/languages.ts'
import { lazily } from '../language/lazily.ts'
import { because } from '../reason.ts'
import type { Excerpt, Span } from '../span.ts'
import { type Context, isContent } from './context.ts'
import { measured } from './exclusive-findings.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { functionWords, hearers, sayVerbs, words } from './lexicon.ts'
import { isNamedBefore, isPerson } from './pronoun.ts'
import { isOneEditApart } from './respelling.ts'
import { isSameOffice } from './same-office.ts'
import { stem } from './token.ts'

/** Somebody else now says the same: the statement stands, and its source shares no word with the earlier one. */
export function findAttribution(diff: SentenceDiff, context: Context): readonly Finding[] {
  const { before, after } = diff.pair
  if (!diff.removed.some(isContent) || !diff.added.some(isContent)) return []
  const spoken = [findSource(before.text), findSource(after.text)] as const
  const sources = weighSources(diff, context, spoken)
  return sources.length > 0
    ? sources
    : weighSources(diff, context, [findHearer(before.text), findHearer(after.text)])
}

function weighSources(
  { pair: { before, after } }: SentenceDiff,
  context: Context,
  [left, right]: readonly [Span | undefined, Span | undefined],
): readonly Finding[] {
  if (left === undefined || right === undefined) return []
  const [old, now] = trimSameEnd(before.text, left, after.text, right)
  if (!isSameStatement(without(before.text, old), without(after.text, now))) return []
  const [from, to] = [wordsOf(before.text, old), wordsOf(after.text, now)]
  if (from.length === 0 || to.length === 0) return []
  const isNamedOtherwise = areOtherNames(
    before.text.slice(old.start, old.end),
    after.text.slice(now.start, now.end),
  )
  if (isSameVoice(from, to, context, isNamedOtherwise)) return []
  // "The fire burned for two days, officials said": so long, and nobody.
  if ([...from, ...to].some((word) => measured.has(word))) return []
  if (from.every(isPerson) && isNamedBefore(context.before, before.start, to)) return []
  if (isNamedNow(from, after.text.slice(now.start, now.end))) return []
  const change = {
    kind: 'name' as const,
    before: toExcerpt(before, old),
    after: toExcerpt(after, now),
  }
  return [
    {
      weight: 'correction',
      why: because(
        'a statement was given to another source: “{after}”, earlier “{before}”',
        change,
      ),
      change,
    },
  ]
}

/** "laut Polizei sechs Menschen verletzt": what both go on with is no longer the source. */
function trimSameEnd(
  before: string,
  left: Span,
  after: string,
  right: Span,
): readonly [Span, Span] {
  const from = before.slice(left.start, left.end).split(' ')
  const to = after.slice(right.start, right.end).split(' ')
  let same = 0
  while (
    same < Math.min(from.length, to.length) - 1 &&
    from[from.length - 1 - same] === to[to.length - 1 - same]
  )
    same += 1
  const end = same === 0 ? '' : ` ${from.slice(-same).join(' ')}`
  return [
    { start: left.start, end: left.end - end.length },
    { start: right.start, end: right.end - end.length },
  ]
}

function toExcerpt(
  sentence: { readonly text: string; readonly start: number },
  span: Span,
): Excerpt {
  return {
    text: sentence.text.slice(span.start, span.end),
    start: sentence.start + span.start,
    end: sentence.start + span.end,
  }
}

type Forms = {
  readonly leading: RegExp
  readonly closing: readonly RegExp[]
  readonly opening: RegExp
}

export const getVerbs = lazily((): ReadonlySet<string> => {
  const abroad = getLanguages()
    .filter(({ code }) => code !== 'en')
    .flatMap(({ says }) => [...says])
    .filter((verb) => verb.length > 3)
  return new Set([...sayVerbs, ...abroad, ...furtherVerbs])
})

const furtherVerbs = words(
  `indiqué précisé rapporté mitteilte mitteilten berichtete berichteten bekanntgab informó informaron indicó indicaron precisó
  precisaron aseguraron confirmaron reportó reportaron comunicó riferito comunicato precisato informou informaram disseram
  say tell report reports insist insists believe believes reckon reckons complained complain recalled recalls heard testified
  teilte teilten teilt berichten berichtet meldet meldete melden erzählen erzählt erzählte sagen behaupten behauptet versichern
  affirme affirment indique indiquent assure assurent racontent raconte expliquent explique rapporte rapportent précise précisent
  asegura aseguran afirman cuentan contaron cuenta denuncian denuncia informan informa indican relatan relataron señalan señala
  riferiscono riferisce raccontano racconta sostengono sostiene afirmam afirma contam relatam
  сообщило заявило подтвердило объявило уточнило отметило рассказало пояснили пояснил пояснила рассказали рассказал рассказала рассказывают утверждают утверждает говорят говорит объяснили считают
  сообщили сообщает сообщают заявили уточнили повідомили заявили`,
)

const getForms = lazily((): Forms => {
  const verbs = [...getVerbs()]
    .filter((verb) => !/^(?:statement|spokes\p{L}+|according)$/u.test(verb))
    .map((verb) => verb.replaceAll(/[.*+?^${}()|[\]\\]/g, ''))
    .join('|')
  const help = '(?:(?:a|ont|ha|han|hanno|has|have|had|hat|haben) )?'
  const end = '(?=[.,;:—–“”"«»]|$)'
  return {
    leading:
      /(?<!\p{L})(?:according to|selon|d['’]après|según|de acuerdo con|secondo (?=i |il |la |le |lo |gli |l['’]|\p{Lu})|segundo|de acordo com|laut|nach (?:angaben|aussagen?|einschätzung|auskunft|worten) (?:de[rs]|von)|enligt|według|по (?:словам|данным|информации|сведениям|сообщению)|за (?:словами|даними)) ?([^.,;:—–“”"«»]{2,80}(?:, (?=\p{Lu})[^.,;:—–“”"«»]{2,40}(?=[.,;]))?)/iu,
    opening: new RegExp(`^[“"„«]?([^.,;:—–“”"«»]{2,80}?) ${help}(?:${verbs})(?!\\p{L})`, 'iu'),
    closing: [
      /(?<!\p{L})(?:schätz|beziffer)(?:t|te|en|ten) ([^.,;:—–“”"«»]{2,60}?) auf (?=(?:\p{L}+ ){0,2}\d)/u,
      new RegExp(`[,”"»“]\\s*${help}(?:${verbs}) ([^.;:—–“”"«»]{2,120})[.]?$`, 'u'),
      new RegExp(`[,”"»“]\\s*([^,.;:—–“”"«»]{2,80}) ${help}(?:${verbs})[.]?$`, 'u'),
      new RegExp(
        `^(?:das|dies|об этом|о происшествии) (?:${verbs}) ([^.,;:—–“”"«»]{2,80}?)(?: mit)?[.]?$`,
        'iu',
      ),
      /[,”"»“]\s*([^,.;:—–“”"«»]{2,80}) told (?:the |an? )?(?:[\p{L}'’]+ ){0,2}[\p{L}'’]+[.]?$/u,
      new RegExp(`[,”"»“]\\s*${help}(?:${verbs}) ([^.,;:—–“”"«»]{2,80})${end}`, 'u'),
    ],
  }
})

/** "The jury was told", "nobody is said to be hurt": who speaks is not named. */
const isTold =
  /(?<!\p{L})(?:is|are|was|were|be|been|being|not|wird|wurden?|werden|est|sont|fue|fueron|être|sido)(?!\p{L})/iu

/** "…, said members would vote": what was said, and not who said it. */
const isClause = /\b(?:would|will|was|were|had|is|are|could|should|might|did)\b/i

/** "…, court told": there it was said, and by somebody else. */
const isHeard = new RegExp(
  `\\b(?:${[...hearers].join('|')}) (?:is |was |are |were )?(?:told|hears?|heard)[.]?$`,
  'i',
)

/** Where the one stands on whose word the sentence rests. */
function findSource(text: string): Span | undefined {
  if (isHeard.test(text)) return undefined
  const { leading, closing, opening } = getForms()
  for (const form of [leading, ...closing, opening]) {
    const match = form.exec(text)
    const said = match?.[1]
    if (match === null || said === undefined) continue
    if (form === opening ? isTold.test(said) : form !== leading && isClause.test(said)) continue
    const start = match.index + match[0].lastIndexOf(said)
    return { start, end: start + said.length }
  }
  return undefined
}

/** "Castell told the club website": the words were said to it, and to nobody else. */
const hearer =
  /(?<!\p{L})(?:told|sagte(?:n)? (?:\p{L}+ ){0,3}?(?=de[mr] )|a (?:déclaré|dit|confié|raconté) (?=(?:au|aux|à) )|(?:dijo|declaró|contó) (?=(?:al?|a la) )|ha (?:detto|raccontato|dichiarato) (?=a(?:l|ll['’a]|lla)? )|disse (?=a[os]? |à )|(?:рассказал|сказал|заявил|сообщил)а? )([^.,;:—–“”"«»‘’]{3,60})[.]?$/iu

function findHearer(text: string): Span | undefined {
  const match = hearer.exec(text)
  const told = match?.[1]
  if (match === null || told === undefined) return undefined
  const start = match.index + match[0].lastIndexOf(told)
  return { start, end: start + told.length }
}

function without(text: string, { start, end }: Span): readonly string[] {
  return split(`${text.slice(0, start)} ${text.slice(end)}`)
}

function split(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Not one word in ten is another. */
function isSameStatement(left: readonly string[], right: readonly string[]): boolean {
  const content = (said: readonly string[]): readonly string[] =>
    said.filter((word) => !functionWords.has(word) && !getVerbs().has(word))
  const [from, to] = [content(left), content(right)]
  const known = new Set(from)
  const common = to.filter((word) => known.has(word)).length
  const isShort = from.length < 2 && left.length >= 3 && left.join() === right.join()
  return isShort || (from.length >= 2 && 2 * common >= 0.9 * (from.length + to.length))
}

function wordsOf(text: string, { start, end }: Span): readonly string[] {
  return split(text.slice(start, end)).filter(
    (word) =>
      word.length > 2 && !functionWords.has(word) && !/^\d+$/.test(word) && !idle.test(word),
  )
}

/** Tells nobody from another; “die” is no function word, for in English it is none. */
const idle =
  /^(?:die|fuentes?|quellen|kreisen|источник(?:и|ов|ами?)?|fonti|fontes|пресс?|служб[аеуы]|ведомств[ао]|pressestelle|spokes(?:man|woman|person|people)|sprecher(?:in|s)?|portavoz|vocer[oa]|portavoce|porte|parole|porta|voz|представител(?:ь|и|ь)|spokesman|statement|figures|data|documents?|report|published|released|issued|compiled|obtained|seen|reporters?|told|dass|qui|anonymity|condition|speaking|early|later|also|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** Of whom nothing is known but that somebody spoke: a name in their place makes it known. */
const unnamed = words(
  'official officials authorities source sources insider insiders spokesperson spokeswoman witness witnesses resident man woman person people',
)

function isNamedNow(from: readonly string[], now: string): boolean {
  return from.every((word) => unnamed.has(word)) && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(now)
}

/** Both are called by a full name, and have no word of it in common: whatever office they share. */
function areOtherNames(left: string, right: string): boolean {
  const [from, to] = [namesIn(left), namesIn(right)]
  const isIn = (name: string, text: string): boolean =>
    split(text).some((word) => isAlike(word, name))
  return (
    from.length > 0 &&
    to.length > 0 &&
    !from.some((name) => isIn(name, right)) &&
    !to.some((name) => isIn(name, left))
  )
}

function namesIn(text: string): readonly string[] {
  return /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text)
    ? (text.match(/\p{Lu}\p{L}+/gu) ?? []).map((name) => name.toLowerCase())
    : []
}

function isSameVoice(
  from: readonly string[],
  to: readonly string[],
  context: Context,
  isNamedOtherwise: boolean,
): boolean {
  const [old, now] = isVague(from) || isVague(to) ? [from, to] : [within(from), within(to)]
  const isAnother = isNamedOtherwise || areOtherFields(old, now)
  if (!isAnother && now.some((word) => old.some((known) => isAlike(known, word)))) return true
  const text = `${context.before}\n${context.after}`.toLowerCase()
  return withoutBodies(old).some((word) =>
    withoutBodies(now).some((other) => areNeighbors(text, word, other)),
  )
}

function withoutBodies(voice: readonly string[]): readonly string[] {
  return voice.filter((word) => !bodies.has(word))
}

/** Many words stand beside these, and are no other name for them. */
const bodies = words('office service ministry department agency authority council board')

function isVague(voice: readonly string[]): boolean {
  return voice.every((word) => unnamed.has(word) || territories.test(word))
}

/** Without the land for which somebody speaks: others speak for it too. */
function within(voice: readonly string[]): readonly string[] {
  const rest = voice.filter((word) => !territories.test(word))
  return rest.length > 0 ? rest : voice
}

const territories =
  /^(?:county|district|region|regional|province|provincial|state|city|town|village|borough|municipal|local|stadt|kreis|landkreis|bezirk|région|régional|régionale|province|provinciale|ville|municipale?|locale?|región|provincia|ciudad|estatal|област[ьи]|област\p{Ll}{2,3}|район[ае]?|районн\p{Ll}{2,3}|кра[яй]|краев\p{Ll}{2,3}|город[ае]?|городск\p{Ll}{2,3}|регион[ае]?|региональн\p{Ll}{2,3})$/u

/** "Fire Service" and "ambulance service": of the same kind of body, but each for another field. */
function areOtherFields(from: readonly string[], to: readonly string[]): boolean {
  const [old, now] = [
    from.filter((word) => fields.has(word)),
    to.filter((word) => fields.has(word)),
  ]
  return old.length > 0 && now.length > 0 && !now.some((word) => old.includes(word))
}

const fields = words(
  `fire ambulance police coastguard health weather prison probation interior foreign defense defence finance treasury justice
  education transport agriculture energy culture labor labour housing environment intelligence immigration customs
  santé justice défense finances agriculture éducation sanidad hacienda defensa educación здравоохранения юстиции обороны финансов`,
)

function isAlike(left: string, right: string): boolean {
  const [known, word] = [stem(left), stem(right)]
  return (
    known === word ||
    isOneEditApart(known, word) ||
    isAkin(known, right) ||
    isSameOffice(left, right)
  )
}

/** "ministry" and "ministerial", "Bürgermeser" and "Bürgermeister". */
function isAkin(left: string, right: string): boolean {
  return left.length >= 6 && left.slice(0, 6) === right.slice(0, 6)
}

/** "Governor Pavel Istrin", "Istrin, the governor": both revisions know one by the other. */
function areNeighbors(text: string, left: string, right: string): boolean {
  for (const [first, second] of [
    [left, right],
    [right, left],
  ] as const) {
    let at = text.indexOf(first)
    for (let tries = 0; at >= 0 && tries < 20; tries += 1) {
      const near = text.slice(at + first.length, at + first.length + 30)
      const stop = near.search(/[.;:!?\n“”"]/)
      if ((stop < 0 ? near : near.slice(0, stop)).includes(second)) return true
      at = text.indexOf(first, at + 1)
    }
  }
  return false
}
