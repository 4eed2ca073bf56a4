import { BotApiError, badRequest, type ChatSetting } from './bot-api.ts'
import type { ChatState } from './world.ts'

/** https://core.telegram.org/bots/api#making-requests: what Telegram says of chats that are not open to the bot. */
export function refuseClosed({ chat, setting, messages }: ChatState): void {
  refuseUpgraded(setting)
  if (setting.bot === 'left' && chat.type === 'private')
    throw new BotApiError(
      403,
      messages.size === 0
        ? "Forbidden: bot can't initiate conversation with a user"
        : 'Forbidden: bot was blocked by the user',
    )
  if (setting.bot === 'left') {
    const kind = chat.type === 'channel' ? 'channel' : chat.type
    throw new BotApiError(403, `Forbidden: bot is not a member of the ${kind} chat`)
  }
  if (chat.type === 'channel' && setting.bot === 'member')
    throw badRequest('need administrator rights in the channel chat')
  if (setting.bot === 'muted')
    throw badRequest('not enough rights to send text messages to the chat')
}

/**
 * What stands there can still be edited, as in `Client::check_chat_access` of Telegram's server:
 * https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 */
export function refuseUpgraded({ upgradedTo }: ChatSetting): void {
  if (upgradedTo === undefined) return
  throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    parameters: { migrate_to_chat_id: upgradedTo },
  })
}
