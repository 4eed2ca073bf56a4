/** Which of the alerts of the past would have come to a place with such wishes, and why the others not. */
import type { Level, NewsRecord, RevisionChange, SourceId } from '../model.ts'
import type { Reason } from '../reason.ts'
import { matchSubscription, searchableOf } from '../route.ts'
import type { Wishes } from '../subscription.ts'
import { findSaidAt, isLate } from './lateness.ts'
import { type PlanInput, planMessages, type Standing } from './policy.ts'

export type PastAlert = Pick<PlanInput<number>['alert'], 'kind' | 'level' | 'mutedBy'> & {
  readonly storyId: number
  readonly topics: readonly string[]
  readonly change: RevisionChange | undefined
  readonly record: NewsRecord
  readonly createdAt: Date
}

export type Tried<Past> = {
  readonly alert: Past
  readonly outcome: 'post' | 'reply' | 'edit' | 'held' | 'nothing'
  readonly why: Reason
}

/** `past`: oldest first, as is the answer. What stood there before them counts as never told. */
export function tryWishes<Past extends PastAlert>(
  wishes: Wishes,
  past: readonly Past[],
): readonly Tried<Past>[] {
  const told = new Map<number, readonly Standing<number>[]>()
  const levels = new Map<number, Level>()
  return past.map((alert, index) => {
    const standing = told.get(alert.storyId) ?? []
    const { plans, why } = plan(wishes, { alert, levelBefore: levels.get(alert.storyId), standing })
    levels.set(alert.storyId, alert.level)
    const made = plans.flatMap(({ action, text }) =>
      action === 'edit' ? [] : [{ id: index, action, text, editCount: 0, madeAt: alert.createdAt }],
    )
    told.set(alert.storyId, alert.kind === 'retraction' ? [] : [...standing, ...made])
    const [loudest] = plans.toSorted((a, b) => volume[b.action] - volume[a.action])
    const outcome = loudest?.heldUntil ? 'held' : (loudest?.action ?? 'nothing')
    return { alert, outcome, why }
  })
}

const volume = { edit: 0, reply: 1, post: 2 }

function plan(
  wishes: Wishes,
  {
    alert,
    levelBefore,
    standing,
  }: {
    readonly alert: PastAlert
    readonly levelBefore: Level | undefined
    readonly standing: readonly Standing<number>[]
  },
) {
  const { kind, level, mutedBy, topics, change, record, createdAt } = alert
  return planMessages({
    now: createdAt,
    alert: {
      ...{ kind, level, mutedBy, levelBefore },
      isLate: isLate(level, findSaidAt(alert), createdAt),
      changes: change?.changes ?? [],
    },
    match: matchSubscription(wishes, {
      // as: the source's id comes back from the record it was given to
      source: record.source as SourceId,
      ...{ level, topics, text: searchableOf(record) },
    }),
    silencedWhy: undefined,
    ...{ wishes, standing },
    isWaiting: false,
  })
}
