/** The index of open stories, in memory: for a history that is played again and for measurements. */
import type { NewsRecord } from '../model.ts'
import { type FiledReport, matchStory, type StoryMatch } from './match.ts'
import { keysOf, type Reading, readReport, type Signature, weighReport } from './signature.ts'
import { mostPostings, mostReports, mostStories, openForMs } from './window.ts'

export type MemoryIndex = {
  /** Files a report; `storyId` is the match's, or a new one. */
  file(
    record: NewsRecord,
    seenAtMs: number,
  ): StoryMatch<number, number> & { readonly storyId: number }
  /** Counts the terms of a report that belongs to no story here. */
  learn(record: NewsRecord): void
}

type Entry = FiledReport & { readonly seenAtMs: number }

export function createMemoryIndex(): MemoryIndex {
  const counts = new Map<number, number>()
  const postings = new Map<number, number[]>()
  const entries: Entry[] = []
  const stories: { readonly reports: number[]; updatedAtMs: number }[] = []
  let reportCount = 0

  function count(reading: Reading): void {
    reportCount += 1
    for (const { hash } of reading.terms) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }

  function findCandidates(signature: Signature, nowMs: number): readonly Entry[] {
    const overlaps = new Map<number, number>()
    for (const { hash, weight } of keysOf(signature))
      for (const at of postings.get(hash)?.slice(-mostPostings) ?? [])
        overlaps.set(at, (overlaps.get(at) ?? 0) + weight)
    const found = new Set<number>()
    for (const [at] of [...overlaps].toSorted(([, a], [, b]) => b - a)) {
      const { storyId } = entries[at] ?? { storyId: -1 }
      const story = stories[storyId]
      if (story && nowMs - story.updatedAtMs <= openForMs) found.add(storyId)
      if (found.size === mostStories) break
    }
    return [...found].flatMap((id) =>
      (stories[id]?.reports.slice(-mostReports) ?? []).flatMap((at) => entries[at] ?? []),
    )
  }

  return {
    learn: (record) => count(readReport(record)),
    file(record, seenAtMs) {
      const reading = readReport(record)
      const signature = weighReport(reading, { reportCount, byHash: counts })
      const match = matchStory(reading, signature, findCandidates(signature, seenAtMs))
      count(reading)
      const storyId = match.kind === 'same-story' ? match.storyId : stories.length
      const recordId = entries.length
      const story = stories[storyId] ?? { reports: [], updatedAtMs: seenAtMs }
      stories[storyId] = story
      story.reports.push(recordId)
      story.updatedAtMs = seenAtMs
      entries.push({ storyId, filedIn: storyId, recordId, signature, seenAtMs })
      for (const { hash } of keysOf(signature)) {
        const posted = postings.get(hash)
        if (posted) posted.push(recordId)
        else postings.set(hash, [recordId])
      }
      return { ...match, storyId }
    },
  }
}
