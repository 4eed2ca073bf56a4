/** The floor of any pipeline on BullMQ: hops that do nothing but commit. */
import { createPostgresBackend, Queue, Worker } from 'bullmq'
import { sql } from 'drizzle-orm'
import { Redis } from 'ioredis'
import pg from 'pg'
import { createPGlitePool } from '../../src/queue/pglite-pool.ts'
import { openEmbedded } from '../../src/store/open-database.ts'

type Hop = { readonly hop: number }
type Chain = {
  add(hop: number): Promise<unknown>
  /** Runs the hops; the handler comes back when they shall end. */
  work(run: (hop: number) => Promise<void>): { ready(): Promise<unknown>; close(): Promise<void> }
  commit(): Promise<unknown>
}

export type BareChain = {
  /** Milliseconds from the first enqueue to the last hop. */
  measure(): Promise<number>
  close(): Promise<void>
}

const jobOptions = { removeOnComplete: true }
const concurrency = 4

export async function openRedisChain(
  { redisUrl, postgresUrl }: { readonly redisUrl: string; readonly postgresUrl: string },
  hopCount: number,
): Promise<BareChain> {
  const pool = new pg.Pool({ connectionString: postgresUrl })
  await pool.query('create table if not exists bare_hop (at timestamptz)')
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  const queue = new Queue<Hop>('bare', { connection })
  const { measure, close } = await open(
    {
      add: (hop) => queue.add('hop', { hop }, jobOptions),
      work(run) {
        const worker = new Worker<Hop>('bare', ({ data: { hop } }) => run(hop), {
          ...{ connection, concurrency },
        })
        return { ready: () => worker.waitUntilReady(), close: () => worker.close() }
      },
      commit: () => pool.query('insert into bare_hop values (now())'),
    },
    hopCount,
  )
  return {
    measure,
    async close() {
      await close()
      await queue.close()
      connection.disconnect()
      await pool.end()
    },
  }
}

/** On the embedded store, with its own queue, in one process. */
export async function openEmbeddedChain(folder: string, hopCount: number): Promise<BareChain> {
  const { database, embedded, close: closeStore } = await openEmbedded(folder)
  if (embedded === undefined) throw new Error('an embedded store expected')
  await database.execute(sql`create table if not exists public.bare_hop (at timestamptz)`)
  const connection = await createPGlitePool(embedded)
  const queue = new Queue('bare', { connection }, createPostgresBackend)
  const { measure, close } = await open(
    {
      add: (hop) => queue.add('hop', { hop }, jobOptions),
      work(run) {
        const worker = new Worker(
          'bare',
          // as: what `add` gives
          ({ data }) => run((data as Hop).hop),
          { connection, concurrency },
          createPostgresBackend,
        )
        return { ready: () => worker.waitUntilReady(), close: () => worker.close() }
      },
      commit: () => database.execute(sql`insert into public.bare_hop values (now())`),
    },
    hopCount,
  )
  return {
    measure,
    async close() {
      await close()
      await queue.close()
      await closeStore()
    },
  }
}

/** One chain after the other. */
async function open(chain: Chain, hopCount: number): Promise<BareChain> {
  let arrived: () => void = () => undefined
  const worker = chain.work(async (hop) => {
    await chain.commit()
    if (hop === hopCount) arrived()
    else await chain.add(hop + 1)
  })
  await worker.ready()
  return {
    async measure() {
      const done = new Promise<void>((resolve) => {
        arrived = resolve
      })
      const startedMs = Date.now()
      await chain.add(1)
      await done
      return Date.now() - startedMs
    },
    close: () => worker.close(),
  }
}
