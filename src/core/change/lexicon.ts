/** Word lists behind the rules. Keys are lower case, as `Token.key`. */

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

export const functionWords = words(
  `a an the this that these those some any all both each every no of to in on at by for from with without within into onto over
  under between among through during before after since until about around near as than then so and or but nor yet if when
  while where which who whom whose what why how is are was were be been being am has have had having do does did done will would
  shall should can could may might must not it its it's he she they them their his her him hers i you we us our your my me
  there here also too just only very more most less least still already now again up down out off back also one said says say
  u.s however meanwhile according because although though despite per via
  der das und ein eine einer einem einen eines nicht mit von den dem des zu zum zur auf für ist sind wird wurde wurden werden haben sich auch als nach bei aus wie dass noch nur über unter durch oder aber ihre ihren seine sein sie es wir ihr
  le la les une du de et en dans par sur avec que qui ne pas est sont été ont au aux ce cette ces ses leur leurs il elle ils elles nous vous ou où comme
  el los las unos unas del al con para por su sus se fue fueron ha han sido ser como más pero y esta este estos estas cada ya muy entre sobre desde hasta lo`,
)

/** Months by their number, with the usual short forms. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar janvier enero',
    'february feb februar février febrero',
    'march mar märz mars marzo',
    'april apr avril abril',
    'may mai mayo',
    'june jun juni juin junio',
    'july jul juli juillet julio',
    'august aug août agosto',
    'september sept sep septembre septiembre',
    'october oct oktober octobre octubre',
    'november nov novembre noviembre',
    'december dec dezember décembre diciembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    'monday montag lundi lunes',
    'tuesday tues dienstag mardi martes',
    'wednesday weds mittwoch mercredi miércoles',
    'thursday thurs donnerstag jeudi jueves',
    'friday freitag vendredi viernes',
    'saturday samstag samedi sábado',
    'sunday sonntag dimanche domingo',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

export const relativeDays = words('today yesterday tomorrow tonight overnight')

/** Stand before a figure and belong to it for a reader. */
export const hedges = words(
  'about around some roughly approximately nearly almost least more than over up to fewer less under estimated as many most just exactly only at an another almost',
)

export const sayVerbs = words(
  `said says say saying told tells added adds according announced announces confirmed confirms reported reports stated states
  warned warns claimed claims wrote writes replied insisted argued acknowledged admitted explained noted asked statement
  spokesman spokeswoman spokesperson`,
)

/** What lies ahead or is uncertain, before the verb it governs. */
export const futureMarkers = words(
  'will would shall to set expected expects plans planned due likely may might could poised feared believed presumed thought',
)

export const softeners = words(
  'feared believed presumed thought expected may might could reportedly allegedly',
)

export const negations = words(
  "not never no didn't don't doesn't won't wasn't weren't isn't aren't hasn't haven't hadn't cannot can't couldn't wouldn't without neither",
)

/** Happenings by kind; another kind in the same statement is a development. */
const happenings = [
  'die dies died dead death deaths kill kills killed killing fatal fatally perished slain',
  'injured injures injuring wounded hurt wounds',
  'arrest arrests arrested arresting detain detained detains custody apprehended held',
  'charge charged charges indicted indictment',
  'convicted convicts guilty',
  'sentenced jailed imprisoned',
  'acquitted acquits cleared',
  'resign resigns resigned resignation quits',
  'sacked dismissed fired ousted sacks',
  'elected re-elected win wins won victory beats beat defeats',
  'lost loses defeated defeat',
  'signed signs signing',
  'approved approves passed passes adopted adopts ratified ratifies backs backed approval',
  'rejected rejects vetoed vetoes',
  'released freed frees release',
  'rescued rescues rescue saved',
  'find found finds located recovered discovered',
  'collapsed collapses collapse',
  'evacuated evacuates evacuation evacuate',
  'exploded explodes explosion blast',
  'crashed crashes crash',
  'derailed derails derailment',
  'suspended suspends halted halts',
  'cancelled canceled cancels scrapped',
  'postponed postpones delayed',
  'reopened reopens reopening',
  'closed closes shut shuts closure',
  'ceasefire truce',
  'surrendered surrenders',
  'invaded invades invasion',
  'extinguished contained doused',
  'recalled recalls recall',
  'banned bans ban outlawed',
  'hospitalized hospitalised',
  'escaped escapes',
  'abducted kidnapped hostage hostages',
  'overturned overturns quashed',
  'bankrupt bankruptcy insolvency',
  'identified identifies',
  'failed fails collapse',
  'landfall',
  'sank sinks sunk capsized capsizes',
  'erupted erupts erupting',
  'sued sues',
  'fined fines',
  'begin begins began begun start started starts open opened opens underway',
  'end ended ends ending finished concluded concludes',
  'agree agreed agrees agreement deal pact accord',
  'declared declares',
  'reached reaches',
  'destroyed destroys',
  'landed lands',
  'arrived arrives',
  'withdrew withdraws withdrawal',
  'pardoned pardons',
  'nominated nominates appointed appoints named',
  'retired retires',
  'accepted accepts',
  'missing disappeared',
  'seized seizes captured captures',
  'blocked blocks',
  'advances advanced qualifies qualified',
] as const

export const happeningOf: ReadonlyMap<string, number> = new Map(
  happenings.flatMap((group, index) => group.split(' ').map((word) => [word, index] as const)),
)

export function happeningWords(happening: number): readonly string[] {
  return happenings[happening]?.split(' ') ?? []
}

/** One excludes the others: such a replacement is another fact, not another wording. */
const exclusives = [
  'north south east west northeast northwest southeast southwest',
  'northern southern eastern western',
  'left right',
  'man woman boy girl',
  'men women',
  'boys girls',
  'son daughter brother sister mother father husband wife uncle aunt nephew niece cousin grandfather grandmother',
  'gold silver copper zinc nickel brass bronze iron tin coal lithium uranium',
  'he she',
  'his her',
  'rose fell climbed dropped',
  'raised lowered',
  'doubling tripling quadrupling halving',
  'doubled tripled quadrupled halved',
  'raises lowers',
  'higher lower',
  'rises falls climbs drops',
  'increased decreased',
  'increase decrease',
  'won lost',
  'morning evening afternoon',
  'million billion trillion thousand',
  'primary secondary',
  'driver passenger',
  'upheld overturned',
  'for against',
  'male female',
  'meters metres feet miles kilometers kilometres yards',
  'kilograms pounds tons tonnes',
  'hectares acres',
  'seconds minutes hours days weeks months years',
  'eldest youngest',
] as const

export const exclusiveOf: ReadonlyMap<string, number> = new Map(
  exclusives.flatMap((group, index) => group.split(' ').map((word) => [word, index] as const)),
)

const irregularVerbs =
  `gave give given give met meet won win held hold left leave went go began begin struck strike took take made make
  came come sent send said say spoke speak lost lose quit quit rose rise fell fall shut shut cut cut hit hit put put paid pay
  bought buy sold sell fought fight found find built build kept keep led lead ran run broke break chose choose flew fly stood stand
  withdrew withdraw withdrawn withdraw taken take begun begin gone go has have had have is be are be was be were be became become
  saw see seen see told tell brought bring caught catch drove drive grew grow knew know lay lie rode ride sank sink shot shoot spent spend
  stole steal swore swear threw throw wore wear heard hear faced face`.split(/\s+/)

const baseForms: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap((word, index) => {
    const base = irregularVerbs[index + 1]
    return index % 2 === 0 && base !== undefined ? [[word, base] as const] : []
  }),
)

/** "gives", "gave", "giving" and "give" share one. */
export function verbBase(key: string): string {
  const base = baseForms.get(key) ?? key
  if (base.length <= 3) return base
  return base
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=.{2})e$/, '')
}
