/** The floor of any pipeline on BullMQ: hops that do nothing but commit. */
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'

/** Milliseconds from the first enqueue to the last hop, one chain after the other. */
export async function measureChain(
  { redisUrl, postgresUrl }: { readonly redisUrl: string; readonly postgresUrl: string },
  hopCount: number,
  count: number,
): Promise<readonly number[]> {
  const pool = new pg.Pool({ connectionString: postgresUrl })
  await pool.query('create table if not exists bare_hop (at timestamptz)')
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  const queue = new Queue('bare', { connection })
  let arrived: () => void = () => undefined
  const worker = new Worker<{ hop: number }>(
    'bare',
    async ({ data: { hop } }) => {
      await pool.query('insert into bare_hop values (now())')
      if (hop === hopCount) arrived()
      else await queue.add('hop', { hop: hop + 1 }, { removeOnComplete: true })
    },
    { connection, concurrency: 4 },
  )
  await worker.waitUntilReady()
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const done = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const startedMs = Date.now()
    await queue.add('hop', { hop: 1 }, { removeOnComplete: true })
    await done
    times.push(Date.now() - startedMs)
  }
  await worker.close()
  await queue.close()
  connection.disconnect()
  await pool.end()
  return times
}
