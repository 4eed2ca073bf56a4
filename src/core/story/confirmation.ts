/** Which reports of a story say it on their own account. */

/** What tells whose word a report is. */
export type Voice = {
  readonly source: string
  readonly sourceName: string
  readonly url: string | undefined
  /** Agencies that it credits. */
  readonly infosources: readonly string[]
  /** The report's key, and that of the earlier one whose text it repeats. */
  readonly key: number
  readonly copyOf: number | undefined
}

/** How many voices there are. */
export function countVoices(reports: readonly Voice[]): number {
  return new Set(tellVoices(reports)).size
}

/**
 * Of each report which voice it is, as a number: two reports of one publisher, two that credit one agency,
 * an agency and whoever credits it, and a text with its copies are one voice.
 */
export function tellVoices(reports: readonly Voice[]): readonly number[] {
  const voices: { readonly marks: Set<string>; readonly indexes: readonly number[] }[] = []
  for (const [index, report] of reports.entries()) {
    const marks = new Set(marksOf(report))
    const same = voices.filter((voice) => [...marks].some((mark) => voice.marks.has(mark)))
    for (const voice of same) {
      for (const mark of voice.marks) marks.add(mark)
      voices.splice(voices.indexOf(voice), 1)
    }
    voices.push({ marks, indexes: [...same.flatMap(({ indexes }) => indexes), index] })
  }
  return reports.map((_, index) => voices.findIndex(({ indexes }) => indexes.includes(index)))
}

/** Whether they have one text, or the word of one agency: an article of one publisher does not repeat its others. */
export function repeats(one: Voice, other: Voice): boolean {
  const [own, its] = [wordMarksOf(one), wordMarksOf(other)]
  return (
    own.some((mark) => [...its, nameMark(other.sourceName)].includes(mark)) ||
    its.includes(nameMark(one.sourceName))
  )
}

/** Two reports with one mark in common speak with one voice. */
function marksOf(voice: Voice): readonly string[] {
  const { source, sourceName, url } = voice
  return [
    `source ${source}`,
    nameMark(sourceName),
    ...(url === undefined ? [] : [`publisher ${publisherOf(new URL(url))}`]),
    ...wordMarksOf(voice),
  ]
}

function wordMarksOf({ infosources, key, copyOf }: Voice): readonly string[] {
  return [
    ...infosources.map(nameMark),
    `text ${key}`,
    ...(copyOf === undefined ? [] : [`text ${copyOf}`]),
  ]
}

function nameMark(name: string): string {
  return `name ${foldName(name)}`
}

/** "The Associated Press" and "Associated Press" are one, and so are "AP" and "A.P.". */
function foldName(name: string): string {
  const folded = name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return agencies.get(folded) ?? folded
}

/** Agencies are credited by their short names too. */
const agencies: ReadonlyMap<string, string> = new Map([
  ['ap', 'associatedpress'],
  ['afp', 'agencefrancepresse'],
  ['dpa', 'deutschepresseagentur'],
  ['pa', 'pressassociation'],
  ['pamedia', 'pressassociation'],
  ['apa', 'austriapresseagentur'],
  ['upi', 'unitedpressinternational'],
])

/** `edition.paper.co.uk` and `www.paper.co.uk` are one publisher: "paper.co.uk". */
function publisherOf({ hostname, host }: URL): string {
  const labels = hostname.split('.')
  if (labels.length === 1 || /^[\d.]+$|:/.test(hostname)) return host
  const isShared = /^(?:co|com|org|net|gov|ac|edu|ne|or)$/.test(labels.at(-2) ?? '')
  return labels.slice(isShared && labels.length > 2 ? -3 : -2).join('.')
}
