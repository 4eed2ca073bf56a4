import { ChannelType, type Guild, PermissionFlagsBits, type TextChannel } from 'discord.js'
import type { Logger } from 'pino'
import type { Asker, CommandCenter } from '../../ports/command.ts'
import type { Messenger } from '../../ports/messenger.ts'

type Deps = {
  readonly commandCenter: CommandCenter
  readonly messenger: Messenger
  readonly log: Pick<Logger, 'info' | 'warn'>
}

/** Added to a server, the bot says there what comes next. Never rejects. */
export async function welcome(
  { commandCenter, messenger, log }: Deps,
  guild: Guild,
): Promise<void> {
  const channel = findRoom(guild)?.id
  if (channel === undefined)
    return log.info({ guildId: guild.id }, 'no channel to say a welcome in')
  try {
    const asker = toAsker(guild, channel)
    const { message } = await commandCenter.run({ ...asker, name: 'start', options: {} })
    await messenger.send(
      { platform: 'discord', channel, language: guild.preferredLocale },
      message,
      { key: `hi-${guild.id}`, replyTo: undefined, isSilent: false },
    )
  } catch (error) {
    log.warn({ guildId: guild.id, err: error }, 'welcome not sent')
  }
}

/** Where the server greets its own newcomers; else the first channel in which the bot may write. */
function findRoom({ systemChannel, channels }: Guild): TextChannel | undefined {
  const texts = [...channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .toSorted((one, other) => one.rawPosition - other.rawPosition)
  return [...(systemChannel === null ? [] : [systemChannel]), ...texts].find(mayWrite)
}

function mayWrite(channel: TextChannel): boolean {
  const { ViewChannel, SendMessages } = PermissionFlagsBits
  return channel.permissionsFor(channel.client.user)?.has([ViewChannel, SendMessages]) === true
}

/** Discord does not say who added the bot; the owner let them. */
function toAsker({ id, ownerId, preferredLocale }: Guild, channel: string): Asker {
  return {
    platform: 'discord',
    userId: ownerId,
    userName: '',
    language: preferredLocale,
    channel,
    server: id,
    roles: [],
    isManager: async () => true,
    visit: async () => undefined,
  }
}
