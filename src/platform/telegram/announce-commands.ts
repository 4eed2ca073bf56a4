import type { Api } from 'grammy'
import type { LanguageCode } from 'grammy/types'
import type { CommandCenter } from '../../ports/command.ts'
import type { Sender } from './sender.ts'
import { toTelegramName } from './typed-command.ts'

/** For everybody in English, and for each language that we speak in its own. */
export async function announceCommands(
  { api, locales }: Sender,
  { commands }: CommandCenter,
  signal: Parameters<Api['setMyCommands']>[2],
): Promise<void> {
  for (const language of locales.languages) {
    const { say } = locales.find(language)
    const told = commands.map(({ name, description }) => ({
      command: toTelegramName(name),
      description: say(description).slice(0, 256),
    }))
    // as: grammY lists the two-letter codes; a longer one is Telegram's to refuse
    const code = language as LanguageCode
    await api.setMyCommands(told, language === 'en' ? {} : { language_code: code }, signal)
  }
}
