import type { NewsRecord } from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { splitWords } from './phrase-index.ts'
import type { RevisionText } from './revision-text.ts'

/** Pages that a server shows instead of the article. */
const walls: readonly {
  readonly kind: 'consent' | 'paywall' | 'error'
  readonly why: Reason
  readonly form: RegExp
}[] = [
  {
    kind: 'consent',
    why: because('the page shows a consent wall instead of the article'),
    form: /(?<!\p{L})(?:we (?:and our (?:\d+ )?partners|value your privacy|use cookies|care about your privacy)|accept (?:all|cookies)|reject all|cookie (?:consent|settings|preferences|policy)|manage (?:consent|choices|cookies|preferences)|your privacy (?:choices|matters)|consent to (?:the use of|our use of|cookies)|legitimate interest|before you continue|uses? cookies|wir verwenden cookies|cookies akzeptieren|nous utilisons des cookies|utilizamos cookies|alle(?:s)? akzeptieren|partner verarbeiten personenbezogene|tout accepter|continuer sans accepter|respect de votre vie privée|aceptar todo|nuestros socios almacenamos|accetta tutt[oi]|rifiuta tutto|aceitar tudo|alles accepteren|принять вс[её]|(?:agree|consent) to (?:the )?(?:use of )?cookies|respects? your privacy|privacy is important to us|store and access information on|privatsphäre ist uns wichtig|speichern informationen auf|mit werbung (?:weiter)?lesen|werbung und tracking|avec votre (?:accord|consentement)|accepter et continuer|privacidad es importante|almacenar información en|aceptar y continuar|использу(?:ем|ет) (?:файлы )?(?:cookie|куки)|обработк(?:ой|у) персональных данных|con il tuo consenso|com o seu consentimento)/iu,
  },
  {
    kind: 'paywall',
    why: because('the page shows a paywall instead of the article'),
    form: /(?<!\p{L})(?:subscribe (?:now |today )?(?:to (?:continue|read|unlock|keep)|for (?:full|unlimited))|(?:for|to) subscribers(?: only)?|subscriber[- ](?:only|exclusive)|already (?:a subscriber|have an account|subscribed)|(?:log|sign) in to (?:continue|read|keep)|create (?:a free|an) account|register to (?:continue|read)|you have (?:reached|used|read) (?:your|all)|free articles? (?:left|remaining|this month)|start your (?:free )?(?:trial|subscription)|unlimited access|to continue reading|continue reading (?:this|with)|unlock this (?:article|story)|premium (?:content|article)|jetzt weiterlesen|schon abonnent|mit (?:unserem )?(?:abo|plus) (?:weiter)?lesen|réservé aux abonnés|déjà abonné|il vous reste \d+ ?% de cet article|exclusivo para su?scriptores|su?scr[ií]b[ae]se para (?:seguir|continuar) leyendo|ya es suscriptor|riservato agli abbonati|exclusivo para assinantes|alleen voor abonnees|только (?:для )?подписчикам?|оформите подписку|reached your (?:\p{L}+ )?limit|to read the (?:full|whole|rest of the) (?:story|article)|to keep reading|weiterlesen mit|nur für abonnent(?:en|innen)|bereits ein abo|réservée? aux abonnés|contenido exclusivo|ya eres suscriptor|inicia(?:r)? sesión para|abbonati per|assine para)/iu,
  },
  {
    kind: 'error',
    why: because('the page shows an error instead of the article'),
    form: /(?<![\p{L}\d])(?:(?:error )?40[34]\b|error 5\d\d|50[0234] (?:bad|service|internal|gateway)|page (?:not found|cannot be found|could not be found|doesn't exist|does not exist|you (?:requested|are looking for|were looking for))|not found|access (?:denied|to this page has been denied)|forbidden|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error|temporarily unavailable|something went wrong|too many requests|just a moment|checking your browser|(?:are you|you are|you're) (?:not )?a (?:robot|human)|security check|(?:not|isn't) (?:currently )?available (?:in|from) your (?:region|country|location|area)|verify (?:you are|that you are) (?:a )?human|unusual traffic|enable (?:javascript|cookies)|javascript (?:is|must be) (?:disabled|enabled|required)|under maintenance|scheduled maintenance|no longer available|technical difficulties|request (?:blocked|could not be)|ray id|captcha|try again later|we(?:'re| are) sorry|seite (?:wurde )?(?:leider )?nicht gefunden|gesuchte seite|zugriff verweigert|page introuvable|page que vous (?:recherchez|demandez)|accès (?:refusé|interdit)|página no (?:encontrada|existe)|página que (?:busca|buscas)|acceso denegado|pagina non trovata|página não encontrada|pagina niet gevonden|sidan (?:finns inte|hittades inte)|страница не найдена|доступ запрещ[её]н|(?:can't|cannot|could not|couldn't) find (?:that|this|the) page|no longer exists?(?! in)|you have been blocked|attention required|performing maintenance|unavailable for legal reasons|not available in your|trouble loading|oops|forgot (?:your )?password|ein fehler ist aufgetreten|versuchen sie es (?:später|erneut|noch)|aufgerufene seite|erreur (?:40|50)\d|page demandée|veuillez réessayer|se ha producido un error|inténtelo (?:de nuevo|más tarde)|ошибка [45]\d\d|временно недоступ\p{L}*|попробуйте (?:позже|ещё раз))/iu,
  },
]

export type BrokenInput = {
  readonly before: RevisionText
  readonly after: RevisionText
  /** Characters of each body. */
  readonly lengthBefore: number
  readonly lengthAfter: number
  /** Characters of the earlier body that stand in the later one too. */
  readonly kept: number
  /** Characters of the later body that are new and read as news of the same event. */
  fresh(): number
  /** Whether the later body speaks of the same things. */
  isSameTopic(): boolean
  readonly isLive: boolean
}

/** Why the later page cannot be the article any more, or `undefined`. */
export function findBreakage(input: BrokenInput): Reason | undefined {
  const { lengthBefore, lengthAfter, kept, fresh, isLive } = input
  if (lengthBefore === 0) return undefined
  if (lengthAfter === 0) return because('the page looks broken: the text of the article is gone')
  const share = kept / lengthBefore
  const wall = share < 0.6 ? findWall(input) : undefined
  if (wall !== undefined && fresh() < lengthBefore * 0.5) return wall
  if (share < 0.6 && isCutOff(input))
    return because('the page looks broken: it ends in the middle of a word')
  if (isLive && (share > 0.05 || lengthAfter > lengthBefore * 0.2)) return undefined
  if (share < 0.45 && lengthAfter < lengthBefore * 0.5 && fresh() < lengthBefore * 0.25)
    return because('the page looks broken: most of the article is missing')
  if (share < 0.1 && lengthBefore >= 80 && !input.isSameTopic())
    return because('the page looks broken: another text stands in place of the article')
  return undefined
}

/** The last line is the beginning of an earlier one, up to a letter within a word. */
function isCutOff({ before, after }: BrokenInput): boolean {
  const last = after.record.paragraphs.at(-1) ?? ''
  return (
    last.length >= 20 &&
    /\p{L}$/u.test(last) &&
    before.record.paragraphs.some(
      (line) => line.startsWith(last) && /^\p{L}/u.test(line.slice(last.length)),
    )
  )
}

function findWall(input: BrokenInput): Reason | undefined {
  const text = lead(input.after)
  const old = lead(input.before)
  return walls.find((wall) => wall.form.test(text) && !wall.form.test(old))?.why
}

/** A wall says at once what it is. */
function lead(revision: RevisionText): string {
  const { text } = revision.article
  return text.slice(0, 2_000).replaceAll('’', "'")
}

/** Why the earlier page was no article either, so that nothing can be told from comparing. */
export function wasWall(input: BrokenInput): Reason | undefined {
  const { before, lengthBefore, lengthAfter, kept } = input
  if (lengthBefore > 900 || lengthAfter < lengthBefore * 2) return undefined
  const text = lead(before)
  const wall = walls.find(({ form }) => form.test(text))
  // A paywall leaves the beginning of the article.
  const isTeaser = wall?.kind === 'paywall' && lengthAfter > lengthBefore * 3
  return wall !== undefined && (kept <= lengthBefore * 0.5 || isTeaser)
    ? because('the earlier page was broken, so there is nothing to compare with')
    : undefined
}

/**
 * Why a page that was never read before cannot be the article its list names: a wall that has not one
 * word of the headline. A paywall that shows how the article begins is not one.
 */
export function findFirstWall(page: NewsRecord, headline: string | null): Reason | undefined {
  const body = page.paragraphs.join('\n').replaceAll('’', "'")
  if (body.length > 900) return undefined
  const said = new Set(splitWords(body))
  const isNamed = splitWords(headline ?? '').some((word) => word.length > 4 && said.has(word))
  return isNamed ? undefined : walls.find(({ form }) => form.test(body))?.why
}

/** A few words stand where the article stood. */
export function isMostlyGone({ lengthBefore, lengthAfter, kept }: BrokenInput): boolean {
  return kept < lengthBefore * 0.3 && lengthAfter < 600
}

/** An offer or a consent line between the paragraphs of a whole article. */
export function isWallLine(text: string): boolean {
  const line = text.slice(0, 400).replaceAll('’', "'")
  return walls.some((wall) => wall.kind !== 'error' && wall.form.test(line))
}
