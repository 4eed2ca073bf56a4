/**
 * What filing one report costs with 1,000 and with 100,000 open ones, in memory and in Postgres:
 * `node --import tsx bench/stories/scale.ts [POSTGRES_URL]`. The Postgres must be an empty one; without
 * an address that half is skipped. The reports are invented.
 */

import { performance } from 'node:perf_hooks'
import { argv, cpuUsage, stdout } from 'node:process'
import type { SourceId } from '../../src/core/model.ts'
import { createMemoryIndex } from '../../src/core/story/memory-index.ts'
import { fileStory } from '../../src/pipeline/file-story.ts'
import { openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { inventReports } from './fiction.ts'
import { createRandom } from './random.ts'

const sizes = [1_000, 100_000] as const
const measuredCount = 500

function say(where: string, reportsPerSecond: readonly number[]): void {
  const [few = 0, many = 0] = reportsPerSecond
  stdout.write(
    `${where}: ${few.toFixed(0)} reports/s at ${sizes[0]} open, ${many.toFixed(0)} at ${sizes[1]}: ×${(few / many).toFixed(2)} the cost\n`,
  )
}

function measureMemory(): readonly number[] {
  const reports = inventReports(createRandom(1))
  const index = createMemoryIndex()
  let filed = 0
  const file = () => {
    const { value } = reports.next()
    if (value) index.file(value, filed)
    filed += 1
  }
  return sizes.map((size) => {
    while (filed < size) file()
    const before = cpuUsage()
    for (let at = 0; at < measuredCount; at += 1) file()
    const { user, system } = cpuUsage(before)
    return measuredCount / ((user + system) / 1e6)
  })
}

async function measurePostgres(url: string): Promise<readonly number[]> {
  const opened = await openPostgres(url)
  const store = createStore(opened.database)
  const now = new Date('2026-03-04T12:00:00Z')
  const sources = [0, 1, 2].map((paper) => ({
    // as: an id that this file chooses
    id: `paper-${paper}` as SourceId,
    name: `Paper ${paper}`,
    url: undefined,
    kind: undefined,
    language: 'en',
    trust: 'normal' as const,
    holdMs: 0,
    fastestPollMs: 60_000,
    slowestPollMs: 60_000,
  }))
  await store.sources.replaceConfigured(sources, now)
  const reports = inventReports(createRandom(1))
  let filed = 0
  async function file(): Promise<number> {
    const { value: content } = reports.next()
    if (!content) return 0
    const seen = { content, entryHash: '', seenAt: now, isBaseline: false }
    const { id: recordId } = await store.records.put(seen)
    const id = await store.revisions.add({ recordId, number: 1, content, seenAt: now })
    filed += 1
    if (id === undefined) return 0
    const before = performance.now()
    await fileStory({ store, now: () => now }, id)
    return performance.now() - before
  }
  const found: number[] = []
  for (const size of sizes) {
    while (filed < size) await file()
    const times: number[] = []
    for (let at = 0; at < measuredCount; at += 1) times.push(await file())
    // The middle one: the machine has other work too.
    found.push(1_000 / (times.toSorted((a, b) => a - b)[measuredCount / 2] ?? 1))
  }
  await opened.close()
  return found
}

say('in memory', measureMemory())
const postgresUrl = argv[2]
if (postgresUrl === undefined)
  stdout.write('Postgres: absent, skipped; its address is the first argument\n')
else say('in Postgres', await measurePostgres(postgresUrl))
