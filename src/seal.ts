/**
 * Ids of buttons and forms, sealed so that nobody can make one up: Telegram hands back whatever a client
 * sends. Around the platforms and the command center, so that neither knows of it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Message } from './core/message.ts'
import type { CommandCenter, CommandReply } from './ports/command.ts'
import type { Messenger } from './ports/messenger.ts'

/** A later one may read these ids otherwise, and still knows what they meant. */
const version = '1'
const sealedPattern = /^(?<id>[^.]*)\.1(?<mark>[\w-]{8})$/
/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const byteLimit = 64

export type Seal = {
  /** `<id>.1<mark>`: ten bytes more, and always the same for the same id. */
  close(id: string): string
  /** Undefined: not ours, or from before there were seals. */
  open(sealed: string): string | undefined
}

export function createSeal(key: string): Seal {
  const markOf = (id: string) =>
    createHmac('sha256', key).update(`${version}:${id}`).digest('base64url').slice(0, 8)
  return {
    close(id) {
      const sealed = `${id}.${version}${markOf(id)}`
      if (Buffer.byteLength(sealed) > byteLimit || id.includes('.'))
        throw new Error(`expected a button's id of at most 54 bytes without a dot, got ${id}`)
      return sealed
    },
    open(sealed) {
      const { id, mark } = sealedPattern.exec(sealed)?.groups ?? {}
      if (id === undefined || mark === undefined) return undefined
      return timingSafeEqual(Buffer.from(markOf(id)), Buffer.from(mark)) ? id : undefined
    },
  }
}

export function sealMessenger(messenger: Messenger, seal: Seal): Messenger {
  /** One message goes to many places. */
  const known = new WeakMap<Message, Message>()
  const sealed = (message: Message) => {
    const done = known.get(message) ?? sealMessage(message, seal)
    known.set(message, done)
    return done
  }
  return {
    ...messenger,
    render: (message, style) => messenger.render(sealed(message), style),
    send: (destination, message, options) => messenger.send(destination, sealed(message), options),
    edit: (destination, messageId, message) =>
      messenger.edit(destination, messageId, sealed(message)),
    findSent: (destination, message, options) =>
      messenger.findSent(destination, sealed(message), options),
  }
}

export function sealCenter(center: CommandCenter, seal: Seal): CommandCenter {
  const sealReply = <Reply extends CommandReply>(reply: Reply): Reply => ({
    ...reply,
    message: sealMessage(reply.message, seal),
    ...(reply.form && { form: { ...reply.form, id: seal.close(reply.form.id) } }),
    ...(reply.later && { later: reply.later.then(sealReply) }),
  })
  // No prefix is empty: it is answered like a button of another version.
  const openId = (sealed: string) => seal.open(sealed) ?? ''
  return {
    ...center,
    run: async (call) => sealReply(await center.run(call)),
    choose: async (choice) => sealReply(await center.choose(choice)),
    press: async (press) => sealReply(await center.press({ ...press, id: openId(press.id) })),
    submit: async (submission) =>
      sealReply(await center.submit({ ...submission, id: openId(submission.id) })),
  }
}

function sealMessage(message: Message, seal: Seal): Message {
  const actions = message.actions.map((action) => ({ ...action, id: seal.close(action.id) }))
  return { ...message, actions }
}
