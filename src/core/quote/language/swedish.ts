import type { Language } from './language.ts'
import { nothingKnown, words } from './words.ts'

export const swedish: Language = {
  ...nothingKnown,
  code: 'sv',
  subjectMayFollowVerb: true,
  says: words(`säger sa sade sagt berättar berättade uppger uppgav skriver skrev menar menade anser ansåg förklarar
    förklarade tillägger tillade konstaterar konstaterade påpekar påpekade betonar betonade hävdar hävdade svarar
    svarade frågar frågade kommenterar kommenterade varnar varnade kallar kallade lovar lovade meddelar meddelade
    medger medgav kritiserar kritiserade tycker tyckte tror trodde understryker fortsätter fortsatte avslutar`),
  accordingTo: ['enligt'],
  he: words('han'),
  she: words('hon'),
  they: words('de'),
  otherPronouns: words('jag vi det man'),
  determiners: words(
    'en ett den det de hans hennes deras dess sin sitt sina denna detta några flera två tre',
  ),
  prepositions: words(
    'i på av till från med för om under över vid hos mot efter före mellan utan genom åt bland som',
  ),
  conjunctions: words('och eller men att om när medan eftersom så'),
  relatives: words('som vilken vilket där'),
  auxiliaries: words('är var har hade blir blev ska skulle kan kunde vill ville måste inte'),
  adverbs: words('också även sedan redan igår idag nu här där då vidare dock'),
  titles:
    words(`statsminister statsministern minister ministern utrikesminister finansminister talesperson talespersonen presstalesperson
    president presidenten ordförande ordföranden chef chefen direktör professor doktor kung kungen drottning general
    överste advokat åklagare domare tränare forskare vd generalsekreterare partiledare partiledaren borgmästare`),
  maleWords: words('kung kungen herr'),
  femaleWords: words('drottning fru'),
  months: words(
    'januari februari mars april maj juni juli augusti september oktober november december måndag måndagen tisdag tisdagen onsdag torsdag fredag fredagen lördag söndag',
  ),
  nameLinks: words('af von de'),
  labels: words('kallade kallad'),
  works: words('filmen boken låten albumet romanen serien tidningen'),
}
