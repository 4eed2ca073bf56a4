/** Where a message stands: in its destination's own channel its id alone, anywhere else `channel/id`. */
export type Standing = { readonly channel: string; readonly id: string }

export function parseMessageId(channel: string, messageId: string): Standing {
  const at = messageId.lastIndexOf('/')
  return at === -1
    ? { channel, id: messageId }
    : { channel: messageId.slice(0, at), id: messageId.slice(at + 1) }
}

export function toMessageId(channel: string, standing: Standing): string {
  return standing.channel === channel ? standing.id : `${standing.channel}/${standing.id}`
}
