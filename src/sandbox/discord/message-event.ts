/** Tells the sessions that asked for it what became of a message. */
import { memberJson, messageJson } from './api-json.ts'
import { type Session, say } from './session.ts'
import type { Entry, StoredMessage } from './state.ts'
import type { World } from './world.ts'

/** https://discord.com/developers/docs/events/gateway#list-of-intents */
const guildMessages = 1 << 9

const names = { create: 'MESSAGE_CREATE', edit: 'MESSAGE_UPDATE', delete: 'MESSAGE_DELETE' }

export function tellMessage(world: World, entry: Entry, sessions: Iterable<Session>): void {
  if (entry.kind !== 'create' && entry.kind !== 'edit' && entry.kind !== 'delete') return
  const message = world.state.messages.get(entry.kind === 'create' ? entry.message.id : entry.id)
  if (message === undefined || message.onlyFor !== undefined) return
  const show = entry.kind === 'delete' ? placeJson : eventJson
  for (const session of sessions)
    if ((session.intents & guildMessages) !== 0)
      say(session, names[entry.kind], show(world, message))
}

function placeJson(world: World, { id, channelId }: StoredMessage): Record<string, unknown> {
  return { id, channel_id: channelId, guild_id: world.guildId }
}

function eventJson(world: World, message: StoredMessage) {
  return {
    ...messageJson(world, message),
    ...placeJson(world, message),
    channel_type: 0,
    nonce: message.nonce,
    ...(message.interactionId === undefined ? { member: authorJson(world, message) } : {}),
    // For what others write one needs a privileged intent.
    ...(message.author.isBot ? {} : { content: '', embeds: [], components: [] }),
  }
}

/** The user stands beside it, and permissions only in interactions. */
function authorJson(world: World, { author }: StoredMessage): Record<string, unknown> {
  const { user: _user, permissions: _permissions, ...member } = memberJson(world, author)
  return member
}
