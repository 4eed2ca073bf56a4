import type { Change } from '../model.ts'
import type { Excerpt } from '../span.ts'
import type { Finding } from './finding.ts'
import { words } from './lexicon.ts'
import { isHearsay } from './note-sense.ts'
import type { Note } from './notes.ts'
import { indexPhrases, splitWords } from './phrase-index.ts'

const longestNote = 400
const mostNotes = 8
const mostChanges = 40
const facts: ReadonlySet<Change['kind']> = new Set(['figure', 'name', 'place', 'date'])

/** "not the 14th", "statt 14", "а не 14". */
const denials = words(
  'not nor instead rather sted nicht statt anstatt non pas no não не вместо замість niet inte ikke nie',
)
/** The wrong word stands so near behind the denial. */
const reach = 4

/** Words for an error, or for putting one right; and those that a publisher calls its text by, or itself. */
const evidence = indexPhrases([
  ['denial', [...denials].join(',')],
  [
    'fault',
    `incorrect*, wrong*, erro*, mistak*, correct*, misspel*, misstat*, misidentif*, misnam*, amend*, fixed, rectif*, clarif*, sorry,
    apolog*, regret*, typo*, korr*, berichtig*, richtig*, falsch*, irrtüm*, fehler*, verwechs*, corrig*, correc*, coquille*, excus*,
    equivoc*, disculp*, исправ*, ошиб*, неверн*, неправильн*, поправ*, уточн*, извин*, опечат*`,
  ],
  [
    'ours',
    `story, stories, article*, report, reports, reported, post, posted, version*, edition*, headline*, caption*, text*, earlier,
    previous*, original*, initial*, published, we, our, artikel*, beitrag*, bericht, meldung*, fassung*, überschrift*, zunächst, zuerst,
    früher*, ursprüng*, wir, unser*, artículo*, noticia*, información*, titular*, anterior*, nota, publicamos, hemos, texte*, dépêche*,
    initialement, précédent*, nous, notre, текст*, материал*, стать*, новост*, заметк*, верси*, ранее, первонач*, мы, редакц*`,
  ],
])

/**
 * "It is the 24th, not the 14th", beside a text that has quietly changed the one to the other: whatever
 * its words, such a line owns up. So does one that names what is right and speaks of an error in the
 * text, and "The number of people was corrected", beside other people. Not where somebody else is said to have said so.
 */
export function findContrastNote(
  lines: readonly Excerpt[],
  findings: readonly Finding[],
  read: (text: string) => Note,
): Excerpt | undefined {
  const changes = findings.map(({ change }) => change).filter(({ kind }) => facts.has(kind))
  if (changes.length === 0) return undefined
  const notes = lines.flatMap((line) => toCandidate(line, read) ?? []).slice(0, mostNotes)
  if (notes.length === 0) return undefined
  const replaced = changes.slice(0, mostChanges).flatMap(readReplaced)
  return notes.find(
    (note) => replaced.some((fact) => ownsUp(note, fact)) && !isHearsay(note.line.text),
  )?.line
}

/** A fact that was replaced: the words of each side that the other has not. */
type Replaced = {
  readonly wrong: readonly string[]
  readonly right: readonly string[]
  /** What stands beside both: what is counted. */
  readonly counted: readonly string[]
  readonly after: Excerpt
}

function readReplaced({ before, after }: Change): readonly Replaced[] {
  if (before === undefined || after === undefined) return []
  const [old, now] = [partWords(splitWords(before.text)), partWords(splitWords(after.text))]
  return [
    {
      wrong: old.filter((word) => !now.includes(word)),
      right: now.filter((word) => !old.includes(word)),
      counted: now.filter((word) => word.length > 3 && old.includes(word)),
      after,
    },
  ]
}

type Candidate = {
  readonly line: Excerpt
  readonly said: readonly string[]
  /** Whatever it calls wrong, it speaks of an error in the text. */
  readonly isOfFault: boolean
  /** It says that something was corrected, if not to what. */
  readonly isOfRepair: boolean
}

function toCandidate(line: Excerpt, read: (text: string) => Note): Candidate | undefined {
  if (line.text.length > longestNote) return undefined
  const { words: said } = read(line.text)
  const found = new Set<string>()
  evidence.search(said, (label) => found.add(label))
  const isOfFault = found.has('fault') && found.has('ours')
  const isOfRepair = corrected.test(line.text)
  return isOfFault || isOfRepair || found.has('denial') || hasDenialWithin(line.text, said)
    ? { line, said: partWords(said), isOfFault, isOfRepair }
    : undefined
}

/** "not-for-profit". */
function hasDenialWithin(text: string, said: readonly string[]): boolean {
  return text.includes('-') && said.some(isDenial)
}

const corrected =
  /^(?:the|a|an|our) [^.!?]{3,80} (?:was|were|has been|have been)(?: now| since| later)? (?:corrected|put right)\b/iu

function ownsUp({ line, said, isOfFault, isOfRepair }: Candidate, replaced: Replaced): boolean {
  const { wrong, right, counted, after } = replaced
  if (line.start <= after.start && after.end <= line.end) return false
  if (isOfRepair && counted.some((word) => said.includes(word))) return true
  return (
    right.some((base) => said.some((word) => isForm(word, base))) &&
    (isOfFault ||
      wrong.some((base) => said.some((word, at) => isForm(word, base) && isDenied(said, at))))
  )
}

function isDenied(said: readonly string[], at: number): boolean {
  return said.slice(Math.max(0, at - reach), at).some(isDenial)
}

/** Also "not-for-profit". */
function isDenial(word: string): boolean {
  return (
    denials.has(word) || (word.includes('-') && word.split('-').some((part) => denials.has(part)))
  )
}

/** "77-year-old" is three words. */
function partWords(said: readonly string[]): readonly string[] {
  return said.flatMap((word) => (word.includes('-') ? word.split('-') : word))
}

/** "14th" is "14", "9pm" is "9". */
function isForm(word: string, base: string): boolean {
  return word.startsWith(base) && /^\p{L}{0,2}$/u.test(word.slice(base.length))
}
