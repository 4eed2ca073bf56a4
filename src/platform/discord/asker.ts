/** Who asks or presses on Discord, and where else in the same server they may go. */
import {
  ChannelType,
  DiscordAPIError,
  PermissionFlagsBits,
  type REST,
  type RepliableInteraction,
} from 'discord.js'
import type { Asker } from '../../ports/command.ts'
import { fetchRoles, isOwner, readPermissions } from './permissions.ts'
import { type Channel, createPlaces, isThread, type Places } from './place.ts'

type Asked = Pick<
  RepliableInteraction,
  'user' | 'channelId' | 'guildId' | 'member' | 'memberPermissions'
>

/** `language`: in which the person is answered. */
export function toAsker(rest: REST, asked: Asked, language: string): Asker {
  const { user, channelId, guildId, member, memberPermissions } = asked
  const mayManage =
    guildId === null ||
    memberPermissions?.any([
      PermissionFlagsBits.ManageGuild,
      PermissionFlagsBits.ManageWebhooks,
      PermissionFlagsBits.Administrator,
    ]) === true
  const asker: Asker = {
    platform: 'discord',
    userId: user.id,
    userName: user.username,
    language,
    // A conversation with the bot is called as what people follow comes to it.
    channel: guildId === null ? `user:${user.id}` : (channelId ?? ''),
    server: guildId ?? undefined,
    roles: member === null ? [] : rolesOf(member),
    // Discord says so with every interaction, as of this moment.
    isManager: async () => mayManage,
    visit: (name) => visit(rest, asker, name),
    ...(guildId !== null && { listRoles: () => listRoles(rest, guildId) }),
  }
  return asker
}

/** Ids where discord.js has not seen the server, a manager of roles where it has. */
function rolesOf({ roles }: NonNullable<Asked['member']>): readonly string[] {
  return Array.isArray(roles) ? roles : [...roles.cache.keys()]
}

const postable: readonly number[] = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]

/** Of another server there is nothing to be seen from here, though the bot may be there. */
async function visit(rest: REST, asker: Asker, name: string): Promise<Asker | undefined> {
  const id = /^(?:<#(?<mention>\d{17,20})>|(?<id>\d{17,20}))$/.exec(name.trim())?.groups
  const { server } = asker
  if (id === undefined || server === undefined) return undefined
  const places = createPlaces(rest)
  const channel = await findChannel(places, id.mention ?? id.id ?? '')
  if (channel?.guild_id !== server || !postable.includes(channel.type)) return undefined
  return {
    ...asker,
    channel: channel.id,
    placeName: `#${channel.name ?? channel.id}`,
    isManager: () => mayManageThere(rest, places, { server, channel, userId: asker.userId }),
  }
}

async function findChannel(places: Places, id: string): Promise<Channel | undefined> {
  try {
    return await places.fetch(id)
  } catch (error) {
    if (error instanceof DiscordAPIError && [403, 404].includes(error.status)) return undefined
    throw error
  }
}

/** Asked anew: the interaction tells of its own channel only. */
async function mayManageThere(
  rest: REST,
  places: Places,
  where: { readonly server: string; readonly channel: Channel; readonly userId: string },
): Promise<boolean> {
  const { server, channel, userId } = where
  const parent = isThread(channel) ? await places.fetch(channel.parent_id ?? '') : channel
  const [owns, guildRoles] = await Promise.all([
    isOwner(rest, server, userId),
    fetchRoles(rest, server),
  ])
  if (owns) return true
  const held = await readPermissions(rest, server, parent, { id: userId, guildRoles })
  const has = (wanted: bigint) => (held & wanted) !== 0n
  const { ManageGuild, ManageWebhooks, ViewChannel } = PermissionFlagsBits
  return has(ManageGuild) || (has(ViewChannel) && has(ManageWebhooks))
}

/** Those that can be rung: of bots and of everybody there is nothing to ring. The highest first. */
async function listRoles(rest: REST, server: string) {
  return (await fetchRoles(rest, server))
    .filter(({ id, managed }) => id !== server && !managed)
    .toSorted((a, b) => b.position - a.position)
    .map(({ id, name }) => ({ id, name }))
}
