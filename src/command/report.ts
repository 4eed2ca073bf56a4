import type { MessagePart } from '../core/message.ts'
import type { AlertId } from '../core/model.ts'
import type { Delivery } from '../store-port/delivery.ts'
import type { Button } from './command.ts'
import { say } from './say.ts'

/** More would not fit one message. */
const listedCount = 15

/** `report:<alert>`: what was changed where, and what could not be. */
export const deliveryReport: Button = {
  access: 'moderator',
  prefix: 'report',
  async press({ store }, rest) {
    const all = await store.deliveries.listOfAlert((Math.trunc(Number(rest)) || 0) as AlertId)
    const troubled = all.filter(({ state }) => state !== 'sent')
    const shown = [...troubled, ...all.filter(({ state }) => state === 'sent')]
    return {
      isPrivate: true,
      replacesMessage: false,
      message: say(
        {
          phrase: 'report.title',
          values: { sent: all.length - troubled.length, count: all.length },
        },
        shown.slice(0, listedCount).map(itemOf),
        [{ label: { phrase: 'button.again' }, id: `report:${rest}` }],
      ),
    }
  },
}

function itemOf({ subscriptionId, action, state, why }: Delivery): MessagePart {
  return {
    kind: 'item',
    label: subscriptionId,
    text: { phrase: `delivery.${action}.${state}` },
    url: undefined,
    detail: why,
    at: undefined,
  }
}
