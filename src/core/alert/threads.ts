/** What readers were told of a story that was two until a report showed that they are one. */
import type { AlertKind, RecordId } from '../model.ts'

type Link = { readonly kind: AlertKind; readonly recordIds: readonly RecordId[] }

/**
 * What stands: the last alert of each thread, oldest first. Two stories made one are two threads, until an
 * alert names reports of both; of any other story it is the last alert alone.
 */
export function listLastOfThreads<Known extends Link>(alerts: readonly Known[]): readonly Known[] {
  let threads: readonly Known[] = []
  for (const alert of alerts) {
    const named = new Set(alert.recordIds)
    const shared = threads.filter(({ recordIds }) => recordIds.some((id) => named.has(id)))
    // Where the one report that was named is gone, the next one to be named goes on with what it began.
    const continued = shared.length > 0 || alert.kind === 'first' ? shared : threads.slice(-1)
    threads = [...threads.filter((thread) => !continued.includes(thread)), alert]
  }
  return threads
}
