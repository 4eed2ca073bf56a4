/**
 * The usual way to tell many places, on the same sandbox and with the same faults as ours:
 * `node --import tsx bench/delivery/usual-way.ts [--size 1]`; 1 is 2,000 chats and 500 channels.
 * grammY sends to all chats at once and obeys each 429 (as its auto-retry plugin does), or lets so many
 * go at each full second and does the same (as with its throttler too); discord.js sends to all channels
 * in one Promise.all, as it comes. The plugins are not installed: their ways are written down here.
 */
import { stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, Events, GatewayIntentBits } from 'discord.js'
import { Api, GrammyError } from 'grammy'
import type { Platforms } from './platforms.ts'
import { readSize } from './size.ts'
import { type Stage, setStage } from './stage.ts'

const size = readSize()
const headline = 'The harbor of Port Ellery closes'
const faults = [
  { kind: 'reset-after', share: 0.01 },
  { kind: 'error-after', share: 0.01 },
  { kind: 'reset-before', share: 0.01 },
] as const

type Case = {
  readonly platform: 'discord' | 'telegram'
  readonly count: number
  readonly perSecond: number
  readonly usual: Readonly<Record<string, (platforms: Platforms) => Promise<void>>>
}

/** Whoever is not done by then is stopped, and what is missing is lost. */
const patienceMs = 180_000

const cases: readonly Case[] = [
  {
    ...{ platform: 'telegram', count: 2_000 * size, perSecond: 300 },
    usual: {
      'grammY with auto-retry': (platforms) => sendWithGrammy(platforms, Number.POSITIVE_INFINITY),
      'grammY with auto-retry and throttler': (platforms) => sendWithGrammy(platforms, 300),
    },
  },
  {
    ...{ platform: 'discord', count: 500 * size, perSecond: 50 },
    usual: { 'discord.js in Promise.all': sendWithDiscordJs },
  },
]

for (const each of cases) {
  for (const [name, sendAll] of Object.entries(each.usual))
    await measure(each, name, ({ platforms }) => sendAll(platforms))
  await measure(each, 'ours', async (stage) => {
    await stage.startBot()
    await wait(1_500)
    return () => stage.addAlert(headline, 'bulletin')
  })
}

async function measure(
  { platform, count, perSecond }: Case,
  name: string,
  prepare: (stage: Stage) => Promise<(() => Promise<number>) | void>,
): Promise<void> {
  const stage = await setStage({
    ...{ discordCount: 1, telegramCount: 1, discordPerSecond: 50, telegramPerSecond: 300 },
    [`${platform}Count`]: Math.round(count),
    [`${platform}PerSecond`]: perSecond,
  })
  try {
    for (const fault of faults) await stage.platforms.fail(platform, { ...fault, on: 'send' })
    const startedMs = Date.now()
    const start = await prepare(stage)
    const begunMs = (await start?.()) ?? startedMs
    await untilQuiet(stage.platforms, platform)
    const { calls, channels } = await stage.platforms.report()
    const sent = calls[platform].filter(({ isSend, status }) => isSend && status === 200)
    const tookMs = Math.max(...sent.map(({ atMs }) => atMs)) - begunMs
    const counts = channels[platform].map(({ texts }) => texts.length)
    const lost = counts.filter((standing) => standing === 0).length
    const extra = counts.reduce((sum, standing) => sum + Math.max(0, standing - 1), 0)
    const refused = calls[platform].filter(({ status }) => status === 429).length
    stdout.write(
      `${platform} ${counts.length} at ${perSecond}/s, ${name}: last after ${tookMs} ms, 429s ${refused}, lost ${lost}, duplicates ${extra}\n`,
    )
  } finally {
    await stage.close()
  }
}

/** No message has been tried for a while; ours asks about its destinations all the time. */
async function untilQuiet(platforms: Platforms, platform: Case['platform']): Promise<void> {
  for (let before = -1, quietCount = 0; quietCount < 6; ) {
    await wait(1_000)
    const { length } = (await platforms.report()).calls[platform].filter(({ isSend }) => isSend)
    quietCount = length === before ? quietCount + 1 : 0
    before = length
  }
}

/** `perSecond`: let go at each full second. */
async function sendWithGrammy(platforms: Platforms, perSecond: number): Promise<void> {
  const api = new Api(platforms.telegramToken, { apiRoot: platforms.telegramApi })
  const { channels } = await platforms.report()
  const untilMs = Date.now() + patienceMs
  const sendOne = async (chat: string): Promise<void> => {
    if (Date.now() > untilMs) return
    try {
      await api.sendMessage(chat, `<b>BULLETIN · ${headline}</b>`, { parse_mode: 'HTML' })
    } catch (error) {
      const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
      if (error instanceof GrammyError && seconds === undefined && error.error_code < 500)
        throw error
      await wait((seconds ?? 3) * 1_000)
      await sendOne(chat)
    }
  }
  await Promise.allSettled(
    channels.telegram.map(async ({ id }, n) => {
      await wait(Math.floor(n / perSecond) * 1_000)
      await sendOne(id)
    }),
  )
}

async function sendWithDiscordJs(platforms: Platforms): Promise<void> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: platforms.discordApi },
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(platforms.discordToken)
  await ready
  const channels = [...client.channels.cache.values()].filter((channel) => channel.isSendable())
  await Promise.allSettled(channels.map((channel) => channel.send(`**BULLETIN · ${headline}**`)))
  await client.destroy()
}
