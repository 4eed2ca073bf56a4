/** A channel's discussion group: Telegram forwards every post of the channel there by itself, and edits it along. */
import type { Content, User } from './bot-api.ts'
import type { ChatState, SandboxEvent } from './world.ts'

/** Who forwards: https://core.telegram.org/bots/api#message, of `from` and `sender_chat`. */
const telegram: User = { id: 777_000, is_bot: false, first_name: 'Telegram' }

/** What happens in the group because of what happened in the channel. */
export function toCopy(
  chats: ReadonlyMap<number, ChatState>,
  event: SandboxEvent,
): SandboxEvent | undefined {
  if (event.kind !== 'posted' && event.kind !== 'edited') return undefined
  const { chatId, messageId, formatted, at } = event
  const channel = chats.get(chatId)
  const group = chats.get(channel?.setting.discussion ?? 0)
  if (channel === undefined || group === undefined) return undefined
  const content = withoutButtons(event.content)
  if (event.kind === 'posted')
    return {
      ...{ kind: 'posted', chatId: group.chat.id, messageId: group.lastMessageId + 1, at },
      ...{ from: telegram, content, formatted, isSilent: event.isSilent },
      copyOf: { chatId, messageId },
    }
  const copy = [...group.messages.values()].find(
    ({ copyOf }) => copyOf?.chatId === chatId && copyOf.messageId === messageId,
  )
  return copy && { ...event, chatId: group.chat.id, messageId: copy.id, content }
}

/** A forwarded message keeps no button that asks the bot for something. */
function withoutButtons({ reply_markup: _, ...content }: Content): Content {
  return content
}
