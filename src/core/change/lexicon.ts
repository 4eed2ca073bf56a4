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
    'january jan januar janvier enero gennaio janeiro января январе январь січня',
    'february feb februar février febrero febbraio fevereiro февраля феврале февраль лютого',
    'march mar märz mars marzo março марта марте март березня',
    'april apr avril abril aprile апреля апреле апрель квітня',
    'may mai mayo maggio maio мая мае май травня',
    'june jun juni juin junio giugno junho июня июне июнь червня',
    'july jul juli juillet julio luglio julho июля июле июль липня',
    'august aug août agosto августа августе август серпня',
    'september sept sep septembre septiembre settembre setembro сентября сентябре сентябрь вересня',
    'october oct oktober octobre octubre ottobre outubro октября октябре октябрь жовтня',
    'november nov novembre noviembre novembro ноября ноябре ноябрь листопада',
    'december dec dezember décembre diciembre dicembre dezembro декабря декабре декабрь грудня',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Written with a capital only where a sentence begins. */
export const smallDates = words(
  `janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro
  fevereiro março maio junho julho setembro outubro novembro dezembro
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì
  mercoledì giovedì venerdì sabato domenica`,
)

export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    'monday montag lundi lunes lunedì segunda-feira понедельник понедельника понеділок',
    'tuesday tues dienstag mardi martes martedì terça-feira вторник вторника вівторок',
    'wednesday weds mittwoch mercredi miércoles mercoledì quarta-feira среда среду среды середу',
    'thursday thurs donnerstag jeudi jueves giovedì quinta-feira четверг четверга четвер',
    'friday freitag vendredi viernes venerdì sexta-feira пятница пятницу пятницы пʼятницю',
    'saturday samstag samedi sábado sabato суббота субботу субботы суботу',
    'sunday sonntag dimanche domingo domenica воскресенье воскресенья неділю',
  ].flatMap((names, index) =>
    names
      .split(' ')
      .flatMap((name) => [name, ...partsOfDay(name)])
      .map((name) => [name, index + 1] as const),
  ),
)

/** "Mittwochabend". */
function partsOfDay(name: string): readonly string[] {
  const parts = ['früh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht']
  return /(?:tag|woch)$/.test(name) ? parts.map((part) => `${name}${part}`) : []
}

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

/** "Court told": there it was said, and by somebody else. */
export const hearers = words('court jury inquest trial inquiry tribunal hearing panel mps')

/** The state that these hold goes on. */
export const continuing = words(
  `still remain remains remaining stay stays staying continue continues weiter weiterhin bleibt bleiben dauert dauern
  andauern reste restent toujours demeure sigue siguen continúa continúan permanece aún todavía resta rimane ancora
  continua continuam остается остаётся остаются по-прежнему продолжается продолжаются всё`,
)

/** The state that was before is back. */
export const returning = words(
  'again resumed resumes resume restored restore reopened reopens reopen back wieder nouveau repris reprend reanudado reanuda снова вновь',
)

export const denials = words(
  'denied denies deny refused refuses refuse rejected rejects dismissed ruled bestreitet bestritt leugnet leugnete niega negó nie niait отрицает отрицал отрицала отрицали',
)
/** "He denied that", "rejected the claim that": the same answer in other words. */
export const refusals = words(
  `denied denies deny denying rejected rejects reject rejecting dismissed dismisses dismissing disputed disputes disputing refuted refutes
  rebutted contested contests bestritt bestreitet bestritten dementierte dementiert zurück wies nie nient nié niait dément démenti conteste
  contesté rejette rejeté negó niega negaron rechazó rechaza rechazado desmintió desmiente smentisce smentito nega negato respinge respinto
  negou nega rejeitou rejeita отрицает отрицал отрицала отрицают отвергает отверг отвергла отклонил отклонила опроверг опровергла опровергает`,
)
export const concessions = words(
  'confirmed confirms confirm admitted admits agreed agrees accepted accepts acknowledged acknowledges conceded concedes gestand gesteht gestanden räumte admitió admite confesó reconoció avoue avoué reconnaît reconnu признал признала признали сознался',
)

/** What lies ahead or is uncertain, before the verb it governs. */
export const futureMarkers = words(
  'will would shall to set expected expects plans planned due likely may might could poised feared believed presumed thought',
)

export const softeners = words(
  'feared believed presumed thought expected may might could reportedly allegedly',
)

export const negations = words(
  "not never no didn't don't doesn't won't wasn't weren't isn't aren't hasn't haven't hadn't cannot can't couldn't wouldn't without neither nicht kein keine keinen keinem keiner niemals pas jamais nunca jamás не nobody none ohne niemand niemandem нет",
)
/** Deny too, though beside "not" they tell nothing more, or mean another thing elsewhere. */
export const weakNegations = words(
  'unable failed fails refuses refused nothing lacked lacks lacking aucun aucune nul nulle guère rien personne sans privé privée privés privées ni sin ningún ninguno ninguna nadie nada tampoco carece carecen nichts kaum без никто никого ничего никаких лишён лишены',
)

/** One excludes the others: such a replacement is another fact, not another wording. */
const exclusives = [
  'north south east west northeast northwest southeast southwest',
  'northern southern eastern western',
  'left right',
  'man woman boy girl',
  'men women',
  'boys girls',
  'son daughter brother sister mother father husband wife uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter',
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
  'low high',
  'lowest highest',
  'largest smallest',
  'longest shortest',
  'oldest youngest',
  'best worst',
  'profit loss',
  'more fewer',
  'more less',
  'español francés alemán italiano portugués inglés brasileño argentino mexicano colombiano chileno peruano ruso chino japonés ucraniano polaco belga holandés suizo sueco noruego danés griego turco marroquí canadiense',
  'española francesa alemana italiana portuguesa inglesa brasileña argentina mexicana colombiana chilena peruana rusa china japonesa ucraniana polaca belga holandesa suiza sueca noruega danesa griega turca marroquí canadiense',
  'français allemand italien espagnol portugais anglais brésilien argentin mexicain colombien russe chinois japonais ukrainien polonais belge néerlandais suisse suédois norvégien danois grec turc marocain canadien',
  'française allemande italienne espagnole portugaise anglaise brésilienne argentine mexicaine colombienne russe chinoise japonaise ukrainienne polonaise belge néerlandaise suisse suédoise norvégienne danoise grecque turque marocaine canadienne',
  'profits losses',
  'fog snow hail ice',
  'grow shrink',
  'grew shrank',
  'surplus deficit',
  'imports exports',
  'majority minority',
  'maximum minimum',
  'buyer seller',
  'bought sold',
  'plaintiff defendant',
  'noon midnight',
  'daily weekly monthly annual',
  'inside outside',
  'above below',
  'public private',
  'foreign domestic',
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
  'week month year decade',
  'eldest youngest',
  'county state federal',
  'army navy police coastguard',
  'architect surveyor',
  'sons daughters brothers sisters',
  'upper lower',
  'inner outer',
  'indoor outdoor',
  'eastbound westbound northbound southbound',
  'younger older elder',
  'convicted acquitted',
  'wedding funeral birthday christening',
  'chemist physicist biologist mathematician geologist astronomer economist historian philosopher botanist zoologist',
  'chemistry physics biology mathematics geology astronomy history philosophy',
  'professor lecturer',
  'surgeon nurse dentist pharmacist',
  'plumber electrician carpenter bricklayer welder',
  'violinist pianist cellist guitarist drummer flautist trumpeter',
  'goalkeeper defender midfielder striker',
  'novelist poet playwright',
  'bishop rabbi imam',
  'church mosque synagogue school station airport harbor harbour stadium library museum theater theatre factory hotel bakery pharmacy supermarket cemetery beach forest farm warehouse university kindergarten cinema ground bridge tunnel quarry square',
  'dog cat horse cow pig sheep goat wolf bear fox lynx lion tiger elephant duck goose hen swan',
  'wheat barley maize rice',
  'leg arm shoulder knee ankle wrist elbow hip hamstring calf groin thigh',
  'legs arms shoulders knees ankles wrists',
  'cancer stroke pneumonia',
  'football rugby cricket hockey basketball volleyball handball',
  'butter cheese milk',
  'diesel petrol kerosene',
  'aunts uncles nephews nieces cousins',
  'twins triplets',
  'breakfast lunch dinner',
  'engaged divorced widowed',
  'hijos hijas hermanos hermanas',
  'boda entierro bautizo',
  'hochzeit beerdigung taufe',
  'север юг восток запад',
  'северу югу востоку западу',
  'севера юга востока запада',
  'севере юге востоке западе',
  'женщину мужчину',
  'женщины мужчины',
  'женщине мужчине',
  'мальчика девочку',
  'финансов экономики обороны юстиции здравоохранения культуры транспорта энергетики',
  'hacienda economía defensa justicia sanidad cultura transportes interior exteriores',
  'finances économie défense santé transports intérieur',
  'patronal sindicato',
  'chairman treasurer',
  'свадьба похороны крестины',
  'сыновья дочери братья сёстры',
  'car van truck bus train tram ferry plane helicopter motorcycle bicycle tractor',
  'red blue green white black yellow brown orange purple',
  'captain lieutenant sergeant colonel',
  'spring summer autumn winter',
  'semifinal quarterfinal final',
  'murder manslaughter',
  'norte sur oeste',
  'nord sud ouest',
  'mann frau junge mädchen',
  'sohn tochter bruder schwester mutter vater onkel tante neffe nichte schwager schwägerin enkel enkelin',
  'links rechts',
  'hombre mujer niño niña',
  'hijo hija hermano hermana padre madre cuñado cuñada primo prima tío tía sobrino sobrina suegro suegra yerno nuera',
  'izquierda derecha',
  'homme femme garçon',
  'fils fille frère soeur sœur père mère oncle tante neveu nièce cousin cousine',
  'gauche droite',
  'мужчина женщина мальчик девочка',
  'сын дочь брат сестра мать отец дядя тётя племянник племянница внук внучка муж жена',
] as const

/** By the word: its groups, for "lower" excludes "upper" and "higher". */
export const exclusiveOf: ReadonlyMap<string, readonly number[]> = groupsByWord()

function groupsByWord(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, group] of exclusives.entries())
    for (const word of group.split(' ')) groups.set(word, [...(groups.get(word) ?? []), index])
  return groups
}

const irregularVerbs =
  `gave give given give met meet won win held hold left leave went go began begin struck strike took take made make
  came come sent send said say spoke speak lost lose quit quit rose rise fell fall shut shut cut cut hit hit put put paid pay
  bought buy sold sell fought fight found find built build kept keep led lead ran run broke break chose choose flew fly stood stand
  underwent undergo undertook undertake overtook overtake overcame overcome withdrew withdraw withdrawn withdraw taken take begun begin gone go has have had have is be are be was be were be became become
  saw see seen see told tell brought bring caught catch drove drive grew grow knew know lay lie rode ride sank sink shot shoot spent spend
  laid lie slept sleep swept sweep sought seek taught teach hung hang dug dig sang sing ate eat fed feed drew draw drawn draw
  wrote write written write shook shake tore tear fled flee swam swim rang ring stole steal swore swear threw throw wore wear heard hear faced face`.split(
    /\s+/,
  )

const baseForms: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap((word, index) => {
    const base = irregularVerbs[index + 1]
    return index % 2 === 0 && base !== undefined ? [[word, base] as const] : []
  }),
)

/** "signed", "met": what has happened, unlike "signs". */
export function isPastForm(key: string): boolean {
  return key.endsWith('ed') || (baseForms.has(key) && baseForms.get(key) !== key)
}

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
