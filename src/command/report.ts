import type { MessagePart } from '../core/message.ts'
import type { AlertId } from '../core/model.ts'
import type { Delivery, DeliveryState } from '../store-port/delivery.ts'
import type { Button } from './command.ts'
import { namePlaces } from './name-places.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** More would not fit one message. */
const pageSize = 15

/** What could not be comes first, then what waits; what was not needed is left for the end. */
const groups = {
  failed: ['failed', 'unknown', 'deleted'],
  waiting: ['pending', 'sending', 'held'],
  done: ['sent', 'merged'],
  needless: ['superseded'],
} as const satisfies Record<string, readonly DeliveryState[]>

/** `report:<alert>`: what was changed where, and what could not be; `report:<alert>:<offset>` turns its page. */
export const deliveryReport: Button = {
  access: 'moderator',
  isConfidential: true,
  prefix: 'report',
  async press({ store }, rest, press) {
    const [id, from] = rest.split(':')
    const offset = toWholeNumber(from)
    // as: the id of an alert, or of none
    const alertId = toWholeNumber(id) as AlertId
    const all = await store.deliveries.listOfAlert(alertId)
    const of = (group: keyof typeof groups) =>
      all.filter(({ state }) => groups[group].some((each) => each === state))
    const [failed, waiting, done] = [of('failed'), of('waiting'), of('done')]
    const count = failed.length + waiting.length + done.length
    const storyId = all[0]?.storyId
    const shown = [...failed, ...waiting, ...done, ...of('needless')].slice(
      offset,
      offset + pageSize,
    )
    const ids = [...new Set(shown.map(({ subscriptionId }) => subscriptionId))]
    const places = await Promise.all(ids.map((each) => store.subscriptions.get(each)))
    const names = await namePlaces(press, places)
    return {
      isPrivate: true,
      // Looked at again it changes; the answer that it is a report of stays.
      replacesMessage: from !== undefined,
      message: say(
        count === 0
          ? { phrase: 'report.none' }
          : {
              phrase: 'report.title',
              values: { sent: done.length, count, waiting: waiting.length, failed: failed.length },
            },
        shown.map((delivery) => itemOf(delivery, names.get(delivery.subscriptionId))),
        [
          ...pageButtons({
            order: 'list',
            offset,
            size: pageSize,
            hasNext: all.length > offset + pageSize,
            idOf: (next) => `report:${alertId}:${next}`,
          }),
          { label: { phrase: 'button.again' }, id: `report:${alertId}:${offset}` },
          ...(failed.length > 0 && storyId !== undefined
            ? [{ label: { phrase: 'button.resend' }, id: `resend-of:${storyId}` } as const]
            : []),
        ],
      ),
    }
  },
}

function itemOf(
  { action, state, why, settledAt }: Delivery,
  place: string | undefined,
): MessagePart {
  return {
    kind: 'item',
    label: place,
    text: { phrase: `delivery.${action}.${state}` },
    url: undefined,
    detail: why === undefined ? undefined : { because: why },
    at: settledAt,
  }
}
