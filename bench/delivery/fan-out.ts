/**
 * One alert to many places, beside the time that the platform's own limit takes:
 * `node --import tsx bench/delivery/fan-out.ts [--size 1] [--embedded]`; 1 is 2,000 chats and 500
 * channels, by 1 and by 4 processes on Redis, or by one that has its store and queue in itself.
 */
import { argv, stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { PlatformReport } from './platforms.ts'
import { readSize } from './size.ts'
import { setStage } from './stage.ts'

const size = readSize()

type Case = {
  readonly platform: 'discord' | 'telegram'
  readonly count: number
  readonly perSecond: number
  readonly processCount: number | 'embedded'
}

const telegram = { platform: 'telegram', count: Math.round(2_000 * size), perSecond: 300 } as const
const discord = { platform: 'discord', count: Math.round(500 * size), perSecond: 50 } as const
const cases: readonly Case[] = [
  { ...telegram, processCount: 1 },
  { ...telegram, processCount: 4 },
  { ...discord, processCount: 1 },
  { ...discord, processCount: 4 },
]
const embeddedCases: readonly Case[] = [
  { ...telegram, perSecond: 100, processCount: 'embedded' },
  { ...discord, processCount: 'embedded' },
]

const headline = 'The harbor of Port Ellery closes'
/** What processes do at their start is none of the fan-out's. */
const settledMs = 1_500
/** A lease and a sweep. */
const longestQuietSeconds = 60

const wanted = argv.includes('--embedded') ? embeddedCases : cases
for (const one of wanted) await measure(one)

/** From the alert's acceptance, the bots at work already, to the last message at the platform. */
async function measure({ platform, count, perSecond, processCount }: Case): Promise<void> {
  const isEmbedded = processCount === 'embedded'
  const stage = await setStage(
    {
      discordCount: platform === 'discord' ? count : 1,
      telegramCount: platform === 'telegram' ? count : 1,
      discordPerSecond: 50,
      telegramPerSecond: 300,
      [`${platform}PerSecond`]: perSecond,
    },
    isEmbedded ? 'embedded' : 'servers',
  )
  try {
    for (let started = 0; started < (isEmbedded ? 1 : processCount); started++)
      await stage.startBot()
    await wait(settledMs)
    const startedMs = isEmbedded ? await stage.push({ id: 'harbor', headline }) : Date.now()
    if (!isEmbedded) await stage.addAlert(headline, 'bulletin')
    const { calls } = await untilSent(stage.platforms, platform, count)
    const seen = calls[platform].filter(({ atMs }) => atMs >= startedMs)
    const sends = seen.filter(({ isSend, status }) => isSend && status === 200)
    const refusedCount = seen.filter(({ status }) => status === 429).length
    const tookMs = Math.max(...sends.map(({ atMs }) => atMs)) - startedMs
    const floorMs = (count / perSecond) * 1_000
    const first = Math.min(...sends.map(({ atMs }) => atMs)) - startedMs
    stdout.write(
      `${platform} ${count} at ${perSecond}/s by ${processCount}: ${tookMs} ms, limit alone ${Math.round(floorMs)} ms, ratio ${(tookMs / floorMs).toFixed(3)}, first after ${first} ms, 429: ${refusedCount}, sent ${sends.length}\n`,
    )
  } finally {
    await stage.close()
  }
}

/** Or until nothing has been asked for so long that what is missing never comes. */
async function untilSent(
  platforms: { report(): Promise<PlatformReport> },
  platform: Case['platform'],
  count: number,
): Promise<PlatformReport> {
  for (let [callCount, quietSeconds] = [0, 0]; ; ) {
    await wait(1_000)
    const report = await platforms.report()
    const sends = report.calls[platform].filter(({ isSend }) => isSend)
    quietSeconds = sends.length === callCount ? quietSeconds + 1 : 0
    callCount = sends.length
    const isDone = report.channels[platform].every(({ texts }) => texts.length > 0)
    if (isDone || quietSeconds > longestQuietSeconds) return report
    if (sends.length > count * 10) throw new Error('the platform is being flooded')
  }
}
