/** What of a story did not arrive as it should, and can be sent again without saying something old. */
import type { MessageText } from './policy.ts'

export type Past = {
  readonly id: number
  readonly alertId: number
  readonly subscriptionId: string
  readonly action: 'post' | 'reply' | 'edit'
  readonly targetId: number | undefined
  readonly text: MessageText
  readonly state: string
  readonly messageId: string | undefined
  /** Undefined: it is still being tried, or looked for. */
  readonly settledAt: Date | undefined
}

export type Resend<Delivery extends Past> = {
  readonly delivery: Delivery
  /** The platform could not tell whether it stands: it may stand twice then. */
  readonly mayDouble: boolean
  /** What the story says now goes out in place of what it said then. */
  readonly isAnew: boolean
}

const neverSent: ReadonlySet<string> = new Set(['failed', 'superseded'])

/** `latest`: the story's newest alert. */
export function findResends<Delivery extends Past>(
  deliveries: readonly Delivery[],
  latest: { readonly id: number; readonly isWithdrawal: boolean },
): readonly Resend<Delivery>[] {
  const possible = deliveries.filter((delivery) => hasTarget(delivery, deliveries))
  return possible
    .filter((delivery) => isTroubled(delivery) && isLast(delivery, possible))
    .filter(
      ({ action, alertId }) => action === 'edit' || !latest.isWithdrawal || alertId === latest.id,
    )
    .map((delivery) => ({
      delivery,
      mayDouble: delivery.state === 'unknown' && delivery.action !== 'edit',
      isAnew:
        delivery.action === 'post' &&
        delivery.alertId !== latest.id &&
        (delivery.text === 'standing' || delivery.text === 'unmarked' || delivery.text === 'late'),
    }))
}

function isTroubled({ state, settledAt }: Past): boolean {
  return settledAt !== undefined && (state === 'failed' || state === 'unknown')
}

/** Nothing newer of the story has been sent there, or of an edit nothing newer to the same message. */
function isLast(delivery: Past, all: readonly Past[]): boolean {
  return !all.some(
    (other) =>
      other.id > delivery.id &&
      other.subscriptionId === delivery.subscriptionId &&
      (delivery.action === 'edit'
        ? other.action === 'edit' && other.targetId === delivery.targetId
        : other.action !== 'edit' && other.state !== 'superseded'),
  )
}

function hasTarget({ action, targetId }: Past, all: readonly Past[]): boolean {
  if (targetId === undefined) return true
  const target = all.find(({ id }) => id === targetId)
  if (target === undefined) return false
  return action === 'edit' ? target.messageId !== undefined : !neverSent.has(target.state)
}
