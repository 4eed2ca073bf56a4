import type { Atom } from './atom.ts'
import { words } from './lexicon.ts'

/** What is told from its kin by a number: a road, a flight, a room. */
const numbered = words(
  `highway route road interstate motorway freeway flight room line lane gate platform track runway pier terminal exit article section
  chapter clause paragraph page ward precinct sector zone courtroom court channel unit apartment flat suite studio bus tram
  train kilometer kilometre mile number no junction hall berth dock hangar block lot hole hull bridge tunnel shaft reactor
  autobahn gleis saal raum zimmer halle tor flug artikel paragraf absatz kilometer seite bezirk linie zug bus schacht nr ausfahrt
  vol train ligne route autoroute nationale départementale salle quai porte piste chambre page tramway sortie numéro
  vuelo tren línea carretera autopista autovía ruta sala andén puerta artículo pista kilómetro habitación calle número autobús
  volo treno linea strada statale provinciale autostrada binario uscita articolo camera chilometro numero stanza gate
  voo trem comboio linha rodovia estrada plataforma portão artigo quilômetro quarto número
  рейс рейса рейсу рейсом рейсе поезд поезда поезде поездом линия линии линию трасса трассы трассе трассу шоссе зал зале платформа
  платформы платформе путь пути статья статьи статье статью пункт пункта дом доме кабинет кабинете автобус автобуса автобусе
  маршрут маршрута маршруте блок блока блоке квартира квартире номер номера`,
)

const joints = words('and or y o e und oder et ou и или')

/** "Bundesstraße", "Buslinie", "Gerichtssaal". */
const numberedAbroad = /.(?:stra(?:ß|ss)e|linie|saal|gleis|flug|zimmer|halle|schacht|zug)$/

/** "Highway 14", "vuelo 318", "M25", "VX 204": the number is a name, and counts nothing. */
export function isNumberedName(text: string, atoms: readonly Atom[], figure: Atom): boolean {
  const place = atoms.indexOf(figure)
  // "lines 4 and 11"
  const isSecond = joints.has(atoms[place - 1]?.key ?? '') && atoms[place - 2]?.kind === 'figure'
  const at = isSecond ? place - 2 : place
  const first = isSecond ? (atoms[at] ?? figure) : figure
  const [lead, next] = [atoms[at - 1], atoms[at + 1]]
  if (lead?.kind !== 'word' || figure.unit !== '' || !Number.isInteger(figure.value)) return false
  if (lead.key !== 'number' && !/\d$/.test(text.slice(figure.start, figure.end))) return false
  if (!/^(?:[\s-]|\.\s)?$/.test(text.slice(lead.end, first.start))) return false
  // "on the road 12 cars were stuck"
  if (next !== undefined && text.charAt(first.end) === ' ' && /.{3}s$/.test(next.key)) return false
  return (
    numbered.has(lead.key) ||
    numbered.has(lead.key.replace(/s$/, '')) ||
    numberedAbroad.test(lead.key) ||
    isCode(text, lead)
  )
}

/** "VX", "A", "RN". */
function isCode(text: string, { start, end }: Atom): boolean {
  return /^\p{Lu}{1,3}$/u.test(text.slice(start, end))
}
