/** What the bot may do in a channel, in words for the channel's owner. */
import { DiscordAPIError, PermissionFlagsBits, type REST } from 'discord.js'
import { because, type Reason } from '../../core/reason.ts'
import type { Destination, Readiness } from '../../ports/messenger.ts'
import { explainClosed } from './error.ts'
import { fetchRoles, type GuildRole, readPermissions } from './permissions.ts'
import { type Channel, isForum, isThread, type Places } from './place.ts'

const names = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  CreatePublicThreads: 'Create Public Threads',
  EmbedLinks: 'Embed Links',
  ReadMessageHistory: 'Read Message History',
  MentionEveryone: 'Mention All Roles',
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, string>>
type Permission = keyof typeof names

export async function checkDestination(
  rest: REST,
  places: Places,
  destination: Destination,
  ownId: () => Promise<string>,
): Promise<Readiness> {
  try {
    const channel = await places.fetch(await places.resolve(destination.channel))
    // Nobody can forbid a bot to answer in a conversation of its own but by blocking it.
    if (channel.guild_id === undefined) return { kind: 'ready' }
    const parent = isThread(channel) ? await places.fetch(channel.parent_id ?? '') : channel
    const guildRoles = await fetchRoles(rest, channel.guild_id)
    const member = { id: await ownId(), guildRoles }
    const held = await readPermissions(rest, channel.guild_id, parent, member)
    return judge(destination, channel, { held, guildRoles, guildId: channel.guild_id })
  } catch (error) {
    const why = error instanceof DiscordAPIError && explainClosed(error.code, destination.channel)
    if (!why) throw error
    return { kind: 'lacking', why }
  }
}

type Held = {
  readonly held: bigint
  readonly guildRoles: readonly GuildRole[]
  readonly guildId: string
}

function judge(destination: Destination, channel: Channel, given: Held): Readiness {
  const lacking = listNeeded(destination, channel).filter(
    (permission) => (given.held & PermissionFlagsBits[permission]) === 0n,
  )
  const place = `#${channel.name ?? channel.id}`
  const permissions = lacking.map((permission) => names[permission]).join(', ')
  const why =
    lacking.length > 0
      ? because('I need {permissions} in {place}', { permissions, place })
      : findUnringable(destination, place, given)
  return why === undefined ? { kind: 'ready' } : { kind: 'lacking', why }
}

/** Discord rings a role that anyone may mention, and every role for who may mention all. */
function findUnringable(
  { mentions = [] }: Destination,
  place: string,
  { held, guildRoles, guildId }: Held,
): Reason | undefined {
  const mayRingAll = (held & PermissionFlagsBits.MentionEveryone) !== 0n
  for (const { role: id } of mentions) {
    const role = guildRoles.find((each) => each.id === id)
    if (role === undefined) return because('There is no role {role} in this server', { role: id })
    if (id === guildId) return because('I mention roles, and never @everyone')
    if (!role.mentionable && !mayRingAll)
      return because(
        'I need {permission} in {place} to mention @{role}, or let anyone mention that role',
        { permission: names.MentionEveryone, place, role: role.name },
      )
  }
  return undefined
}

function listNeeded(destination: Destination, channel: Channel): readonly Permission[] {
  return [
    'ViewChannel',
    isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages',
    ...(isForum(channel) ? (['SendMessagesInThreads'] as const) : []),
    ...(destination.hasThreads ? (['CreatePublicThreads', 'SendMessagesInThreads'] as const) : []),
    'EmbedLinks',
    'ReadMessageHistory',
  ]
}
