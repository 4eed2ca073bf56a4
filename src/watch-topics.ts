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
  const read = async (file: string) => {
    try {
      known = await readTopics(file)
      lastFault = ''
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error)
      // Said once, not twice a minute.
      if (fault !== lastFault) log.error({ why: fault }, 'topics not read, the last ones stay')
      lastFault = fault
    }
  }
  const timer =
    topicsFile === undefined ? undefined : setInterval(() => void read(topicsFile), everyMs)
  return { list: () => known, close: async () => clearInterval(timer) }
}
