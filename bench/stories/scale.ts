/**
 * What filing one report costs with 1,000 and with 100,000 open ones. In memory, in processor time:
 * `node --import tsx bench/stories/scale.ts`. In Postgres, by the clock:
 * `node --import tsx bench/stories/scale.ts POSTGRES_URL POSTGRES_URL`, whose databases are empty at first;
 * filling the second takes minutes, and another run finds both filled. The reports are invented, and those
 * of both sizes are filed by turns, so that whatever else the machine does weighs on both.
 */
import { performance } from 'node:perf_hooks'
import { argv, cpuUsage, stdout } from 'node:process'
import { sql } from 'drizzle-orm'
import { createMemoryIndex } from '../../src/core/story/memory-index.ts'
import { fileStory } from '../../src/pipeline/file-story.ts'
import { openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { record } from '../../src/store/tables/record.ts'
import { inventReports } from './fiction.ts'
import { fillDatabase } from './fill.ts'
import { createRandom } from './random.ts'

const few = 1_000
const many = 100_000
const turns = 20
const reportsPerTurn = 20
const now = new Date('2026-03-04T12:00:00Z')

/** Files one report; gives what it cost, in ms. */
type File = () => Promise<number>

async function compare(where: string, small: File, large: File): Promise<void> {
  const costs = new Map<File, number[]>([
    [small, []],
    [large, []],
  ])
  for (let turn = 0; turn < turns; turn += 1)
    for (const [file, found] of costs)
      for (let at = 0; at < reportsPerTurn; at += 1) found.push(await file())
  // The middle one: garbage is collected in some, other programs run in others.
  const [cheap = 1, dear = 1] = [...costs.values()].map(
    (found) => found.toSorted((a, b) => a - b)[found.length / 2] ?? 1,
  )
  const rate = (costMs: number) => `${(1_000 / costMs).toFixed(0)} reports/s`
  stdout.write(
    `${where}: ${rate(cheap)} at ${few} open, ${rate(dear)} at ${many}: ×${(dear / cheap).toFixed(2)} the cost\n`,
  )
}

function openMemory(open: number): File {
  const reports = inventReports(createRandom(1))
  const index = createMemoryIndex()
  let filed = 0
  const file = () => {
    index.file(reports.next().value.content, filed)
    filed += 1
  }
  while (filed < open) file()
  return async () => {
    const before = cpuUsage()
    file()
    const { user, system } = cpuUsage(before)
    return (user + system) / 1_000
  }
}

async function openFilled(url: string, open: number) {
  const opened = await openPostgres(url)
  const store = createStore(opened.database, opened.step)
  const filled = await opened.database.$count(record)
  if (filled === 0) {
    await fillDatabase(opened.database, inventReports(createRandom(1)), open, now)
    await opened.database.execute(sql`vacuum (analyze)`)
  } else if (filled < open) throw new Error(`${filled} reports: filling was broken off, empty it`)
  // Other events than those that are there.
  const reports = inventReports(createRandom(filled + 2), open + filled)
  const file: File = async () => {
    const { content } = reports.next().value
    const seen = { content, entryHash: '', seenAt: now, isBaseline: false }
    const { id: recordId } = await store.records.put(seen)
    const id = await store.revisions.add({ recordId, number: 1, content, seenAt: now })
    if (id === undefined) throw new Error('the report was there already')
    const before = performance.now()
    await fileStory({ store, rooms: [], now: () => now }, id)
    return performance.now() - before
  }
  return { file, close: () => opened.close() }
}

const [smallUrl, largeUrl] = argv.slice(2)
if (smallUrl === undefined || largeUrl === undefined)
  await compare('in memory', openMemory(few), openMemory(many))
else {
  const small = await openFilled(smallUrl, few)
  const large = await openFilled(largeUrl, many)
  await compare('in Postgres', small.file, large.file)
  await small.close()
  await large.close()
}
