/** The operator's topics, read again while we run. */
import { type Config, readTopics } from './config.ts'
import type { Topic } from './core/topic.ts'
import type { Log } from './ports/log.ts'

const readEveryMs = 30_000

export type Topics = { readonly list: () => readonly Topic[]; readonly close: () => Promise<void> }

/** With a mistake in the file the last good ones stay, and the operator is told where it is. */
export function watchTopics(
  { topics, topicsFile }: Pick<Config, 'topics' | 'topicsFile'>,
  log: Log,
  everyMs = readEveryMs,
): Topics {
  let known = topics
  let lastFault = ''
  let isReading = false
  const read = async (file: string) => {
    // Two at once could end in the wrong order.
    if (isReading) return
    isReading = true
    try {
      known = await readTopics(file)
      lastFault = ''
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error)
      // Said once, not twice a minute.
      if (fault !== lastFault) log.error({ why: fault }, 'topics not read, the last ones stay')
      lastFault = fault
    } finally {
      isReading = false
    }
  }
  const timer =
    topicsFile === undefined ? undefined : setInterval(() => void read(topicsFile), everyMs)
  return { list: () => known, close: async () => clearInterval(timer) }
}
