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
