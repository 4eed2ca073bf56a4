/** The two sandboxes in a process of their own, strict limits on; it writes down when each call came. */
import process from 'node:process'
import { startControl } from '../../src/sandbox/control.ts'
import { discordLimits } from '../../src/sandbox/discord/limits.ts'
import { startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { telegramLimits } from '../../src/sandbox/telegram/limits.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import type { PlatformOptions, PlatformReport, Question, SeenCall } from './platforms.ts'

// as: the parent passes just this
const options = JSON.parse(process.argv[2] ?? '{}') as PlatformOptions
const second = 1_000

const calls: { discord: SeenCall[]; telegram: SeenCall[] } = { discord: [], telegram: [] }
/** When each request came; by what it asks. */
const arrivals = new WeakMap<object, number>()
/** When the first message with that first line stood. */
const firsts = new Map<string, number>()

function note(
  platform: keyof typeof calls,
  request: object,
  { text, status }: { readonly text: unknown; readonly status: number },
): void {
  const atMs = Date.now()
  const isSend = typeof text === 'string'
  calls[platform].push({ askedAtMs: arrivals.get(request) ?? atMs, atMs, isSend, status })
  if (!isSend || status !== 200) return
  const line = text.split('\n')[0] ?? ''
  if (!firsts.has(line)) firsts.set(line, atMs)
}

const faults = { discord: createFaultScript(), telegram: createFaultScript() }
const discord = await startDiscordSandbox({
  channels: Array.from({ length: options.discordCount }, (_, n) => ({ name: `news-${n}` })),
  limits: { ...discordLimits, global: { limit: options.discordPerSecond, perMs: second } },
  faults: faults.discord,
  onRequest: (request) => arrivals.set(request, Date.now()),
  onAnswer: (request, status) => {
    const isSend = request.method === 'POST' && request.path.endsWith('/messages')
    // as: discord.js sends a message as an object
    const text = isSend ? (request.body as { readonly content?: string }).content : undefined
    note('discord', request, { text, status })
  },
})
const telegram = await startTelegramSandbox({
  chats: Array.from({ length: options.telegramCount }, (_, n) => ({
    id: -1_001_000_000_001 - n,
    type: n % 2 === 0 ? 'channel' : 'supergroup',
    title: `Place ${n}`,
  })),
  limits: { ...telegramLimits, global: { limit: options.telegramPerSecond, perMs: second } },
  faults: faults.telegram,
  onRequest: ({ params }) => arrivals.set(params, Date.now()),
  onAnswer: ({ method, params }, status) =>
    note('telegram', params, { text: method === 'sendMessage' ? params.text : undefined, status }),
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
  for (const [line, atMs] of firsts) if (line.includes(words)) return { atMs }
  return {}
}

function countSends(platform: keyof typeof calls): number {
  return calls[platform].filter(({ isSend, status }) => isSend && status === 200).length
}

function answer(question: Question): unknown {
  switch (question.kind) {
    case 'count':
      return { discord: countSends('discord'), telegram: countSends('telegram') }
    case 'first':
      return findFirst(question.words)
    case 'report':
      return {
        calls,
        channels: { discord: channelsOf(discord), telegram: channelsOf(telegram) },
      } satisfies PlatformReport
  }
}

// as: what platforms.ts asks
process.on('message', (question: Question) => process.send?.(answer(question)))
process.send?.({
  discordApi: discord.api,
  telegramApi: telegram.api,
  discordToken: discord.token,
  telegramToken: telegram.token,
  controlUrl: control.url,
})
process.on('disconnect', () => process.exit(0))
