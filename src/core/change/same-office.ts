/** Those that speak for one another, or that a report calls by turns, share a line. */
const offices = [
  'police officers officer constables',
  'officials authorities office',
  'residents locals neighbors neighbours people villagers townspeople inhabitants',
  'firefighters crews rescuers',
  'hospital doctors medics clinic',
  'executive ceo boss',
  'critics opponents',
  'airline carrier',
  'bank lender',
  'club team',
  'families family relatives',
  'victim man patient',
  'victim woman patient',
  'activists campaigners',
  'driver motorist',
  'retailer chain',
  'carmaker automaker',
  'paramedics ambulance',
  'passengers travelers travellers',
  'protesters demonstrators',
  'rescuers lifeguards',
  'pupils students',
  'experts specialists',
  'lawyers attorneys lawyer attorney solicitor barrister',
  'lawmakers legislators',
  'scientists researchers',
  'reporters journalists',
  'staff workers employees',
  'union unions',
  'polizei beamte polizisten',
  'feuerwehr einsatzkräfte rettungskräfte',
  'anwohner nachbarn',
  'augenzeugen zeugen',
  'pompiers secours',
  'habitants riverains',
  'vecinos residentes',
  'agentes policía',
  'policiers police gendarmes',
  'полиция полицейские полиции',
  'company firm',
  'ministry minister',
  'army military',
  'government cabinet',
  'spokesman spokeswoman spokesperson',
  'lawyer attorney',
  'prosecutors prosecutor',
  'мэрия администрация',
  'мэрии администрации',
]

const linesOf: ReadonlyMap<string, readonly number[]> = offices.reduce((known, line, index) => {
  for (const word of line.split(' ')) known.set(word, [...(known.get(word) ?? []), index])
  return known
}, new Map<string, readonly number[]>())

/** "police" and "officers" speak for one another. */
export function isSameOffice(left: string, right: string): boolean {
  const lines = linesOf.get(right)
  return lines !== undefined && (linesOf.get(left)?.some((line) => lines.includes(line)) ?? false)
}
