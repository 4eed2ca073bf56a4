import type { MessagePart } from '../core/message.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { Command } from './command.ts'
import { say } from './say.ts'

/** More would not fit one message. */
const shownCount = 15

export const subscriptions: Command = {
  access: 'manager',
  description: {
    name: 'subscriptions',
    description: { phrase: 'subscriptions.does' },
    options: [],
  },
  async run({ store }, call) {
    const all = await store.subscriptions.listOfServer(call)
    const left = all.length - shownCount
    const more = { phrase: 'subscriptions.more', values: { count: left } } as const
    const message =
      all.length === 0
        ? say({ phrase: 'wish.nowhere' }, [
            { kind: 'paragraph', text: { phrase: 'wish.nowhere.cure' } },
          ])
        : say({ phrase: 'subscriptions.title', values: { count: all.length } }, [
            ...all.slice(0, shownCount).map(itemOf),
            ...(left > 0 ? [{ kind: 'paragraph', text: more } as const] : []),
          ])
    return { isPrivate: true, message }
  },
}

function itemOf({ id, leastLevel, topics, include, parkedWhy }: Subscription): MessagePart {
  const filters = [topics.join(', '), include].filter(Boolean).join(' · ')
  return {
    kind: 'item',
    label: id,
    text: { phrase: `level.${leastLevel}` },
    url: undefined,
    detail:
      parkedWhy === undefined
        ? filters || undefined
        : { phrase: 'subscribe.parked', values: { why: parkedWhy } },
    at: undefined,
  }
}
