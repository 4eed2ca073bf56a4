import { parseMessageId } from '../message-id.ts'

/** `@name` or a chat's id, and with `/<id>` behind it one topic of a forum. */
export type Chat = {
  readonly id: number | string
  readonly topicId: number | undefined
}

export function parseChat(channel: string): Chat {
  const [chat = '', topic] = channel.split('/')
  return {
    id: /^-?\d+$/.test(chat) ? Number(chat) : chat,
    topicId: topic === undefined || !/^\d+$/.test(topic) ? undefined : Number(topic),
  }
}

/** Of a group that has moved, what was said before stands in the chat that it was. */
export function findStanding(
  channel: string,
  messageId: string,
): { readonly chatId: Chat['id']; readonly messageId: number } {
  const standing = parseMessageId(channel, messageId)
  return { chatId: parseChat(standing.channel).id, messageId: Number(standing.id) }
}

/** Only supergroups and channels number their own messages; elsewhere the ids of all chats are mixed. */
export function countsItsMessages(chatId: number | string): boolean {
  return String(chatId).startsWith('-100') || String(chatId).startsWith('@')
}
