import { type Api, GrammyError } from 'grammy'
import type { LanguageCode } from 'grammy/types'
import type { Logger } from 'pino'
import type { CommandCenter } from '../../ports/command.ts'
import { toCommandLists } from './command-list.ts'
import type { Sender } from './sender.ts'
import { toTelegramName } from './typed-command.ts'

/** For everybody in English, and for each language that we speak in its own; for each kind of place its list. */
export async function announceCommands(
  { api, locales }: Sender,
  { commands }: CommandCenter,
  options: {
    /** Chats of moderators. */
    readonly rooms: readonly string[]
    readonly signal: Parameters<Api['setMyCommands']>[2]
    readonly log: Logger
  },
): Promise<void> {
  const { rooms, signal, log } = options
  for (const { scope, commands: offered } of toCommandLists(commands, rooms)) {
    try {
      for (const language of locales.languages) {
        const { say } = locales.find(language)
        const told = offered.map(({ name, description }) => ({
          command: toTelegramName(name),
          description: say(description).slice(0, 256),
        }))
        // as: grammY lists the two-letter codes; a longer one is Telegram's to refuse
        const code = language as LanguageCode
        const reader = language === 'en' ? {} : { language_code: code }
        await api.setMyCommands(told, { scope, ...reader }, signal)
      }
    } catch (error) {
      // A room that I am not in yet keeps nobody from talking to me; it has the list of all groups.
      if (scope.type !== 'chat' || !(error instanceof GrammyError) || error.error_code === 429)
        throw error
      log.warn({ err: error, channel: scope.chat_id }, 'commands not announced in a room')
    }
  }
}
