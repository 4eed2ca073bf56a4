/** The one guild of the sandbox: everything that its REST, gateway and view share. */
import { randomBytes } from 'node:crypto'
import { type Journal, openJournal } from './journal.ts'
import { createMint, namedSnowflake } from './snowflake.ts'
import { type Author, apply, createState, type Entry, type State } from './state.ts'

export type ChannelSetting = {
  readonly name: string
  /** Default: text. `dm`: a conversation with the person of that name. */
  readonly kind?: 'text' | 'announcement' | 'forum' | 'dm'
  /** The bot may not look into it, or of a conversation: not write there. */
  readonly isClosed?: boolean
  /** Permission bits that nobody has there, the bot neither. */
  readonly denied?: bigint
  /** Of a forum: names of its tags, and whether every post must bear one. */
  readonly tags?: readonly string[]
  readonly requiresTag?: boolean
  /** In another server, in which the bot is too; nobody types there. */
  readonly isElsewhere?: boolean
}

/** With whoever types in the console. */
export const ownConversation: ChannelSetting = { name: 'you', kind: 'dm' }

export const breakingNewsChannel: ChannelSetting = { name: 'breaking-news' }
/** Where only moderators are. */
export const moderatorsChannel: ChannelSetting = { name: 'moderators' }

/** Whether anyone may mention it. */
type RoleSetting = { readonly name: string; readonly isMentionable: boolean }

export type Channel = Required<ChannelSetting> & { readonly id: string }

export type World = {
  readonly state: State
  readonly guildId: string
  readonly otherGuildId: string
  readonly applicationId: string
  readonly bot: Author
  readonly channels: readonly Channel[]
  readonly managers: readonly string[] | undefined
  readonly webhookManagers: readonly string[]
  readonly roles: readonly RoleSetting[]
  readonly memberCount: number
  readonly locale: string
  readonly systemChannel: string | undefined
  readonly now: () => Date
  readonly mint: () => string
  /** Where its files are fetched; empty before it listens. */
  origin: string
  /** Somebody has removed the bot from the server. */
  isBotRemoved: boolean
  /** Written down first, then true, then told to everybody. */
  commit(entry: Entry): void
  readonly onCommit: Set<(entry: Entry, channelId: string | undefined) => void>
  close(): void
}

export type WorldOptions = {
  readonly file?: string
  /** Names of those who may manage the server; everybody unless given. */
  readonly managers?: readonly string[]
  /** Names of those who may manage webhooks; nobody unless given. */
  readonly webhookManagers?: readonly string[]
  /** Besides @everyone and those of the managers. */
  readonly roles?: readonly RoleSetting[]
  /** Of the server; default: 1. */
  readonly memberCount?: number
  /** What the server says that it speaks; default: American English. */
  readonly locale?: string
  /** Where the server greets newcomers: a channel's name. */
  readonly systemChannel?: string
  readonly channels?: readonly ChannelSetting[]
  readonly now?: () => Date
}

export function createWorld(options: WorldOptions): World {
  const { now = () => new Date(), channels = [breakingNewsChannel] } = options
  const journal: Journal<Entry> = openJournal(options.file)
  const state = createState()
  for (const entry of journal.past) apply(state, entry)
  const onCommit: World['onCommit'] = new Set()
  const applicationId = namedSnowflake('application')
  return {
    state,
    guildId: namedSnowflake('guild'),
    otherGuildId: namedSnowflake('other guild'),
    applicationId,
    bot: { id: applicationId, name: 'Tenbells', isBot: true },
    channels: channels.map((setting) => ({
      kind: 'text',
      isClosed: false,
      denied: 0n,
      tags: [],
      requiresTag: false,
      isElsewhere: false,
      ...setting,
      id: namedSnowflake(`channel ${setting.name}`),
    })),
    managers: options.managers,
    webhookManagers: options.webhookManagers ?? [],
    roles: options.roles ?? [],
    memberCount: options.memberCount ?? 1,
    locale: options.locale ?? 'en-US',
    systemChannel: options.systemChannel,
    origin: '',
    isBotRemoved: false,
    now,
    mint: createMint(now, newestId(state)),
    commit(entry) {
      journal.append(entry)
      const channelId = apply(state, entry)
      for (const tell of onCommit) tell(entry, channelId)
    },
    onCommit,
    close: () => journal.close(),
  }
}

function newestId(state: State): string {
  const versions = state.commands.map((command) => command.version)
  const known = [state.messages, state.interactions, state.threads]
  const ids = [...known.flatMap((map) => [...map.keys()]), ...versions].map(BigInt)
  return String(ids.reduce((newest, id) => (id > newest ? id : newest), 0n))
}

export function person(name: string): Author {
  return { id: namedSnowflake(`user ${name}`), name, isBot: false }
}

/** Anything that Discord itself could have issued: the sandbox has one bot, whoever asks. */
export function isToken(text: string): boolean {
  return /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/.test(text)
}

export function createToken(world: World): string {
  const id = Buffer.from(world.applicationId).toString('base64url')
  return `${id}.sandbox.${randomBytes(20).toString('base64url')}`
}
