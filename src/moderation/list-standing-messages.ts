import { isCalm, type Standing } from '../core/alert/policy.ts'
import type { DeliveryId } from '../core/model.ts'
import { together } from '../core/together.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery, DeliveryState } from '../store-port/delivery.ts'
import type { Told } from './say-mended.ts'

/** In these states a delivery has made a message, or may still make one. A deleted one is not told again by itself. */
const standingStates: ReadonlySet<DeliveryState> = new Set([
  'pending',
  'sending',
  'sent',
  'unknown',
  'merged',
  'deleted',
])

/** The story's messages at one place, of all its deliveries there. */
export async function listStandingMessages(
  there: readonly Delivery[],
  isWrong: (told: Told) => Promise<boolean>,
): Promise<readonly Standing<DeliveryId>[]> {
  // What was sent again stands for what was deleted.
  const isThere = there.some(
    ({ action, state }) => action === 'post' && standingStates.has(state) && state !== 'deleted',
  )
  const known = isThere ? there.filter(({ state }) => state !== 'deleted') : there
  const messages = known.flatMap((delivery) =>
    toStanding(delivery, there).map((standing) => ({ delivery, standing })),
  )
  return together(
    messages.map(async ({ delivery, standing }) => ({
      ...standing,
      isWrong: await isWrong(delivery),
    })),
  )
}

/** Told with others, it stands in their message. */
function toStanding(
  { id, action, state, targetId, text, createdAt }: Delivery,
  there: readonly Delivery[],
): readonly Standing<DeliveryId>[] {
  if (action === 'edit' || !standingStates.has(state)) return []
  const messageOf = state === 'merged' && targetId !== undefined ? targetId : id
  const edits = there.filter(
    (each) => each.action === 'edit' && each.targetId === messageOf && each.state !== 'superseded',
  )
  const isCalledAgain = isCalm(text) && edits.some((edit) => edit.text === 'standing')
  const own = isCalledAgain ? 'standing' : text
  return [
    {
      id: messageOf,
      action,
      text: state === 'merged' && text !== 'digest' ? 'catch-up' : own,
      editCount: edits.length,
      madeAt: createdAt,
    },
  ]
}

/** What the story has in the world; what an earlier withdrawal struck is no beginning of what is told anew. */
export function pickEarlier(
  /** All of the story that was told before. */
  alerts: readonly Alert[],
  deliveries: readonly Delivery[],
): readonly Delivery[] {
  const ended = alerts.findLast(({ kind }) => kind === 'retraction')
  return deliveries.filter(({ alertId }) => !ended || alertId > ended.id)
}
