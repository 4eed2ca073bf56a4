/** The index of open stories, in memory: for a history that is played again and for measurements. */
import type { NewsRecord } from '../model.ts'
import { matchStory, newTermsOf, type StoryMatch } from './match.ts'
import type { FiledReport } from './score.ts'
import { keysOf, readReport, type Signature, weighReport } from './signature.ts'
import { mostPostings, mostReports, mostStories, openForMs } from './window.ts'

export type MemoryIndex = {
  /** Files a report; `storyId` is the match's, or a new one. */
  file(
    record: NewsRecord,
    seenAtMs: number,
  ): StoryMatch<number, number> & { readonly storyId: number }
  /** The story that `storyId` is now: an older one where reports have shown that the two are one. */
  survivorOf(storyId: number): number
  /** Counts the terms of a report that belongs to no story here. */
  learn(record: NewsRecord): void
}

type Entry = Omit<FiledReport, 'storyId'>
type Kind = { readonly reports: Entry[]; updatedAtMs: number; mergedInto: number | undefined }

export function createMemoryIndex(): MemoryIndex {
  const counts = new Map<number, number>()
  const postings = new Map<number, number[]>()
  const entries: Entry[] = []
  /** By the story that its reports were filed in. */
  const kinds: Kind[] = []
  let reportCount = 0

  function count(terms: readonly number[]): void {
    reportCount += 1
    for (const hash of terms) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }

  function survivorOf(storyId: number): number {
    const into = kinds[storyId]?.mergedInto
    return into === undefined ? storyId : survivorOf(into)
  }

  /** Those that share its keys, the most alike first. */
  function rankReports(signature: Signature): readonly number[] {
    const overlaps = new Map<number, number>()
    for (const { hash, weight } of keysOf(signature))
      for (const at of postings.get(hash)?.slice(-mostPostings) ?? [])
        overlaps.set(at, (overlaps.get(at) ?? 0) + weight)
    return [...overlaps].toSorted(([, a], [, b]) => b - a).map(([at]) => at)
  }

  function isOpen(filedIn: number, nowMs: number): boolean {
    const story = kinds[survivorOf(filedIn)]
    return story !== undefined && nowMs - story.updatedAtMs <= openForMs
  }

  function findCandidates(signature: Signature, nowMs: number): readonly FiledReport[] {
    const found = new Set<number>()
    for (const at of rankReports(signature)) {
      const { filedIn } = entries[at] ?? { filedIn: -1 }
      if (isOpen(filedIn, nowMs)) found.add(filedIn)
      if (found.size === mostStories) break
    }
    return [...found].flatMap((filedIn) => {
      const storyId = survivorOf(filedIn)
      const newest = kinds[filedIn]?.reports.slice(-mostReports) ?? []
      return newest.map((entry) => ({ ...entry, storyId }))
    })
  }

  function post({ signature, recordId }: Entry): void {
    for (const { hash } of keysOf(signature)) {
      const posted = postings.get(hash)
      if (posted) posted.push(recordId)
      else postings.set(hash, [recordId])
    }
  }

  /** The older of the two stays. */
  function merge(one: number, other: number): number {
    const [into, from] = [Math.min(one, other), Math.max(one, other)]
    const gone = kinds[from]
    if (gone) gone.mergedInto = into
    return into
  }

  return {
    survivorOf,
    learn: (record) => count(readReport(record).terms.map(({ hash }) => hash)),
    file(record, seenAtMs) {
      const reading = readReport(record)
      const signature = weighReport(reading, { reportCount, byHash: counts })
      const candidates = findCandidates(signature, seenAtMs)
      const match = matchStory(reading, signature, candidates)
      const filedIn = match.kind === 'same-story' ? match.filedIn : kinds.length
      count(newTermsOf(reading, filedIn, candidates))
      const kind = kinds[filedIn] ?? { reports: [], updatedAtMs: seenAtMs, mergedInto: undefined }
      kinds[filedIn] = kind
      const recordId = entries.length
      const entry = { filedIn, recordId, signature }
      entries.push(entry)
      kind.reports.push(entry)
      post(entry)
      const storyId =
        match.kind === 'same-story' && match.twin !== undefined
          ? merge(match.storyId, match.twin.storyId)
          : survivorOf(filedIn)
      const story = kinds[storyId]
      if (story) story.updatedAtMs = seenAtMs
      return { ...match, storyId }
    },
  }
}
