import type { Message as TelegramMessage } from 'grammy/types'
import type { CommandCenter, CommandDescription } from '../../ports/command.ts'
import { cleanText } from './clean.ts'

export type Typed = {
  readonly name: string
  /** Lower case; only where the person wrote `/name@bot`. */
  readonly botName: string | undefined
  readonly rest: string
}

export function parseCommand({ text, entities }: TelegramMessage): Typed | undefined {
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

/** `name:value`, where the command has such an option; before them words in order, the last text takes all that is left. */
export function fillOptions(
  command: CommandDescription | undefined,
  typed: string,
): Readonly<Record<string, string>> {
  const wanted = command?.options ?? []
  const marks = [...typed.matchAll(/(?:^|\s)(?<name>[a-z-]+):/gi)].filter(({ groups }) =>
    wanted.some(({ name, isNamed }) => isNamed && name === groups?.name?.toLowerCase()),
  )
  const named = marks.map((mark, index): readonly [string, string] => [
    mark.groups?.name?.toLowerCase() ?? '',
    typed.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim(),
  ])
  const inOrder = wanted.filter(({ isNamed }) => isNamed !== true)
  return {
    ...fillInOrder(inOrder, typed.slice(0, marks[0]?.index ?? typed.length).trimEnd()),
    ...Object.fromEntries(named),
  }
}

function fillInOrder(
  wanted: CommandDescription['options'],
  typed: string,
): Readonly<Record<string, string>> {
  const options: Record<string, string> = {}
  let rest = typed
  for (const [index, option] of wanted.entries()) {
    const takesAll = index === wanted.length - 1 && option.type === 'text'
    const [word = ''] = takesAll ? [rest] : rest.split(/\s+/, 1)
    if (word === '') break
    options[option.name] = word
    rest = rest.slice(word.length).trimStart()
  }
  return options
}

/** Telegram takes `[a-z0-9_]` only. */
export function toTelegramName(name: string): string {
  return name.replaceAll('-', '_')
}
