/**
 * From an accepted record to the request at the platform, idle, beside an equally long chain of bare
 * BullMQ hops with one empty commit each, on the same backend in the same run:
 * `node --import tsx bench/delivery/latency.ts [--size 1]`; 1 is 100 records.
 */
import { createHash } from 'node:crypto'
import { stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { newsRecordSchema } from '../../src/core/model.ts'
import { measureChain } from './chain.ts'
import { readSize } from './size.ts'
import { setStage, source } from './stage.ts'

const count = Math.max(10, Math.round(100 * readSize()))
/** revise, file, raise, route, send. */
const hopCount = 5

const stage = await setStage({
  ...{ discordCount: 1, telegramCount: 1 },
  ...{ discordPerSecond: 50, telegramPerSecond: 30 },
})
try {
  await stage.startBot()
  const ours: number[] = []
  for (let n = 0; n < count; n++) ours.push(await measureOne(n))
  const bare = await measureChain(
    { redisUrl: stage.redis.url, postgresUrl: stage.postgres.url },
    hopCount,
    count,
  )
  const [median, p99] = [at(ours, 0.5) / at(bare, 0.5), at(ours, 0.99) / at(bare, 0.99)]
  stdout.write(
    `accepted to request, Redis, ${count} records: median ${at(ours, 0.5)} ms, p99 ${at(ours, 0.99)} ms; ${hopCount} bare hops: median ${at(bare, 0.5)} ms, p99 ${at(bare, 0.99)} ms; ratios ${median.toFixed(2)} and ${p99.toFixed(2)}\n`,
  )
} finally {
  await stage.close()
}

/** Until the first platform is asked; then it rests, so that no limit is met. */
async function measureOne(n: number): Promise<number> {
  const { calls: before } = await stage.platforms.report()
  const seenAt = new Date()
  const said = sayAnew(n)
  const content = newsRecordSchema.parse({
    source,
    id: `record-${n}`,
    headline: said,
    publishedAt: seenAt.toISOString(),
    paragraphs: [`${said}, the harbor authority said.`],
  })
  const { id } = await stage.store().records.put({
    content,
    entryHash: String(n),
    seenAt,
    isBaseline: false,
  })
  const startedMs = Date.now()
  await stage.queue.enqueue([{ step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }])
  for (;;) {
    await wait(100)
    const { calls } = await stage.platforms.report()
    const sent = calls.discord.slice(before.discord.length).find(({ isSend }) => isSend)
    const told = calls.telegram.slice(before.telegram.length).find(({ isSend }) => isSend)
    if (sent === undefined || told === undefined) continue
    await wait(3_000)
    return Math.min(sent.atMs, told.atMs) - startedMs
  }
}

/** Of no words that the others have: two reports alike would be one story. */
function sayAnew(n: number): string {
  const words = Array.from({ length: 6 }, (_, word) =>
    createHash('sha256').update(`${n} ${word}`).digest('hex').replace(/\d/g, '').slice(0, 9),
  )
  return words.join(' ')
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
