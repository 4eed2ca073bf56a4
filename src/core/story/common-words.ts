/**
 * How common a term is before anything has been read: in the first hours a newsroom's own counts say
 * nothing yet. Written by hand; the counts soon outweigh it.
 */
import { readTokens, type Token } from './terms.ts'

const inMostReports = `
said that with from have this were been will they their which would about after more when also
over into than other some could what year years people time first last before where while there
them then only most made because being during between under three through week month told since
according news report reported reports still told says saying
nicht eine einen einer einem auch sich wird nach noch sind aber oder dass hatte haben über beim wurde
dans pour avec plus cette sont mais leur fait elle être selon deux après comme
para como pero este esta desde entre sobre todo también años según está fueron
della delle degli nella sono anche dopo stato alla
maar voor niet zijn naar heeft door werd
`
const inManyReports = `
government police officials president minister state country city local national public group
company court house party million billion percent monday tuesday wednesday thursday friday saturday
sunday january february march april june july august september october november december today
yesterday night morning early late days weeks months hours world home work part place number
second four five called take took taken make came come going went used including among against
around another next back down several many much even just like well will area south north east west
united states american international statement spokesman spokeswoman agency press official reporters
media television interview family children women woman death dead killed died injured
regierung polizei präsident jahre menschen montag dienstag mittwoch donnerstag freitag samstag sonntag
gouvernement président ministre pays lundi mardi mercredi jeudi vendredi samedi dimanche
gobierno policía presidente ministro lunes martes miércoles jueves viernes sábado domingo
`
const inSomeReports = `
arrested charged accused judge trial sentence prison murder attack shooting fire crash accident
storm flood earthquake magnitude rescue hospital doctors medical health victims suspect investigation
evidence lawyer attorney department federal district council mayor senator election vote voters
campaign policy economy market markets price prices shares sales deal merger bank business industry
game season team coach player players match goal goals points record champion title league film movie
award show star music school students university military army soldiers troops weapons border war
talks agreement plan plans decision announced announcement expected according leader leaders members
chief executive director head former young major large small high long great right left good best
early following latest near outside inside street road building water power energy oil service
services system security emergency warning damage found help need want know think think start began
begin ended return returned released issued held hold left move moved set won lost
`

const shares = new Map<string, number>()
for (const [words, share] of [
  [inSomeReports, 0.03],
  [inManyReports, 0.12],
  [inMostReports, 0.35],
] as const)
  for (const { term } of readTokens(words)) shares.set(term, share)

/**
 * Of what is not in the lists: a name is rarer than a word, and a figure rarer than a name. In the BBC's
 * reports all three stand about four times as often, but the common ones among them are soon counted.
 */
const usualShares: Readonly<Record<Token['kind'], number>> = {
  word: 0.01,
  name: 0.002,
  figure: 0.0005,
}

/** The share of reports in which a term may be expected, 0 to 1. */
export function expectedShare(term: string, kind: Token['kind']): number {
  return shares.get(term) ?? usualShares[kind]
}
