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

/**
 * How many voices there are: two reports of one publisher, two that credit one agency, an agency and
 * whoever credits it, and a text with its copies are one voice.
 */
export function countVoices(reports: readonly Voice[]): number {
  const voices: Set<string>[] = []
  for (const report of reports) {
    const marks = new Set(marksOf(report))
    for (const same of voices.filter((voice) => [...marks].some((mark) => voice.has(mark)))) {
      for (const mark of same) marks.add(mark)
      voices.splice(voices.indexOf(same), 1)
    }
    voices.push(marks)
  }
  return voices.length
}

/** Two reports with one mark in common speak with one voice. */
function marksOf({ source, sourceName, url, infosources, key, copyOf }: Voice): readonly string[] {
  return [
    `source ${source}`,
    `name ${foldName(sourceName)}`,
    ...(url === undefined ? [] : [`publisher ${publisherOf(new URL(url))}`]),
    ...infosources.map((agency) => `name ${foldName(agency)}`),
    `text ${key}`,
    ...(copyOf === undefined ? [] : [`text ${copyOf}`]),
  ]
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
