import type { Api } from 'grammy'
import { DeliveryError, type Messenger } from '../../ports/messenger.ts'
import { answer } from './answer.ts'
import { createFloodWatch, destinationRules, platformRules } from './budget.ts'
import { findStanding, parseChat } from './chat.ts'
import { checkDestination } from './check-destination.ts'
import { editStanding } from './edit-message.ts'
import { toDeliveryError } from './error.ts'
import { findSent, type StoppedLooks } from './find-sent.ts'
import { findLinked } from './message-link.ts'
import { send } from './send.ts'
import type { Sender } from './sender.ts'

export function createMessenger(sender: Sender, perSecond: number): Messenger {
  const { api } = sender
  const flood = createFloodWatch()
  const stopped: StoppedLooks = new Map()
  const translated = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      const result = await work()
      flood.note(false)
      return result
    } catch (error) {
      const failure = toDeliveryError(error)
      flood.note(failure?.reason === 'rate-limited')
      if (failure?.movedTo !== undefined) throw await nameMoved(api, failure, failure.movedTo)
      throw failure?.reason === 'rate-limited' && flood.isEverywhere()
        ? new DeliveryError('rate-limited', failure.message, {
            cause: error,
            scope: 'platform',
            ...(failure.retryAfterMs !== undefined && { retryAfterMs: failure.retryAfterMs }),
          })
        : (failure ?? error)
    }
  }
  return {
    platform: 'telegram',
    dedupesForMs: 0,
    platformRules: platformRules(perSecond),
    destinationRules({ channel }, action, messageId) {
      // What a group left behind is edited there.
      const standing =
        action === 'edit' && messageId !== undefined && findStanding(channel, messageId)
      return destinationRules(String(standing ? standing.chatId : parseChat(channel).id), action)
    },
    render: sender.render,
    send: (destination, message, options) =>
      translated(() => (options.isKept ? send : answer)(sender, destination, message, options)),
    edit: (destination, messageId, message) =>
      translated(() => editStanding(sender, destination, messageId, message)),
    findSent: (destination, _message, { key, startedAt, after, countEdit, survey }) =>
      translated(async () => {
        const { id } = parseChat(destination.channel)
        const newest = after === undefined ? undefined : findStanding(destination.channel, after)
        if (newest?.chatId !== id || survey === undefined) return undefined
        const found = await findSent(api, id, {
          ...{ key: `${key} ${startedAt.getTime()}`, stopped },
          ...{ after: newest.messageId, countEdit, survey },
        })
        return typeof found === 'number' ? { messageId: String(found) } : found
      }),
    findLinked: (address) => translated(() => findLinked(api, address)),
    check: (destination) => translated(() => checkDestination(api, destination)),
    findOwnName: async ({ channel }) => {
      const { id, topicId } = parseChat(channel)
      if (typeof id === 'number') return undefined
      const chat = await translated(() => api.getChat(id))
      return topicId === undefined ? String(chat.id) : `${chat.id}/${topicId}`
    },
    countAudience: ({ channel }) => translated(() => api.getChatMemberCount(parseChat(channel).id)),
  }
}

/** It may have been subscribed by its name, which only groups of that kind have. */
async function nameMoved(api: Api, { message, cause }: DeliveryError, movedTo: string) {
  const chat = await api.getChat(movedTo).catch(() => undefined)
  const alias = chat?.username && `@${chat.username.toLowerCase()}`
  return new DeliveryError('moved', message, { cause, movedTo, ...(alias && { alias }) })
}
