/** What the bot may do in a chat, in words for the chat's owner. */
import { type Api, GrammyError } from 'grammy'
import type { ChatFullInfo, ChatMember } from 'grammy/types'
import { because, type Reason } from '../../core/reason.ts'
import type { Destination, Readiness } from '../../ports/messenger.ts'
import { parseChat } from './chat.ts'
import { getOwnId } from './own-id.ts'

export async function checkDestination(api: Api, destination: Destination): Promise<Readiness> {
  const { id, topicId } = parseChat(destination.channel)
  try {
    const chat = await api.getChat(id)
    if (chat.type === 'private') return { kind: 'ready' }
    const why = findLack(chat, await api.getChatMember(id, await getOwnId(api)), topicId)
    return why === undefined ? { kind: 'ready' } : { kind: 'lacking', why }
  } catch (error) {
    if (!(error instanceof GrammyError) || ![400, 403].includes(error.error_code)) throw error
    const movedTo = error.parameters.migrate_to_chat_id
    if (movedTo !== undefined)
      return checkDestination(api, { ...destination, channel: String(movedTo) })
    return { kind: 'lacking', why: sayUnseen(destination.channel, id) }
  }
}

/** A bot may not begin a conversation with a person. */
function sayUnseen(place: string, id: number | string): Reason {
  return typeof id === 'number' && id > 0
    ? because('I cannot see {place}: send me /start first', { place })
    : because('I cannot see {place}: add me to it first', { place })
}

type Chat = Exclude<ChatFullInfo, { type: 'private' }>

function findLack(chat: Chat, member: ChatMember, topicId: number | undefined): Reason | undefined {
  const place = chat.title ?? String(chat.id)
  return topicId !== undefined && !hasTopics(chat)
    ? because('{place} has no topics', { place })
    : findMissingRight(chat, member, place)
}

function hasTopics(chat: Chat): boolean {
  return 'is_forum' in chat && chat.is_forum === true
}

function findMissingRight(chat: Chat, member: ChatMember, place: string): Reason | undefined {
  switch (member.status) {
    case 'left':
    case 'kicked':
      return because('I am not in {place}: add me first', { place })
    case 'restricted':
      return member.can_send_messages ? undefined : because('I may not write in {place}', { place })
    case 'creator':
      return undefined
    case 'administrator':
      return chat.type === 'channel' && member.can_post_messages !== true
        ? because('I need the right to post messages in {place}', { place })
        : undefined
    case 'member':
      if (chat.type === 'channel')
        return because('I must be an administrator of {place} to post there', { place })
      return chat.permissions?.can_send_messages === false
        ? because('Nobody may write in {place}', { place })
        : undefined
  }
}
