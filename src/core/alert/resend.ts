/** What of a story did not arrive as it should, and can be sent again without saying something old. */
import { isOfSeveral, type MessageText } from './policy.ts'

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
  /** It stood, until somebody deleted it there. */
  readonly wasDeleted: boolean
}

const wholeTexts: ReadonlySet<MessageText> = new Set([
  'standing',
  'unmarked',
  'late',
  'again',
  'late-again',
])
const neverSent: ReadonlySet<string> = new Set(['failed', 'superseded'])

/**
 * `latest`: the story's newest alert; `beside`: the messages that tell it with other stories, and the edits
 * that those have made of them, each of which says all anew.
 */
export function findResends<Delivery extends Past>(
  deliveries: readonly Delivery[],
  latest: { readonly id: number; readonly isWithdrawal: boolean },
  beside: readonly Past[] = [],
): readonly Resend<Delivery>[] {
  const possible = deliveries.filter((delivery) => hasTarget(delivery, [...deliveries, ...beside]))
  const edits = [...possible, ...beside.filter(({ action }) => action === 'edit')]
  return possible
    .filter((delivery) => isTroubled(delivery) && isLast(delivery, edits))
    .filter(
      ({ action, alertId }) => action === 'edit' || !latest.isWithdrawal || alertId === latest.id,
    )
    .map((delivery) => ({
      delivery,
      mayDouble: delivery.state === 'unknown' && delivery.action !== 'edit',
      isAnew:
        delivery.action === 'post' &&
        (isDeletedAmongOthers(delivery) ||
          (delivery.alertId !== latest.id && wholeTexts.has(delivery.text))),
      wasDeleted: delivery.state === 'deleted',
    }))
}

/** The other stories of that message are told again when somebody asks for them. */
function isDeletedAmongOthers({ state, text, targetId }: Past): boolean {
  return state === 'deleted' && (isOfSeveral(text) || targetId !== undefined)
}

const troubledStates: ReadonlySet<string> = new Set(['failed', 'unknown', 'deleted'])

function isTroubled({ state, settledAt }: Past): boolean {
  return settledAt !== undefined && troubledStates.has(state)
}

/**
 * Nothing newer of the story has been sent there, or of an edit nothing newer to the same message. Replies
 * do not stand for the alert that was deleted before them.
 */
function isLast(delivery: Past, all: readonly Past[]): boolean {
  return !all.some(
    (other) =>
      other.id > delivery.id &&
      other.subscriptionId === delivery.subscriptionId &&
      (delivery.action === 'edit'
        ? other.action === 'edit' && other.targetId === delivery.targetId
        : (delivery.state === 'deleted' ? other.action === 'post' : other.action !== 'edit') &&
          other.state !== 'superseded'),
  )
}

function hasTarget({ action, targetId }: Past, all: readonly Past[]): boolean {
  // A new message answers none: what it names is the one that told it with others.
  if (targetId === undefined || action === 'post') return true
  const target = all.find(({ id }) => id === targetId)
  if (target === undefined) return false
  return action === 'edit'
    ? target.messageId !== undefined && target.state !== 'deleted'
    : !neverSent.has(target.state)
}
