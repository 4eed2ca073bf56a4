/** The two sandboxes in a process of their own, strict limits on; it writes down when each call came. */
import process from 'node:process'
import { startControl } from '../../src/sandbox/control.ts'
import { discordLimits } from '../../src/sandbox/discord/limits.ts'
import { startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { telegramLimits } from '../../src/sandbox/telegram/limits.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import type { PlatformOptions, PlatformReport, SeenCall } from './platforms.ts'

// as: the parent passes just this
const options = JSON.parse(process.argv[2] ?? '{}') as PlatformOptions
const second = 1_000

const calls: { discord: SeenCall[]; telegram: SeenCall[] } = { discord: [], telegram: [] }
const note = (platform: keyof typeof calls, isSend: boolean, status: number) =>
  calls[platform].push({ atMs: Date.now(), isSend, status })

const faults = { discord: createFaultScript(), telegram: createFaultScript() }
const discord = await startDiscordSandbox({
  channels: Array.from({ length: options.discordCount }, (_, n) => ({ name: `news-${n}` })),
  limits: { ...discordLimits, global: { limit: options.discordPerSecond, perMs: second } },
  faults: faults.discord,
  onAnswer: ({ method, path }, status) =>
    note('discord', method === 'POST' && path.endsWith('/messages'), status),
})
const telegram = await startTelegramSandbox({
  chats: Array.from({ length: options.telegramCount }, (_, n) => ({
    id: -1_001_000_000_001 - n,
    type: 'supergroup',
    title: `Group ${n}`,
  })),
  limits: { ...telegramLimits, global: { limit: options.telegramPerSecond, perMs: second } },
  faults: faults.telegram,
  onAnswer: ({ method }, status) => note('telegram', method === 'sendMessage', status),
})
const control = await startControl(0, faults)

const channelsOf = ({ view }: typeof discord | typeof telegram) =>
  view.channels().map(({ id, messages }) => ({
    id,
    texts: messages
      .filter(({ isDeleted }) => !isDeleted)
      .map(({ text }) => text.split('\n')[0] ?? ''),
  }))

function findFirst(words: string): { readonly atMs?: number } {
  const found = [discord, telegram]
    .flatMap(({ view }) => view.channels().flatMap(({ messages }) => messages))
    .filter(({ text }) => text.includes(words))
    .map(({ sentAt }) => Date.parse(sentAt))
  return found.length === 0 ? {} : { atMs: Math.min(...found) }
}

// as: what platforms.ts asks
process.on('message', ({ question }: { readonly question: string }) => {
  if (question !== '') {
    process.send?.(findFirst(question))
    return
  }
  const report: PlatformReport = {
    calls,
    channels: { discord: channelsOf(discord), telegram: channelsOf(telegram) },
  }
  process.send?.(report)
})
process.send?.({
  discordApi: discord.api,
  telegramApi: telegram.api,
  discordToken: discord.token,
  telegramToken: telegram.token,
  controlUrl: control.url,
})
process.on('disconnect', () => process.exit(0))
