import type { Message, MessagePart } from '../core/message.ts'
import type { Source } from '../store-port/source.ts'
import type { StatusFigures } from '../store-port/store.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { stateOf } from './sources.ts'
import { toWholeNumber } from './whole-number.ts'

const dayMs = 86_400_000
const pageSize = 10

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
        .map((source) => itemOf(source, newestAt.get(source.id), now())),
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

/** It does not answer, or has fallen silent. */
function isTroubled({ trouble, pausedAt }: Source): boolean {
  return trouble !== undefined && pausedAt === undefined
}

/** How it is, when it was looked at, and when its newest article came. */
function itemOf(source: Source, newestAt: Date | undefined, now: Date): MessagePart {
  const look = toAge(source.lastPolledAt, now)
  const article = toAge(newestAt, now)
  const error = isTroubled(source) ? source.lastError : undefined
  return {
    kind: 'item',
    label: source.name,
    text: { phrase: `source.${stateOf(source)}` },
    url: undefined,
    detail: {
      phrase: 'status.fresh',
      values: {
        ...{ look: look.count, lookUnit: look.unit },
        ...{ article: article.count, articleUnit: article.unit },
        ...{ error: { because: error ?? '' }, hasError: error === undefined ? 'no' : 'yes' },
      },
    },
    at: undefined,
  }
}

const units = [
  { unit: 'd', ms: dayMs },
  { unit: 'h', ms: 3_600_000 },
  { unit: 'm', ms: 60_000 },
] as const

/** In whole units, the largest of which it is two at least, lest a minute and a half be one. */
function toAge(at: Date | undefined, now: Date) {
  if (at === undefined) return { count: 0, unit: 'none' }
  const ms = Math.max(0, now.getTime() - at.getTime())
  const { unit, ms: unitMs } = units.find((each) => ms >= 2 * each.ms) ?? { unit: 's', ms: 1_000 }
  return { count: Math.floor(ms / unitMs), unit }
}

function paragraph(text: Extract<MessagePart, { kind: 'paragraph' }>['text']): MessagePart {
  return { kind: 'paragraph', text }
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
