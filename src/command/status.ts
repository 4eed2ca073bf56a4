import type { Message, MessagePart } from '../core/message.ts'
import type { StatusFigures } from '../store-port/store.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { isTroubled, toSourceItem } from './source-item.ts'
import { toWholeNumber } from './whole-number.ts'

const dayMs = 86_400_000
const pageSize = 10
/** Of fewer alerts “95 of 100” would be all. */
const fewestForTail = 20

export const status: Command = {
  description: { name: 'status', description: { phrase: 'status.does' }, options: [] },
  async run(deps) {
    return { isPrivate: true, message: await sayPage(deps, 0) }
  },
}

/** `status:<offset>` shows the sources from there on, and how all is now. */
export const statusPage: Button = {
  prefix: 'status',
  async press(deps, rest) {
    const message = await sayPage(deps, toWholeNumber(rest))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

async function sayPage({ store, now }: CommandDeps, offset: number): Promise<Message> {
  const figures = await store.readStatus(new Date(now().getTime() - dayMs))
  const all = await store.sources.list()
  const newestAt = await store.sources.listNewestAt()
  const troubled = all.filter(isTroubled)
  const watched = all
    .filter(({ kind }) => kind !== 'hand')
    .toSorted(
      (a, b) => Number(isTroubled(b)) - Number(isTroubled(a)) || a.name.localeCompare(b.name),
    )
  return say(
    { phrase: 'status.title' },
    [
      paragraph({
        phrase: 'status.sources',
        values: { count: all.length, troubled: troubled.length },
      }),
      paragraph(sayLatency(figures)),
      paragraph({ phrase: 'status.waiting', values: { count: figures.waitingCount } }),
      ...watched
        .slice(offset, offset + pageSize)
        .map((source) => toSourceItem(source, newestAt.get(source.id), now())),
      ...(figures.lastAlertAt
        ? [{ kind: 'mark', label: { phrase: 'status.last' }, at: figures.lastAlertAt } as const]
        : []),
    ],
    pageButtons({
      order: 'list',
      offset,
      size: pageSize,
      hasNext: watched.length > offset + pageSize,
      idOf: (from) => `status:${from}`,
    }),
  )
}

function paragraph(text: Extract<MessagePart, { kind: 'paragraph' }>['text']): MessagePart {
  return { kind: 'paragraph', text }
}

function sayLatency({ sentCount, medianMs = 0, p95Ms = 0 }: StatusFigures) {
  if (sentCount === 0) return { phrase: 'status.no-latency' } as const
  return {
    phrase: 'status.latency',
    values: {
      ...{ count: sentCount, median: toSeconds(medianMs), p95: toSeconds(p95Ms) },
      isFew: sentCount < fewestForTail ? 'yes' : 'no',
    },
  } as const
}

function toSeconds(ms: number): string {
  return (ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)
}
