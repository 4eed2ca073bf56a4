/**
 * One alert to many places, beside the time that the platform's own limit takes:
 * `node --import tsx bench/delivery/fan-out.ts [--size 1] [--embedded] [--platform telegram] [--processes 4]`;
 * 1 is 2,000 chats and 500 channels, by 1 and by 4 processes on Redis, or by one that has its store and
 * queue in itself.
 */
import { argv, stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { PlatformReport, Platforms } from './platforms.ts'
import { readSize } from './size.ts'
import { type Stage, setStage } from './stage.ts'

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

/** The first alert after the start, while all code is cold, and the one after it. */
const headlines = ['The harbor of Port Ellery closes', 'Lena Okafor wins the regatta at Vell']
/** What processes do at their start is none of the fan-out's; and no chat gets two messages in a second. */
const restMs = 1_500
/** A lease and a sweep. */
const longestQuietMs = 60_000

const wanted = argv.includes('--embedded') ? embeddedCases : cases
for (const one of wanted.filter(isWanted)) await measure(one)

/** Each of the two may be left out. */
function isWanted({ platform, processCount }: Case): boolean {
  const fits = (name: string, value: string) =>
    !argv.includes(name) || argv[argv.indexOf(name) + 1] === value
  return fits('--platform', platform) && fits('--processes', String(processCount))
}

async function measure(each: Case): Promise<void> {
  const { platform, count, perSecond, processCount } = each
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
    for (const headline of headlines) {
      await wait(restMs)
      await tell(stage, each, headline)
    }
  } finally {
    await stage.close()
  }
}

/** From the alert's acceptance, the bots at work already, to the last message at the platform. */
async function tell(
  stage: Stage,
  { platform, count, perSecond, processCount }: Case,
  headline: string,
): Promise<void> {
  const { [platform]: before } = await stage.platforms.countSends()
  const startedMs =
    processCount === 'embedded'
      ? await stage.push({ id: headline, headline })
      : await stage.addAlert(headline, 'bulletin')
  const { calls, channels } = await untilSent(stage.platforms, platform, before + count)
  const seen = calls[platform].filter(({ atMs }) => atMs >= startedMs)
  const sends = seen.filter(({ isSend, status }) => isSend && status === 200)
  const refusedCount = seen.filter(({ status }) => status === 429).length
  const tookMs = Math.max(...sends.map(({ atMs }) => atMs)) - startedMs
  const floorMs = (count / perSecond) * 1_000
  const first = Math.min(...sends.map(({ atMs }) => atMs)) - startedMs
  const standing = channels[platform].map(
    ({ texts }) => texts.filter((text) => text.includes(headline)).length,
  )
  const lost = standing.filter((each) => each === 0).length
  stdout.write(
    `${platform} ${count} at ${perSecond}/s by ${processCount}, “${headline}”: ${tookMs} ms, limit alone ${Math.round(floorMs)} ms, ratio ${(tookMs / floorMs).toFixed(3)}, first after ${first} ms, 429: ${refusedCount}, lost ${lost}, twice ${sends.length + lost - count}\n`,
  )
}

/** Or until nothing has been taken for so long that what is missing never comes. */
async function untilSent(
  platforms: Platforms,
  platform: Case['platform'],
  count: number,
): Promise<PlatformReport> {
  for (let [sentCount, quietSinceMs] = [0, Date.now()]; ; ) {
    await wait(200)
    const { [platform]: sends } = await platforms.countSends()
    if (sends > sentCount) quietSinceMs = Date.now()
    sentCount = sends
    if (sends >= count || Date.now() - quietSinceMs > longestQuietMs) return platforms.report()
  }
}
