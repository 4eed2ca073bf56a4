import { type PgPool, runMigrations } from 'bullmq'
import pg from 'pg'

/** For a queue without Redis, beside the store in the same Postgres. */
export async function createPostgresPool(
  url: string,
  onError: (error: Error) => void,
): Promise<PgPool> {
  const pool = new pg.Pool({
    connectionString: url,
    // BullMQ's SQL names its tables without their schema.
    options: '-c search_path=bullmq,public',
    keepAlive: true,
    max: 20,
    application_name: 'tenbells-queue',
  })
  // Of an idle connection, and of one that somebody has: without a listener either would end the process.
  pool.on('error', onError)
  pool.on('connect', (connection) => connection.on('error', onError))
  const client = await pool.connect()
  try {
    await client.query('create schema if not exists bullmq')
    await runMigrations(client)
  } finally {
    client.release()
  }
  // as: @types/pg and BullMQ's subset of it differ only in what `on` returns
  return pool as unknown as PgPool
}
