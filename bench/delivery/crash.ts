/**
 * Kills the bot, Redis and Postgres while it delivers, and makes the platforms fail:
 * `node --import tsx bench/delivery/crash.ts [--size 1] [--embedded]`; 1 is 10,000 deliveries, 50 kills
 * of the bot, 3 restarts of Redis without persistence and 3 of Postgres. Embedded: kills and faults only.
 */
import type { ChildProcess } from 'node:child_process'
import { argv, stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Level } from '../../src/core/model.ts'
import { stopProcess } from '../../test/e2e-parts.ts'
import { readSize } from './size.ts'
import { type Stage, setStage } from './stage.ts'

const size = readSize()
const isEmbedded = argv.includes('--embedded')
const placeCount = 250
const alertCount = Math.max(2, Math.round((10_000 * size) / (2 * placeCount)))
const killCount = Math.max(2, Math.round(50 * size))
const restartCount = isEmbedded ? 0 : Math.max(1, Math.round(3 * size))
const faults = [
  { kind: 'timeout-after', share: 0.02 },
  { kind: 'reset-after', share: 0.01 },
  { kind: 'reset-before', share: 0.01 },
  { kind: 'rate-limit', share: 0.05 },
  { kind: 'bad-gateway', share: 0.01 },
  { kind: 'error-after', share: 0.01 },
] as const

const stage = await setStage(
  {
    ...{ discordCount: placeCount, telegramCount: placeCount },
    ...{ discordPerSecond: 50, telegramPerSecond: 300 },
  },
  isEmbedded ? 'embedded' : 'servers',
)
try {
  await run(stage)
} finally {
  await stage.close()
}

async function run({ platforms, redis, postgres, startBot, addAlert, summarize }: Stage) {
  for (const platform of ['discord', 'telegram'] as const)
    for (const fault of faults) await platforms.fail(platform, fault)
  let bot: ChildProcess | undefined = isEmbedded ? undefined : await startBot()
  for (let n = 0; n < alertCount; n++) await addAlert(`Story ${n} of the day`, levelOf(n))
  bot ??= await startBot()
  const startedMs = Date.now()
  const spanMs = ((alertCount * placeCount) / 50) * 1_000
  const moments = [
    ...Array.from({ length: killCount }, () => 'bot' as const),
    ...Array.from({ length: restartCount }, () => 'redis' as const),
    ...Array.from({ length: restartCount }, () => 'postgres' as const),
  ].map((what) => ({ what, atMs: startedMs + Math.random() * spanMs }))
  for (const { what, atMs } of moments.sort((one, other) => one.atMs - other.atMs)) {
    await wait(Math.max(0, atMs - Date.now()))
    if (what === 'redis') await redis.restart()
    if (what === 'postgres') await postgres.restart()
    if (what !== 'bot') continue
    await stopProcess(bot, 'SIGKILL')
    bot = await startBot()
  }
  await untilQuiet(platforms)
  const { channels } = await platforms.report()
  const { open, states, doubts } = await summarize()
  stdout.write(
    `${alertCount * placeCount * 2} deliveries, ${killCount} kills, ${restartCount} restarts of Redis and of Postgres each, ${Math.round((Date.now() - startedMs) / 1_000)} s\n`,
  )
  stdout.write(
    `states ${JSON.stringify(states)}, still open ${open}\n${doubts.map((doubt) => `${doubt}\n`).join('')}`,
  )
  for (const platform of ['discord', 'telegram'] as const) {
    const counts = channels[platform].flatMap(({ texts }) =>
      Array.from({ length: alertCount }, (_, n) => ({
        level: levelOf(n),
        standing: texts.filter((text) => text.includes(`Story ${n} of`)).length,
      })),
    )
    const say = (level: Level) => {
      const mine = counts.filter((each) => each.level === level)
      const absent = mine.filter(({ standing }) => standing === 0).length
      const extra = mine.reduce((sum, { standing }) => sum + Math.max(0, standing - 1), 0)
      return `${level}: ${mine.length} due, ${absent} not standing, ${extra} duplicates`
    }
    stdout.write(`${platform}: ${say('bulletin')}; ${say('routine')}\n`)
  }
  stdout.write(
    `left in doubt and said so (unknown): ${states.unknown ?? 0}; the routine ones that do not stand must be among them\n`,
  )
}

/** No message for as long as three looks in vain take, a minute apart; a bot that is well still asks after its places. */
async function untilQuiet({ countSends }: Stage['platforms']): Promise<void> {
  for (let before = -1, quietCount = 0; quietCount < 40; ) {
    await wait(5_000)
    const { discord, telegram } = await countSends()
    quietCount = discord + telegram === before ? quietCount + 1 : 0
    before = discord + telegram
  }
}

/** Half of them may be repeated rather than missed. */
function levelOf(n: number): Level {
  return n % 2 === 0 ? 'bulletin' : 'routine'
}
