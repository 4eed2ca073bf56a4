/** Which commands Telegram offers where. All of them can be typed everywhere; what is offered is what is of use. */
import type { BotCommandScope } from 'grammy/types'
import type { OfferedCommand } from '../../ports/command.ts'
import { parseChat } from './chat.ts'

type Place = 'own chat' | 'group' | 'administrators' | 'moderators’ room'

function isOffered({ access, isPersonal }: OfferedCommand, place: Place): boolean {
  switch (place) {
    case 'own chat':
      return access !== 'moderator'
    case 'group':
      return access === undefined && !isPersonal
    case 'administrators':
      return access !== 'moderator' && !isPersonal
    case 'moderators’ room':
      return !isPersonal
  }
}

type CommandList = {
  readonly scope: BotCommandScope
  readonly commands: readonly OfferedCommand[]
}

/**
 * The narrowest scope counts: https://core.telegram.org/bots/api#determining-list-of-commands
 * `rooms`: chats of moderators, each of whom sees all that is offered there.
 */
export function toCommandLists(
  commands: readonly OfferedCommand[],
  rooms: readonly string[],
): readonly CommandList[] {
  const of = (place: Place) => commands.filter((command) => isOffered(command, place))
  const chats = new Set(rooms.map((room) => parseChat(room).id))
  return [
    // Where nothing else applies, and for what was announced by earlier versions.
    { scope: { type: 'default' }, commands: of('group') },
    { scope: { type: 'all_private_chats' }, commands: of('own chat') },
    { scope: { type: 'all_group_chats' }, commands: of('group') },
    { scope: { type: 'all_chat_administrators' }, commands: of('administrators') },
    ...[...chats].map((id) => ({
      scope: { type: 'chat' as const, chat_id: id },
      commands: of('moderators’ room'),
    })),
  ]
}
