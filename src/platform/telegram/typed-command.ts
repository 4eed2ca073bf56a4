import type { Message as TelegramMessage } from 'grammy/types'
import type { CommandCenter, CommandDescription } from '../../ports/command.ts'
import { cleanText } from './clean.ts'

export type Typed = {
  readonly name: string
  /** Lower case; only where the person wrote `/name@bot`. */
  readonly botName: string | undefined
  readonly rest: string
}

/** Also under a file, as its caption. */
export function parseCommand(message: TelegramMessage): Typed | undefined {
  const { text = message.caption, entities = message.caption_entities } = message
  const entity = entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0)
  if (text === undefined || entity === undefined) return undefined
  const [name = '', botName] = text.slice(1, entity.length).toLowerCase().split('@')
  return { name, botName, rest: cleanText(text.slice(entity.length)) }
}

export function findCommand(
  { commands }: CommandCenter,
  name: string,
  isPrivateChat: boolean,
): CommandDescription | undefined {
  // Telegram itself sends /start when a person opens the bot.
  const wanted = isPrivateChat && name === 'start' ? ['start', 'help'] : [name]
  return wanted
    .map((it) => commands.find((command) => toTelegramName(command.name) === it))
    .find((command) => command !== undefined)
}

/** Telegram takes `[a-z0-9_]` only. */
export function toTelegramName(name: string): string {
  return name.replaceAll('-', '_')
}
