/**
 * A flash behind many queued routine deliveries, beside the same flash on an idle system:
 * `node --import tsx bench/delivery/flash.ts [--size 1]`; 1 is 10,000 queued deliveries.
 */
import { stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { readSize } from './size.ts'
import { setStage } from './stage.ts'

const placeCount = 500
const alertCount = Math.max(1, Math.round((10_000 * readSize()) / placeCount))
const flashCount = 5
/** Until all places have had a flash: the next one would wait for the one before, which is no less urgent. */
const spreadMs = 20_000

const stage = await setStage({
  ...{ discordCount: 1, telegramCount: placeCount },
  ...{ discordPerSecond: 50, telegramPerSecond: 30 },
})
try {
  await stage.startBot()
  const idle: number[] = []
  for (let n = 0; n < flashCount; n++) {
    idle.push(await measureFlash(`Idle flash ${n}`))
    await wait(spreadMs)
  }
  for (let n = 0; n < alertCount; n++) await stage.addAlert(`Routine story ${n}`, 'routine')
  while ((await stage.summarize()).open < alertCount * placeCount * 0.9) await wait(200)
  const queuedCount = (await stage.summarize()).open
  const busy: number[] = []
  for (let n = 0; n < flashCount; n++) {
    busy.push(await measureFlash(`Busy flash ${n}`))
    await wait(spreadMs)
  }
  const [quick, slow] = [median(idle), median(busy)]
  stdout.write(
    `a flash to its first chat: idle ${quick} ms, behind ${queuedCount} routine deliveries ${slow} ms, ratio ${(slow / quick).toFixed(2)}; idle ${idle.join(' ')}, busy ${busy.join(' ')}\n`,
  )
} finally {
  await stage.close()
}

/** Until its first message stands. */
async function measureFlash(headline: string): Promise<number> {
  const startedMs = await stage.addAlert(headline, 'flash')
  for (;;) {
    await wait(20)
    const sentMs = await stage.platforms.findFirst(headline)
    if (sentMs !== undefined) return sentMs - startedMs
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
