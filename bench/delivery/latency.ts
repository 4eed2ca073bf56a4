/**
 * From an accepted push to the request at Discord, idle, beside an equally long chain of bare
 * BullMQ hops with one empty commit each, on the same backend in the same run:
 * `node --import tsx bench/delivery/latency.ts [--size 1] [--embedded]`; 1 is 100 articles, five minutes.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { type BareChain, openEmbeddedChain, openRedisChain } from './chain.ts'
import { readSize } from './size.ts'
import { type Stage, setStage } from './stage.ts'

const count = Math.max(10, Math.round(100 * readSize()))
const isEmbedded = argv.includes('--embedded')
/** revise, file, raise, route, send. */
const hopCount = 5
/** The first ones load code and open connections. */
const warmUpCount = 5
/** No limit is met: fewer than five messages in five seconds in a channel, and than 100 pushes in a minute. */
const restMs = 1_300

const stage = await setStage(
  { ...{ discordCount: 1, telegramCount: 0 }, ...{ discordPerSecond: 50, telegramPerSecond: 30 } },
  isEmbedded ? 'embedded' : 'servers',
)
try {
  await stage.startBot()
  const chain = await openChain(stage)
  const ours: number[] = []
  const bare: number[] = []
  // In turns: whatever else the machine does then meets both.
  for (let n = 0; n < warmUpCount + count; n++) {
    ours.push(await measureOne(n))
    bare.push(await chain.measure())
    await wait(restMs / 2)
  }
  await chain.close()
  ours.splice(0, warmUpCount)
  bare.splice(0, warmUpCount)
  const [median, p99] = [at(ours, 0.5) / at(bare, 0.5), at(ours, 0.99) / at(bare, 0.99)]
  stdout.write(
    `accepted to request, ${isEmbedded ? 'embedded' : 'Redis'}, ${count} articles: median ${at(ours, 0.5)} ms, p99 ${at(ours, 0.99)} ms; ${hopCount} bare hops: median ${at(bare, 0.5)} ms, p99 ${at(bare, 0.99)} ms; ratios ${median.toFixed(2)} and ${p99.toFixed(2)}\n`,
  )
} finally {
  await stage.close()
}

async function openChain({ redis, postgres }: Stage): Promise<BareChain> {
  if (!isEmbedded)
    return openRedisChain({ redisUrl: redis.url, postgresUrl: postgres.url }, hopCount)
  const folder = mkdtempSync(join(tmpdir(), 'tenbells-chain-'))
  const { measure, close } = await openEmbeddedChain(folder, hopCount)
  return {
    measure,
    async close() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Until Discord has answered; then it rests. */
async function measureOne(n: number): Promise<number> {
  const { calls: before } = await stage.platforms.report()
  const acceptedMs = await stage.push({ id: `record-${n}`, headline: sayAnew(n) })
  await wait(restMs / 2)
  for (;;) {
    const { calls } = await stage.platforms.report()
    const sent = calls.discord.slice(before.discord.length).find(({ isSend }) => isSend)
    if (sent === undefined) {
      await wait(100)
      continue
    }
    // One that came late must not bring the next ones too close together for the channel.
    await wait(Math.max(0, sent.atMs + restMs / 2 - Date.now()))
    return sent.askedAtMs - acceptedMs
  }
}

/** Of no words that the others have: two reports alike would be one story. */
function sayAnew(n: number): string {
  const words = Array.from({ length: 6 }, (_, word) =>
    createHash('sha256').update(`${n} ${word}`).digest('hex').replace(/\d/g, '').slice(0, 9),
  )
  return words.join(' ')
}

/** By nearest rank. */
function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}
