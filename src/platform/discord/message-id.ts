/** Where a message stands: in the destination's own channel its id alone, in a thread or post of it `channel/id`. */
export type Standing = { readonly channel: string; readonly id: string }

export function parseMessageId(channel: string, messageId: string): Standing {
  const [one = '', other] = messageId.split('/')
  return other === undefined ? { channel, id: one } : { channel: one, id: other }
}

export function toMessageId(channel: string, standing: Standing): string {
  return standing.channel === channel ? standing.id : `${standing.channel}/${standing.id}`
}
