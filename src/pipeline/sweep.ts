/** Finds every row whose next step never ran: after a crash, a lost job, an emptied Redis. */
import type { Outcome } from '../job.ts'
import type { Store } from '../store-port.ts'

/** Younger work is in motion; at the start of a process nothing is. */
const usualGraceMs = 10_000

export async function sweep(
  deps: { readonly store: Store; readonly now: () => Date },
  graceMs = usualGraceMs,
): Promise<Outcome> {
  const now = deps.now()
  const found = await deps.store.findUnfinished(new Date(now.getTime() - graceMs), now)
  return {
    jobs: [
      ...found.deliveryIds.map((deliveryId) => ({ step: 'send-delivery', deliveryId }) as const),
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
