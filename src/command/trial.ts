import { headlineOf } from '../core/alert/catch-up.ts'
import { type Tried, tryWishes } from '../core/alert/trial.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { Wishes } from '../core/subscription.ts'
import type { PastAlert } from '../store-port/alert.ts'
import type { CommandDeps } from './command.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'

export const pastCount = 50
const pageSize = 8

/** Which of the last alerts would have come to the place, and why the others not; the newest first. */
export async function sayTrial(
  deps: CommandDeps,
  wishes: Wishes,
  page: { readonly offset: number; idOf(offset: number): string },
): Promise<Message> {
  const past = await deps.store.alerts.listRecent(pastCount)
  if (past.length === 0) return say({ phrase: 'preview.none' }, [])
  const tried = tryWishes(wishes, past.toReversed()).toReversed()
  const coming = tried.filter(({ outcome }) => outcome !== 'nothing')
  const withdrawn = findWithdrawn(past)
  const { offset } = page
  return say(
    { phrase: 'trial.title', values: { count: coming.length, most: tried.length } },
    tried
      .slice(offset, offset + pageSize)
      .map((each) => itemOf(each, withdrawn.has(each.alert.storyId))),
    pageButtons({
      ...{ ...page, order: 'newest', size: pageSize },
      hasNext: tried.length > offset + pageSize,
    }),
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
    text: headlineOf(alert),
    url: undefined,
    detail: { because: why },
    at: alert.createdAt,
    isStruck,
  }
}
