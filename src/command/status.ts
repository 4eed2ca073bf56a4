import type { MessagePart } from '../core/message.ts'
import type { StatusFigures } from '../store-port/store.ts'
import type { Command } from './command.ts'
import { say } from './say.ts'

const dayMs = 86_400_000

export const status: Command = {
  description: { name: 'status', description: { phrase: 'status.does' }, options: [] },
  async run({ store, now }) {
    const figures = await store.readStatus(new Date(now().getTime() - dayMs))
    const sources = await store.sources.list()
    const troubled = sources.filter(({ trouble, pausedAt }) => trouble && !pausedAt)
    return {
      isPrivate: true,
      message: say({ phrase: 'status.title' }, [
        {
          kind: 'paragraph',
          text: {
            phrase: 'status.sources',
            values: { count: sources.length, troubled: troubled.length },
          },
        },
        ...troubled.slice(0, 10).map(
          ({ name, trouble, lastError, lastChangedAt }): MessagePart => ({
            kind: 'item',
            label: name,
            text: { phrase: `source.${trouble ?? 'well'}` },
            url: undefined,
            detail: lastError,
            at: lastChangedAt,
          }),
        ),
        { kind: 'paragraph', text: sayLatency(figures) },
        {
          kind: 'paragraph',
          text: { phrase: 'status.waiting', values: { count: figures.waitingCount } },
        },
        ...(figures.lastAlertAt
          ? [{ kind: 'mark', label: { phrase: 'status.last' }, at: figures.lastAlertAt } as const]
          : []),
      ]),
    }
  },
}

function sayLatency({ sentCount, medianMs = 0, p95Ms = 0 }: StatusFigures) {
  if (sentCount === 0) return { phrase: 'status.no-latency' } as const
  return {
    phrase: 'status.latency',
    values: { count: sentCount, median: toSeconds(medianMs), p95: toSeconds(p95Ms) },
  } as const
}

function toSeconds(ms: number): string {
  return (ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)
}
