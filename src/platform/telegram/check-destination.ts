/** What the bot may do in a chat, in words for the chat's owner. */
import { type Api, GrammyError } from 'grammy'
import type { ChatFullInfo, ChatMember } from 'grammy/types'
import type { Destination, Readiness } from '../../ports/messenger.ts'
import { parseChat } from './chat.ts'

export async function checkDestination(api: Api, destination: Destination): Promise<Readiness> {
  const { id, topicId } = parseChat(destination.channel)
  try {
    const chat = await api.getChat(id)
    if (chat.type === 'private') return { kind: 'ready' }
    const why = findLack(chat, await api.getChatMember(id, await getOwnId(api)), topicId)
    return why === undefined ? { kind: 'ready' } : { kind: 'lacking', why }
  } catch (error) {
    if (!(error instanceof GrammyError) || ![400, 403].includes(error.error_code)) throw error
    return { kind: 'lacking', why: `I cannot see ${destination.channel}: ${hintFor(id)}` }
  }
}

const ownIds = new WeakMap<Api, number>()

/** It never changes, so it is asked for once. */
async function getOwnId(api: Api): Promise<number> {
  const ownId = ownIds.get(api) ?? (await api.getMe()).id
  ownIds.set(api, ownId)
  return ownId
}

/** A bot may not begin a conversation with a person. */
function hintFor(id: number | string): string {
  return typeof id === 'number' && id > 0 ? 'send me /start first' : 'add me to it first'
}

function findLack(
  chat: Exclude<ChatFullInfo, { type: 'private' }>,
  member: ChatMember,
  topicId: number | undefined,
): string | undefined {
  const name = chat.title ?? String(chat.id)
  if (topicId !== undefined && (!('is_forum' in chat) || chat.is_forum !== true))
    return `${name} has no topics`
  switch (member.status) {
    case 'left':
    case 'kicked':
      return `I am not in ${name}: add me first`
    case 'restricted':
      return member.can_send_messages ? undefined : `I may not write in ${name}`
    case 'creator':
      return undefined
    case 'administrator':
      return chat.type === 'channel' && member.can_post_messages !== true
        ? `I need the right to post messages in ${name}`
        : undefined
    case 'member':
      if (chat.type === 'channel') return `I must be an administrator of ${name} to post there`
      return chat.permissions?.can_send_messages === false
        ? `Nobody may write in ${name}`
        : undefined
  }
}
