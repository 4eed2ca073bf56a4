import { words } from './lexicon.ts'

/** May come, go or change in a quote that is only tidied: whoever speaks has said the same. */
export const tidiedWords = words(
  `a an the this that these those each every another and but so then also too which who what there well um uh er erm oh
  their than to per just really actually basically literally simply honestly look listen like quite rather
  der die das den dem des ein eine einen einem einer und aber also dann ja doch halt eben mal nun so eigentlich einfach wirklich dass
  le la les l un une des et mais donc alors puis ben bon enfin voilà quoi que vraiment
  el los las unos unas y e pero pues entonces bueno realmente simplemente
  il lo gli i un uno e ma allora dunque insomma proprio davvero che
  и а но то вот ну же ведь просто так значит что`,
)

/** Each written for the others by a slip of the ear, or as people say it. */
const homophones: readonly ReadonlySet<string>[] = [
  words("there their they're"),
  words("your you're"),
  words("its it's"),
  words("whose who's"),
  words('of off'),
  words('an a'),
  words('weather whether'),
  words('hear here'),
  words('seid seit'),
  words('hay ahí ay'),
  words('haber ver'),
  words('ces ses'),
  words('etwas was'),
  words('habe hab'),
  words('haben ham'),
  words('nicht nich'),
  words('nichts nix'),
  words('nein nee'),
  words('heute heut'),
  words('wäre wär'),
  words('hätte hätt'),
  words('para pa'),
  words('сейчас щас'),
  words('что чё че'),
]

export function areHomophones(left: string, right: string): boolean {
  return homophones.some((alike) => alike.has(left) && alike.has(right))
}

/** "could of", as "could have" is heard. */
export const modals = words('could should would must might')

/** "have given" and "gave", "are coming" and "come". */
export const helpers: ReadonlyMap<string, 'have' | 'do' | 'is' | 'was'> = new Map([
  ['have', 'have'],
  ['has', 'have'],
  ['had', 'have'],
  ['do', 'do'],
  ['does', 'do'],
  ['did', 'do'],
  ['würde', 'do'],
  ['würden', 'do'],
  ['am', 'is'],
  ['is', 'is'],
  ['are', 'is'],
  ['was', 'was'],
  ['were', 'was'],
])

/** One more or one less turns what was said into its opposite, in any language. */
export const deniedWords = words(
  `not no never nothing nobody none nowhere neither nor cannot without hardly barely
  nicht kein keine keinen keinem keiner nie niemals nichts niemand ohne ne pas jamais rien personne aucun aucune sans ni
  no nunca jamás nada nadie ningún ninguno ninguna sin non mai niente nessuno nessuna senza não nem sem не нет ни никогда ничего никто без`,
)

/** "it's" and "it is". */
export const contractions: ReadonlyMap<string, string> = new Map([
  ['s', 'is'],
  ['re', 'are'],
  ['ll', 'will'],
  ['ve', 'have'],
  ['m', 'am'],
  ['d', 'would'],
])

/** "it's been" and "it has been", "I'd seen" and "I had seen". */
export const pastContractions: ReadonlyMap<string, string> = new Map([
  ...contractions,
  ['s', 'has'],
  ['d', 'had'],
])

/** As people say it, and as an editor may write it out. */
export const spokenForms: ReadonlyMap<string, readonly string[]> = new Map([
  ['%', ['percent']],
  ['cent', ['percent']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ['gotten', ['got']],
  ['lemme', ['let', 'me']],
  ['gimme', ['give', 'me']],
  ['dunno', ['do', 'not', 'know']],
  ['kinda', ['kind', 'of']],
  ['sorta', ['sort', 'of']],
  ['outta', ['out', 'of']],
  ["y'all", ['you', 'all']],
  ["ain't", ['is', 'not']],
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["'em", ['them']],
  ["'cause", ['because']],
  ["'til", ['until']],
  ['til', ['until']],
  ['everybody', ['everyone']],
  ['somebody', ['someone']],
  ['anybody', ['anyone']],
  ['nobody', ['no', 'one']],
  ['yeah', ['yes']],
  ['okay', ['ok']],
])
