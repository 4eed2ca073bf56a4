import type { Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'

/** An answer of the bot: a title and its parts, no level. */
export function say(
  title: Wording,
  parts: readonly MessagePart[],
  actions: Message['actions'] = [],
): Message {
  return {
    tone: 'plain',
    title: { label: undefined, text: title },
    parts,
    image: undefined,
    links: [],
    actions,
  }
}
