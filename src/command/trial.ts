import { type Tried, tryWishes } from '../core/alert/trial.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { PastAlert } from '../store-port/alert.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'

export const pastCount = 50
const pageSize = 8

/** Which of the last alerts would have come to the place, and why the others not; the newest first. */
export async function sayTrial(
  deps: CommandDeps,
  here: Subscription,
  from: number,
): Promise<Message> {
  const past = await deps.store.alerts.listRecent(pastCount)
  if (past.length === 0) return say({ phrase: 'preview.none' }, [])
  const tried = tryWishes(here, past.toReversed()).toReversed()
  const coming = tried.filter(({ outcome }) => outcome !== 'nothing')
  const withdrawn = findWithdrawn(past)
  const offset = Math.max(0, Math.trunc(from))
  const page = (phrase: 'button.newer' | 'button.older', at: number) => ({
    label: { phrase },
    id: `wish:trial:${at}`,
  })
  return say(
    { phrase: 'trial.title', values: { count: coming.length, most: tried.length } },
    tried
      .slice(offset, offset + pageSize)
      .map((each) => itemOf(each, withdrawn.has(each.alert.storyId))),
    [
      ...(offset > 0 ? [page('button.newer', Math.max(0, offset - pageSize))] : []),
      ...(tried.length > offset + pageSize ? [page('button.older', offset + pageSize)] : []),
    ],
  )
}

/** Stories of which a withdrawal was told. */
export function findWithdrawn(past: readonly PastAlert[]): ReadonlySet<number> {
  return new Set(past.flatMap(({ kind, storyId }) => (kind === 'retraction' ? [storyId] : [])))
}

function itemOf({ alert, outcome, why }: Tried<PastAlert>, isStruck: boolean): MessagePart {
  return {
    kind: 'item',
    label: { phrase: `trial.${outcome}` },
    text: alert.standing.title.text,
    url: undefined,
    detail: why,
    at: alert.createdAt,
    isStruck,
  }
}
