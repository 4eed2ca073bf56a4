import type { Atom } from './atom.ts'
import type { SentenceDiff } from './hunks.ts'

type Measure = readonly [kind: string, factor: number]

const measures: ReadonlyMap<string, Measure> = new Map([
  ...measure(
    'length',
    0.001,
    'mm millimeter millimeters millimetre millimetres millimetern millimètres milímetros millimetri миллиметров миллиметра',
  ),
  ...measure(
    'length',
    0.01,
    'cm centimeter centimeters centimetre centimetres zentimeter zentimetern centimètre centimètres centímetro centímetros centimetri сантиметр сантиметра сантиметров',
  ),
  ...measure('length', 0.0254, 'inch inches zoll pouces pulgadas pollici polegadas'),
  ...measure('length', 0.3048, 'foot feet'),
  ...measure('length', 0.9144, 'yards'),
  ...measure(
    'length',
    1,
    'm meter meters metre metres metern mètre mètres metro metros metri метр метра метров',
  ),
  ...measure(
    'length',
    1_000,
    'km kilometer kilometers kilometre kilometres kilometern kilomètre kilomètres kilómetro kilómetros chilometro chilometri quilômetro quilômetros quilómetros км километр километра километров kph kmh',
  ),
  ...measure('length', 1_609, 'mil mile miles mph meile meilen milles millas miglia milhas'),
  ...measure('weight', 0.001, 'g gram grams gramm grammes gramos grammi gramas граммов грамма'),
  ...measure('weight', 0.4536, 'pounds'),
  ...measure(
    'weight',
    1,
    'kg kilo kilos kilogram kilograms kilogramm kilogrammes kilogramos chili chilogrammi quilos килограмм килограмма килограммов',
  ),
  ...measure('weight', 907, 'tons'),
  ...measure('weight', 1_000, 'tonne tonnes tonnen toneladas tonnellate тонна тонны тонн'),
  ...measure('area', 0.4047, 'acres'),
  ...measure('area', 1, 'hectare hectares hektar hectáreas ettari гектар гектара гектаров'),
  ...measure('time', 1, 'minute minutes minuten minutos minuti минута минуты минут'),
  ...measure(
    'time',
    60,
    'hour hours stunde stunden heure heures hora horas ora ore час часа часов',
  ),
  ...measure(
    'time',
    1_440,
    'day days tag tage tagen jour jours día días giorno giorni dia dias день дня дней',
  ),
  ...measure(
    'time',
    10_080,
    'week weeks woche wochen semaine semaines semana semanas settimana settimane неделя недели недель',
  ),
])

function measure(kind: string, factor: number, names: string): readonly [string, Measure][] {
  return names.split(' ').map((name) => [name, [kind, factor]])
}

export function isMeasure(key: string): boolean {
  return measures.has(key)
}

function measureAfter(atoms: readonly Atom[], figure: Atom): Measure | undefined {
  if (figure.unit === '£') return ['weight', 0.4536]
  return measures.get(atoms[atoms.indexOf(figure) + 1]?.key ?? '')
}

/** "5 miles" and "8 kilometers". */
export function isConversion(old: Atom, figure: Atom, diff: SentenceDiff): boolean {
  const from = measureAfter(diff.before, old)
  const to = measureAfter(diff.after, figure)
  if (from === undefined || to === undefined || from[0] !== to[0] || from[1] === to[1]) return false
  const ratio = ((old.value ?? 0) * from[1]) / ((figure.value ?? 0) * to[1] || 1)
  return ratio > 0.93 && ratio < 1.07
}
