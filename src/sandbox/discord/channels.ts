/** Channels, the threads in them, and what the bot may do there. */
import { fault, fieldFault } from './api-fault.ts'
import { isSnowflake, namedSnowflake } from './snowflake.ts'
import type { StoredThread } from './state.ts'
import type { Channel, World } from './world.ts'

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
export const channelTypes = {
  ...{ text: 0, dm: 1, announcement: 5, forum: 15 },
  ...{ announcementThread: 10, publicThread: 11 },
} as const

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
export const permission = {
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  readHistory: 1n << 16n,
  manageWebhooks: 1n << 29n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const

/** Of a thread: the channel that it belongs to. */
export type Place = { readonly channel: Channel; readonly thread: StoredThread | undefined }

export function getPlace(world: World, id: string): Place {
  if (!isSnowflake(id))
    throw fieldFault(['channel_id'], {
      code: 'NUMBER_TYPE_COERCE',
      message: `Value "${id}" is not snowflake.`,
    })
  const thread = world.state.threads.get(id)
  const channel = world.channels.find((one) => one.id === (thread?.parentId ?? id))
  if (channel === undefined) throw fault('unknown-channel')
  if (world.isBotRemoved && channel.kind !== 'dm') throw fault('missing-access')
  // Whoever lets nobody write to them can be asked for a conversation all the same.
  if (channel.kind === 'dm') return { channel, thread }
  if (channel.isClosed || (channel.denied & permission.viewChannel) !== 0n)
    throw fault('missing-access')
  return { channel, thread }
}

export function demand({ channel }: Place, needed: bigint): void {
  if (channel.kind === 'dm' && channel.isClosed) throw fault('cannot-write-to-user')
  if ((channel.denied & needed) !== 0n) throw fault('missing-permissions')
}

/** The conversation with a person: their name is the channel's. */
export function findConversation(world: World, userId: string): Channel {
  const found = world.channels.find(
    ({ kind, name }) => kind === 'dm' && namedSnowflake(`user ${name}`) === userId,
  )
  if (found === undefined) throw fault('unknown-user')
  return found
}

export function tagsOf({
  id,
  tags,
}: Channel): readonly { readonly id: string; readonly name: string }[] {
  return tags.map((name) => ({ id: namedSnowflake(`tag ${id} ${name}`), name }))
}
