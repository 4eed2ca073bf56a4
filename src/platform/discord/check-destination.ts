/** What the bot may do in a channel, in words for the channel's owner. */
import { DiscordAPIError, PermissionFlagsBits, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Destination, Readiness } from '../../ports/messenger.ts'
import { type Channel, isForum, isThread, type Places } from './place.ts'
import { readAnswer } from './read-answer.ts'

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

const rolesSchema = z.array(z.object({ id: z.string(), permissions: z.string() }))
const memberSchema = z.object({ roles: z.array(z.string()) })

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
    const held = await readPermissions(rest, channel.guild_id, parent, await ownId())
    return judge(destination, channel, held)
  } catch (error) {
    const why = error instanceof DiscordAPIError ? refusals[Number(error.code)] : undefined
    if (why === undefined) throw error
    return { kind: 'lacking', why: why(destination.channel) }
  }
}

const refusals: Readonly<Record<number, (channel: string) => string>> = {
  10003: (channel) => `There is no channel ${channel}`,
  10013: (channel) => `There is no such person as ${channel}`,
  50001: (channel) => `I cannot see the channel ${channel}: I need ${names.ViewChannel} there`,
  50007: (channel) => `${channel} takes no messages from me`,
}

function judge(destination: Destination, channel: Channel, held: bigint): Readiness {
  const lacking = listNeeded(destination, channel).filter(
    (permission) => (held & PermissionFlagsBits[permission]) === 0n,
  )
  if (lacking.length === 0) return { kind: 'ready' }
  const wanted = new Intl.ListFormat('en').format(lacking.map((permission) => names[permission]))
  return { kind: 'lacking', why: `I need ${wanted} in #${channel.name ?? channel.id}` }
}

function listNeeded(destination: Destination, channel: Channel): readonly Permission[] {
  return [
    'ViewChannel',
    isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages',
    ...(isForum(channel) ? (['SendMessagesInThreads'] as const) : []),
    ...(destination.hasThreads ? (['CreatePublicThreads', 'SendMessagesInThreads'] as const) : []),
    'EmbedLinks',
    'ReadMessageHistory',
    ...(destination.mentions?.length ? (['MentionEveryone'] as const) : []),
  ]
}

/** https://discord.com/developers/docs/topics/permissions#permission-overwrites */
async function readPermissions(
  rest: REST,
  guildId: string,
  channel: Channel,
  ownId: string,
): Promise<bigint> {
  const roles = readAnswer(rolesSchema, await rest.get(Routes.guildRoles(guildId)))
  const member = readAnswer(memberSchema, await rest.get(Routes.guildMember(guildId, ownId)))
  const held = roles
    .filter(({ id }) => id === guildId || member.roles.includes(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n)
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return ~0n
  const isOf = (ids: readonly string[]) => (overwrite: { readonly id: string }) =>
    ids.includes(overwrite.id)
  return [[guildId], member.roles, [ownId]].reduce((before, ids) => {
    const applied = channel.permission_overwrites.filter(isOf(ids))
    const deny = applied.reduce((all, one) => all | BigInt(one.deny), 0n)
    const allow = applied.reduce((all, one) => all | BigInt(one.allow), 0n)
    return (before & ~deny) | allow
  }, held)
}
