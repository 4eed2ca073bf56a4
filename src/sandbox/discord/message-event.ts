/** Tells the sessions that asked for it what became of a message. */
import { messageJson } from './api-json.ts'
import { type Session, say } from './session.ts'
import type { Entry } from './state.ts'
import type { World } from './world.ts'

/** https://discord.com/developers/docs/events/gateway#list-of-intents */
const guildMessages = 1 << 9
const messageContent = 1 << 15

const names = { create: 'MESSAGE_CREATE', edit: 'MESSAGE_UPDATE', delete: 'MESSAGE_DELETE' }

export function tellMessage(world: World, entry: Entry, sessions: Iterable<Session>): void {
  if (entry.kind !== 'create' && entry.kind !== 'edit' && entry.kind !== 'delete') return
  const message = world.state.messages.get(entry.kind === 'create' ? entry.message.id : entry.id)
  if (message === undefined || message.onlyFor !== undefined) return
  const name = names[entry.kind]
  const place = { id: message.id, channel_id: message.channelId, guild_id: world.guildId }
  const whole = { ...messageJson(world, message), ...place, nonce: message.nonce }
  const hidden = { ...whole, content: '', embeds: [], components: [] }
  const isOwn = message.author.isBot
  for (const session of sessions)
    if (has(session, guildMessages)) {
      const shown = isOwn || has(session, messageContent) ? whole : hidden
      say(session, name, entry.kind === 'delete' ? place : shown)
    }
}

function has(session: Session, intent: number): boolean {
  return (session.intents & intent) !== 0
}
