/** Which platforms are live and which run in the sandbox, and the bots that talk to them. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Locales } from './core/locale.ts'
import { type Platform, platforms } from './core/model.ts'
import { usualWishes } from './core/subscription.ts'
import { createLead } from './lead.ts'
import { connectDiscord } from './platform/discord/connect.ts'
import { connectTelegram } from './platform/telegram/connect.ts'
import type { AnswerLog } from './ports/answer-log.ts'
import type { Budget } from './ports/budget.ts'
import type { CommandCenter } from './ports/command.ts'
import type { DraftStore } from './ports/draft.ts'
import type { Messenger } from './ports/messenger.ts'
import type { SandboxView } from './ports/sandbox.ts'
import type { UpdateDoor } from './ports/update-door.ts'
import type { PlatformStates, Roles } from './roles.ts'
import { discordLimits } from './sandbox/discord/limits.ts'
import { startDiscordSandbox } from './sandbox/discord/sandbox.ts'
import { breakingNewsChannel, moderatorsChannel, ownConversation } from './sandbox/discord/world.ts'
import { telegramLimits } from './sandbox/telegram/limits.ts'
import {
  breakingNewsChat,
  moderatorsChat,
  ownChat,
  startTelegramSandbox,
} from './sandbox/telegram/sandbox.ts'
import { type Seal, sealCenter, sealMessenger } from './seal.ts'
import { toSubscriptionSettings } from './settings.ts'
import type { LeaseStore } from './store-port/lease.ts'
import type { Room } from './store-port/notice.ts'
import type { Store } from './store-port/store.ts'
import type { SubscriptionSettings } from './store-port/subscription.ts'

type Sandbox = {
  readonly api: string
  readonly token: string
  readonly view: SandboxView
  close(): Promise<void>
}
export type Sandboxes = Readonly<Partial<Record<Platform, Sandbox>>>

/** Calls of one bot, unless the operator says that it may do more. */
const usualPerSecond: Readonly<Record<Platform, number>> = { discord: 50, telegram: 30 }

type Bot = {
  readonly messenger: Messenger
  readonly updates?: UpdateDoor
  close(): Promise<void>
}
export type Bots = Readonly<Partial<Record<Platform, Bot>>>

export async function startSandboxes(states: PlatformStates, folder: string): Promise<Sandboxes> {
  const discord =
    states.discord === 'sandbox'
      ? await startDiscordSandbox({
          file: join(folder, 'discord.jsonl'),
          channels: [breakingNewsChannel, moderatorsChannel, ownConversation],
          limits: discordLimits,
        })
      : undefined
  const telegram =
    states.telegram === 'sandbox'
      ? await startTelegramSandbox({
          file: join(folder, 'telegram.jsonl'),
          chats: [breakingNewsChat, moderatorsChat, ownChat],
          limits: telegramLimits,
        })
      : undefined
  return { ...(discord && { discord }), ...(telegram && { telegram }) }
}

/** For a server that holds the token itself, such as a REST proxy: it only has to look like one. */
const placeholderTokens: Readonly<Record<Platform, string>> = {
  discord: `${Buffer.from('100000000000000000').toString('base64url')}.tenbel.${'x'.repeat(38)}`,
  telegram: `123456:${'A'.repeat(35)}`,
}

export async function connectBots(
  config: Config,
  wanted: Roles,
  parts: {
    readonly states: PlatformStates
    readonly sandboxes: Sandboxes
    readonly commandCenter: CommandCenter
    readonly locales: Locales
    readonly budget: Budget
    readonly leases: LeaseStore
    readonly drafts: DraftStore
    readonly answers: AnswerLog
    readonly rooms: readonly Room[]
    readonly seal: Seal
    readonly log: Logger
  },
): Promise<Bots> {
  const role = { sends: wanted.has('deliver'), talks: wanted.has('bots') }
  if (!role.sends && !role.talks) return {}
  const holder = randomUUID()
  const optionsOf = (platform: Platform) => {
    const given = parts.sandboxes[platform] ?? config[platform]
    return {
      token: given.token ?? placeholderTokens[platform],
      ...(given.api === undefined ? {} : { api: given.api }),
      commandCenter: sealCenter(parts.commandCenter, parts.seal),
      locales: parts.locales,
      perSecond: config[platform].perSecond ?? usualPerSecond[platform],
      budget: parts.budget,
      log: parts.log.child({ platform }),
      role,
      lead: createLead(`talk-${platform}`, { ...parts, holder }),
    }
  }
  const [discord, telegram] = await Promise.all([
    parts.states.discord === 'off' ? undefined : connectDiscord(optionsOf('discord')),
    parts.states.telegram === 'off'
      ? undefined
      : connectTelegram({
          ...optionsOf('telegram'),
          ...{ drafts: parts.drafts, answers: parts.answers },
          rooms: parts.rooms
            .filter(({ platform }) => platform === 'telegram')
            .map(({ channel }) => channel),
          // A sandbox could not reach the public address.
          ...(parts.states.telegram === 'live' &&
            config.webhookUrl !== undefined && { webhookUrl: config.webhookUrl }),
        }),
  ])
  const sealed = (bot: Bot): Bot => ({
    ...bot,
    messenger: sealMessenger(bot.messenger, parts.seal),
  })
  return {
    ...(discord && { discord: sealed(discord) }),
    ...(telegram && { telegram: sealed(telegram) }),
  }
}

/** The configured destinations; in a sandbox only those that it has. */
export function findSubscriptions(
  config: Config,
  sandboxes: Sandboxes,
): readonly SubscriptionSettings[] {
  return config.destinations.map(toSubscriptionSettings).filter(({ platform, channel }) => {
    const channels = sandboxes[platform]?.view.channels()
    return channels === undefined || channels.some(({ id }) => id === channel)
  })
}

const sandboxRooms: Readonly<Record<Platform, string | undefined>> = {
  discord: moderatorsChannel.name,
  telegram: moderatorsChat.title,
}

/** The configured ones; a sandbox for which none is configured has its own. */
export function findRooms({ moderators }: Config, sandboxes: Sandboxes): readonly Room[] {
  return platforms.flatMap((platform) => {
    const configured = moderators.rooms.filter((room) => room.platform === platform)
    const channels = sandboxes[platform]?.view.channels()
    if (channels === undefined) return configured
    const there = configured.filter(({ channel }) => channels.some(({ id }) => id === channel))
    const own = channels.filter(({ name }) => name === sandboxRooms[platform])
    return there.length > 0 ? there : own.map(({ id: channel }) => ({ platform, channel }))
  })
}

/** A sandbox for which nothing is configured begins with all its other channels subscribed, as if by people. */
export async function subscribeSandboxes(
  { subscriptions }: Store,
  { sandboxes, rooms }: { readonly sandboxes: Sandboxes; readonly rooms: readonly Room[] },
  now: Date,
): Promise<void> {
  const active = await subscriptions.listActive()
  for (const platform of platforms) {
    if (active.some((each) => each.platform === platform)) continue
    for (const { id: channel, isPrivate } of sandboxes[platform]?.view.channels() ?? []) {
      // What comes to a person alone is what they ask for.
      if (isPrivate) continue
      if (rooms.some((room) => room.platform === platform && room.channel === channel)) continue
      await subscriptions.add({ platform, channel, server: undefined }, usualWishes, now)
    }
  }
}
