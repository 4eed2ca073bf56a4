import type { MessagePart } from '../core/message.ts'
import type { Source } from '../store-port/source.ts'

/** How it is, when it was looked at, and when its newest article came. */
export function toSourceItem(source: Source, newestAt: Date | undefined, now: Date): MessagePart {
  const look = toAge(source.lastPolledAt, now)
  const article = toAge(newestAt, now)
  const error = isTroubled(source) ? source.lastError : undefined
  return {
    kind: 'item',
    label: source.name,
    text: { phrase: `source.${stateOf(source)}` },
    url: undefined,
    detail:
      source.kind === 'hand'
        ? undefined
        : {
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

/** It does not answer, or has fallen silent. */
export function isTroubled({ trouble, pausedAt }: Source): boolean {
  return trouble !== undefined && pausedAt === undefined
}

/** In one word, a phrase of `source.`. */
function stateOf({ pausedAt, url, kind, trouble, firstPolledAt }: Source) {
  if (pausedAt) return 'paused'
  if (trouble) return trouble
  if (kind === 'hand') return 'hand'
  if (url === undefined) return 'push'
  return firstPolledAt ? 'well' : 'new'
}

const units = [
  { unit: 'd', ms: 86_400_000 },
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
