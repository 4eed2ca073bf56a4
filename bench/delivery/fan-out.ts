/**
 * One alert to many places, beside the time that the platform's own limit takes:
 * `node --import tsx bench/delivery/fan-out.ts [--size 1]`; 1 is 2,000 chats and 500 channels.
 */
import { stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { PlatformReport } from './platforms.ts'
import { readSize } from './size.ts'
import { setStage } from './stage.ts'

const size = readSize()

type Case = {
  readonly platform: 'discord' | 'telegram'
  readonly count: number
  readonly perSecond: number
}

const cases: readonly Case[] = [
  { platform: 'telegram', count: Math.round(2_000 * size), perSecond: 300 },
  { platform: 'discord', count: Math.round(500 * size), perSecond: 50 },
]

for (const one of cases) for (const processCount of [1, 4]) await measure(one, processCount)

async function measure({ platform, count, perSecond }: Case, processCount: number): Promise<void> {
  const stage = await setStage({
    discordCount: platform === 'discord' ? count : 1,
    telegramCount: platform === 'telegram' ? count : 1,
    discordPerSecond: 50,
    telegramPerSecond: 300,
    [`${platform}PerSecond`]: perSecond,
  })
  try {
    for (let started = 0; started < processCount; started++) await stage.startBot()
    const startedMs = Date.now()
    await stage.addAlert('The harbor of Port Ellery closes', 'bulletin')
    const { calls } = await untilSent(stage.platforms, platform, count)
    const sends = calls[platform].filter(({ isSend, status }) => isSend && status === 200)
    const refusedCount = calls[platform].filter(({ status }) => status === 429).length
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

async function untilSent(
  platforms: { report(): Promise<PlatformReport> },
  platform: Case['platform'],
  count: number,
): Promise<PlatformReport> {
  for (;;) {
    await wait(1_000)
    const report = await platforms.report()
    if (report.channels[platform].every(({ texts }) => texts.length > 0)) return report
    if (report.calls[platform].length > count * 10) throw new Error('the platform is being flooded')
  }
}
