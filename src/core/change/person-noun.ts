import { isPastForm, words } from './lexicon.ts'

const trades = words(
  `secretary nurse vet clerk cook chef pilot coach judge guide monk priest nun mechanic critic student maid midwife spy thief baker butcher
  surgeon athlete architect accountant agent cadet dean monk bookkeeper welder analyst apprentice aide diplomat
  arzt ärztin koch köchin wirt wirtin bauer bäuerin landwirt landwirtin rentner rentnerin schüler schülerin pfarrer
  médecin chef juge avocat avocate élève poète peintre libraire fleuriste artisan
  médico médica abogado abogada juez jueza poeta maestro maestra alumno alumna enfermero jubilado jubilada pastor pastora
  врач повар судья поэт столяр слесарь пекарь фермер рыбак`,
)
const personEnding =
  /.{2}(?:er|or|ist|ian|ant|ent|man|woman|eer|smith|erin|orin|istin|entin|mann|frau|ero|era|ora|ista|ante|ente|eur|euse|ier|ière|iste|ien|ienne|ник|ница|тель|щик|щица|чик|чица|ер|ор|ист|истка|лог|граф|арь)$/u

/** What somebody does or is: "teacher", "Lehrerin". */
export function isPersonNoun(key: string): boolean {
  return trades.has(key) || (personEnding.test(key) && !isPastForm(key))
}
