import { isTime } from './atom.ts'
import type { SentenceDiff } from './hunks.ts'
import { words } from './lexicon.ts'

/** "запустит" and "запустил", "va a jugar" and "jugó", "wird … eröffnet" and "wurde … eröffnet". */
export function hasTenseTurned(diff: SentenceDiff): boolean {
  return (
    isDoneInRussian(diff) || isDoneInSpanish(diff) || isDoneInGerman(diff) || isDoneInFrench(diff)
  )
}

/** Of what is done once: with a prefix, and without the suffix of what goes on. */
const perfective =
  /^(?:за|по|вы|от|об|со|про|пере|на|раз|рас|до|из|ис|вос|воз|вс|вз|под|при|нач|встр|реш|с|у|о(?!н))\p{L}{2,}[еёияую]т(?:ся)?$/u
const lasting = /(?:(?:[ыи]ва|ва|я|[^д]а)[ею]т|(?:ход|нос|вод|воз|сто|леж|вис|мн)[ия]т)(?:ся)?$/u
const pastRussian = /(?:л[аои]?|[её]с|[её]к|ог)(?:с[яь])?$/u
const going = /^(?:при|вы|про|подо|за|со|обо|от|пере|произо|на)[йи]?д[её]?[ую]?т(?:ся)?$/u
const gone = /ш[её]?л[аои]?(?:сь|ся)?$/u
const willBe = words('будет будут')
const hasBeen = words('был была было были')

function isDoneInRussian({ removed, added, after }: SentenceDiff): boolean {
  if (removed.some(({ key }) => willBe.has(key)))
    return added.some(({ key }) => hasBeen.has(key)) && !after.some(({ key }) => willBe.has(key))
  const isMeant = removed.some(({ key }) => meant.has(key))
  return removed.some(({ key }) => {
    if (!isCyrillic(key)) return false
    if (/^начн/.test(key))
      return added.some(({ key: now }) => /^нача(?:л|ла|ло|ли)(?:с[яь])?$/.test(now))
    if (isMeant && /.{3}ть(?:ся)?$/.test(key))
      return added.some(({ key: now }) => isSameInRussian(key, now))
    if (!perfective.test(key) || lasting.test(key)) return false
    const isGoing = going.test(key)
    return added.some(
      ({ key: now }) =>
        (isGoing && gone.test(now) && now.slice(0, 2) === key.slice(0, 2)) ||
        isSameInRussian(key, now),
    )
  })
}

function isCyrillic(key: string): boolean {
  return key.charCodeAt(0) >= 0x400
}

const meant = words(
  'планирует планируют намерен намерена намерены собирается собираются хочет хотят',
)

function isSameInRussian(key: string, now: string): boolean {
  return now.slice(0, 4) === key.slice(0, 4) && pastRussian.test(now)
}

/** Verbs whose past shares no beginning with their future. */
const irregular: readonly (readonly [string, RegExp])[] = [
  ['har', /^(?:hizo|hicieron)$/],
  ['tendr', /^(?:tuvo|tuvieron)$/],
  ['dir', /^(?:dijo|dijeron)$/],
  ['ser', /^(?:fue|fueron)$/],
  ['ir', /^(?:fue|fueron)$/],
  ['estar', /^(?:estuvo|estuvieron)$/],
  ['pondr', /^(?:puso|pusieron)$/],
  ['vendr', /^(?:vino|vinieron)$/],
  ['habr', /^hubo$/],
  ['dar', /^(?:dio|dieron)$/],
]

function isDoneInSpanish({ removed, added }: SentenceDiff): boolean {
  const isGoing = removed.some(({ key }) => meansTo.has(key))
  return removed.some(({ key }) => {
    if (!/[ánr]$/.test(key)) return false
    const [root] = /^\p{L}+(?=án?$)/u.exec(key) ?? []
    const form = irregular.find(([future]) => future === root)?.[1]
    if (form !== undefined) return added.some((atom) => form.test(atom.key))
    const [stem] =
      (isGoing ? /^\p{L}{3,}(?=[aei]r(?:án?)?$)/u : /^\p{L}{3,}(?=[aei]rán?$)/u).exec(key) ?? []
    if (stem === undefined) return false
    return added.some((atom) => atom.key.startsWith(stem) && /(?:ó|aron|ieron)$/.test(atom.key))
  })
}

const meansTo = words(
  'va van prevé prevén planea planean quiere quieren espera esperan piensa piensan',
)

const germanWills = words('will wollen wird werden soll sollen')

/** "will besuchen" and "besuchte", "wird eröffnen" and "hat eröffnet", and with a day "wird eröffnet" and "wurde eröffnet". */
function isDoneInGerman({ before, removed, added, after }: SentenceDiff): boolean {
  if (!removed.some(({ key }) => germanWills.has(key))) return false
  if (after.some(({ key }) => germanWills.has(key))) return false
  const isPassive =
    added.some(({ key }) => key === 'wurde' || key === 'wurden') &&
    removed.some(({ key }) => key === 'wird' || key === 'werden')
  if (isPassive && before.some(isTime) && after.some(isTime)) return true
  const hasHelp = added.some(({ key }) => key === 'hat' || key === 'haben')
  return removed.some(({ key }) => {
    const [root] = /^\p{L}{3,}(?=en$)/u.exec(key) ?? []
    if (root === undefined) return false
    const bare = root.replace(parted, '')
    return added.some(
      ({ key: now }) =>
        (now.startsWith(root) && isPastOf(now, root, hasHelp)) ||
        (bare !== root && now.startsWith(bare) && isPastOf(now, bare, false)) ||
        isStrongPast(key, now),
    )
  })
}

/** "sprechen" and "sprach", "eintreffen" and "traf … ein". */
function isStrongPast(key: string, now: string): boolean {
  return strongPasts.some(([present, past]) => {
    if (!key.endsWith(present)) return false
    const lead = key.slice(0, -present.length)
    return [`${lead}${past}`, past].some((form) => now === form || now === `${form}en`)
  })
}

const strongPasts: readonly (readonly [string, string])[] =
  'sprechen sprach treffen traf beginnen begann finden fand geben gab nehmen nahm kommen kam gehen ging fahren fuhr schließen schloss sehen sah halten hielt entscheiden entschied ziehen zog schreiben schrieb steigen stieg treten trat lassen ließ tragen trug laufen lief stehen stand bieten bot sterben starb gewinnen gewann verlieren verlor fliegen flog singen sang brechen brach scheinen schien fangen fing schlagen schlug laden lud fallen fiel werfen warf rufen rief reißen riss springen sprang empfangen empfing'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : []))

const frenchPlans = words('doit doivent devrait devraient va vont')
const frenchDone = words("a ont est sont s'est")

/** "doit être ouverte" and "a été ouverte", "va visiter" and "a visité". */
function isDoneInFrench({ removed, added, after }: SentenceDiff): boolean {
  if (!removed.some(({ key }) => frenchPlans.has(key))) return false
  if (after.some(({ key }) => frenchPlans.has(key))) return false
  if (!added.some(({ key }) => frenchDone.has(key))) return false
  return removed.some(
    ({ key }) =>
      (key === 'être' && added.some((atom) => atom.key === 'été')) ||
      (/.{2}(?:er|ir|re)$/.test(key) &&
        added.some((atom) => atom.key !== key && atom.key.slice(0, 3) === key.slice(0, 3))),
  )
}

/** "einsetzen" and "setzte … ein". */
const parted = /^(?:ein|aus|an|ab|auf|zu|vor|mit|nach|los|bei|fest|um)(?=\p{L}{3})/u

function isPastOf(key: string, root: string, hasHelp: boolean): boolean {
  const end = key.slice(root.length)
  return /^e?ten?$/.test(end) || (hasHelp && /^e?t$/.test(end))
}
