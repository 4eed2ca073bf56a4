/** Finds every row whose next step never ran: after a crash, a lost job, an emptied Redis. */
import type { Outcome } from '../job.ts'
import type { Store } from '../store-port/store.ts'

/** Younger work is in motion; at the start of a process nothing is. */
const usualGraceMs = 10_000

export type SweepDeps = {
  readonly store: Store
  readonly now: () => Date
  /** In how many jobs, of up to some twenty each, the queue still knows of deliveries. */
  readonly countQueued: () => Promise<number>
}

/** While the queue is busy, only what may have been forgotten first; once it runs dry, all that is left. */
const busyCount = 50
const sweptCount = { busy: 200, idle: 20_000 }

export async function sweep(deps: SweepDeps, graceMs = usualGraceMs): Promise<Outcome> {
  const now = deps.now()
  const isBusy = (await deps.countQueued()) > busyCount
  const found = await deps.store.findUnfinished(
    new Date(now.getTime() - graceMs),
    now,
    isBusy ? sweptCount.busy : sweptCount.idle,
  )
  return {
    jobs: [
      ...found.deliveries.map(
        ({ id, ...rest }) => ({ step: 'send-delivery', deliveryId: id, ...rest }) as const,
      ),
      ...found.proposals.map(
        ({ id, dueAt }) =>
          ({ step: 'mind-proposal', proposalId: id, dueAtMs: dueAt.getTime() }) as const,
      ),
      ...found.notices.map(
        ({ id, version }) => ({ step: 'tell-room', noticeId: id, version }) as const,
      ),
      // Before what else waits there: a digest tells it first.
      ...found.dueDigests.map(
        (subscriptionId) => ({ step: 'tell-digest', subscriptionId }) as const,
      ),
      ...found.heldPlaces.map((subscriptionId) => ({ step: 'tell-held', subscriptionId }) as const),
      ...found.unroutedAlertIds.map((alertId) => ({ step: 'route-alert', alertId }) as const),
      ...found.undecidedRevisionIds.map(
        (revisionId) => ({ step: 'raise-alert', revisionId }) as const,
      ),
      ...found.unfiledRevisionIds.map(
        (revisionId) => ({ step: 'file-story', revisionId }) as const,
      ),
      ...found.records.map(
        ({ id, seenAt }) =>
          ({ step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }) as const,
      ),
    ],
  }
}
