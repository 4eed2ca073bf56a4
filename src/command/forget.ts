import type { Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { Forgotten } from '../store-port/person.ts'
import type { Button, Command } from './command.ts'
import { inOwnChat } from './in-own-chat.ts'
import { ownPlaceOf } from './own-place.ts'
import { say } from './say.ts'
import { voterOf } from './who-of.ts'

export const forget: Command = {
  description: {
    name: 'forget',
    isPersonal: true,
    description: { phrase: 'forget.does' },
    options: [],
  },
  run: inOwnChat(async ({ store }, call) => {
    const place = await store.subscriptions.findAt(ownPlaceOf(call))
    const follows = place ? await store.follows.list(place.id) : []
    return {
      isPrivate: true,
      message: say(
        { phrase: 'forget.title' },
        [
          paragraph({ phrase: 'forget.what', values: { count: follows.length } }),
          paragraph({ phrase: 'forget.stays' }),
        ],
        [{ label: { phrase: 'forget.now' }, id: `forget:${call.userId}`, style: 'danger' }],
      ),
    }
  }),
}

/** `forget:<person>`: only who asked. */
export const forgetNow: Button = {
  prefix: 'forget',
  async press({ store, moderators }, rest, press) {
    if (rest !== press.userId)
      return {
        isPrivate: true,
        replacesMessage: false,
        message: say({ phrase: 'forget.not-yours' }, [
          paragraph({ phrase: 'forget.not-yours.cure' }),
        ]),
      }
    const { channel } = ownPlaceOf(press)
    const voter = voterOf(press, moderators)
    const forgotten = await store.forgetPerson({ ...press, channel, voter })
    return { isPrivate: true, replacesMessage: true, message: sayForgotten(forgotten) }
  },
}

function sayForgotten(forgotten: Forgotten): Message {
  const item = (name: keyof Forgotten): MessagePart => ({
    kind: 'item',
    label: { phrase: `forget.${name}` },
    text: String(forgotten[name]),
    url: undefined,
    detail: undefined,
    at: undefined,
  })
  const names = ['follows', 'settings', 'messages', 'memos', 'names'] as const
  return say({ phrase: 'forget.done' }, names.map(item))
}

function paragraph(text: Wording): MessagePart {
  return { kind: 'paragraph', text }
}
