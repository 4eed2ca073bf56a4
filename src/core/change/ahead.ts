import type { Atom } from './atom.ts'
import { words } from './lexicon.ts'

/** "will reopen", "starts", "soll", "está previsto": the sentence tells what is still to come. */
const markers = words(
  `will would shall scheduled due expected set planned plans starts begins opens closes kicks meets resumes arrives departs
  wird werden soll sollen beginnt startet öffnet schließt findet geplant angesetzt
  doit doivent prévu prévue prévus commence débute ouvre ferme
  está previsto prevista empieza comienza abre cierra inizia comincia apre chiude previsto prevista começa abre fecha
  будет будут начнётся начнется начинается планируется намечен намечена намечено назначен назначена назначено вылетит прибудет
  откроется закроется откроют закроют буде будуть розпочнеться`,
)
const endings = /.{3}(?:rá|rán|ront|rà|ranno|rão|[уюая]тся)$/

/** "Elle ouvrira"; most words that end so are none. */
const frenchFuture = /.{3}[eidrv]ra$/

export function isAheadOf(atoms: readonly Atom[], language: string | undefined): boolean {
  const isFrench = language?.startsWith('fr') === true
  return atoms.some(
    ({ kind, key }) =>
      kind === 'word' &&
      (markers.has(key) || endings.test(key) || (isFrench && frenchFuture.test(key))),
  )
}
