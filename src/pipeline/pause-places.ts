/** What everybody waits for after a platform's refusal. */
import { retryDelayMs } from '../core/failure.ts'
import type { DeliveryError, Destination, Messenger } from '../ports/messenger.ts'
import type { SendDeps } from './send-delivery.ts'

/** Only a restart with a good token helps, and that ends the pause where it matters. */
const unauthorizedPauseMs = 15 * 60_000

/** As long as the platform says; where it does not, longer with every attempt. */
export function waitMsOf({ reason, retryAfterMs }: DeliveryError, attemptCount: number): number {
  return retryAfterMs ?? (reason === 'moved' ? 0 : retryDelayMs(attemptCount))
}

/** For everybody, and exactly what was named: this destination or the whole platform. One message that rests holds up nothing else. */
export async function pausePlaces(
  { store, budget, now, log }: Pick<SendDeps, 'store' | 'budget' | 'now' | 'log'>,
  refused: {
    readonly messenger: Messenger
    readonly destination: Destination
    readonly action: 'send' | 'edit'
    /** What it was to edit or to answer. */
    readonly messageId: string | undefined
    readonly attemptCount: number
  },
  error: DeliveryError,
): Promise<void> {
  if (error.scope === 'message') return
  const { messenger, destination, action, messageId, attemptCount } = refused
  const isTotal = error.scope === 'platform' || error.reason === 'unauthorized'
  const rule = isTotal
    ? messenger.platformRules.at(0)
    : messenger.destinationRules(destination, action, messageId).at(-1)
  const forMs =
    error.reason === 'unauthorized' ? unauthorizedPauseMs : waitMsOf(error, attemptCount)
  if (rule !== undefined) await budget.pause(rule.key, forMs)
  if (error.reason !== 'unauthorized') return
  const { platform } = messenger
  log.error({ platform, why: error.message }, 'platform stopped: it refuses our token')
  await store.addAudit({
    at: now(),
    actor: 'system',
    action: 'stopped',
    subject: `platform ${platform}`,
    detail: error.message,
  })
}
