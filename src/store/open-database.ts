import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePGlite } from 'drizzle-orm/pglite'
import { migrate as migratePGlite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { BackendError } from '../ports/backend-error.ts'
import { lockFolder } from './folder-lock.ts'
import * as embedded from './pglite-session.ts'
import * as postgres from './postgres-session.ts'
import { createWalSync, syncFolder } from './wal-sync.ts'

export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>

export type OpenDatabase = {
  readonly database: Database
  /**
   * A transaction whose commit does not wait for the disk: what a crash takes of them is the newest, and
   * all of it is on the disk before the next commit of `database` is.
   */
  step<Result>(work: (inside: Database) => Promise<Result>): Promise<Result>
  /** The embedded Postgres, for the queue to run on too. */
  readonly embedded: PGlite | undefined
  isReady(): Promise<boolean>
  /** What autovacuum does elsewhere: PGlite runs none. Needed about once an hour. */
  maintain(): Promise<void>
  close(): Promise<void>
}

const migrations = {
  migrationsFolder: fileURLToPath(new URL('migrations', import.meta.url)),
  migrationsSchema: 'tenbells',
}

/** Any number; the same in every process, so that only one migrates at a time. */
const migrationLock = 8_787_010

export async function openPostgres(url: string): Promise<OpenDatabase> {
  // Compiling a statement takes longer than any of ours runs.
  const pool = createPool(url, 'set jit = off')
  const hasty = createPool(url, 'set jit = off; set synchronous_commit = off')
  const client = await pool.connect().catch(async (error: unknown) => {
    await Promise.all([pool.end(), hasty.end()])
    const { host } = new URL(url)
    const why = error instanceof Error ? error.message || String(error) : String(error)
    throw new BackendError(
      `Postgres at ${host} lets nobody in (${why}). Is it running? DATABASE_URL says where it is and who we are.`,
      { cause: error },
    )
  })
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migratePostgres(drizzlePostgres(client), migrations)
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
  } finally {
    client.release()
  }
  return {
    database: postgres.toDatabase(pool),
    step: postgres.createTransactions(hasty),
    embedded: undefined,
    isReady: () => answers(pool.query('select 1')),
    maintain: async () => undefined,
    close: async () => {
      await Promise.all([pool.end(), hasty.end()])
    },
  }
}

function createPool(url: string, settings: string): pg.Pool {
  const options = {
    ...{ connectionString: url, max: 10, application_name: 'tenbells' },
    // Names that @types/pg does not know yet. What is asked together costs one round trip;
    pipeline: true,
    stream: () => new postgres.GatheringSocket(),
    // before anybody gets the connection.
    onConnect: (client: pg.ClientBase) => client.query(settings),
  }
  const pool = new pg.Pool(options)
  // An idle connection that drops is replaced by the pool, and one in a transaction fails the next statement;
  // without listeners either would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Throws FolderInUseError when another process has the folder. */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const lock = await lockFolder(folder)
  const postgresFolder = join(folder, 'postgres')
  const isNew = !existsSync(postgresFolder)
  const pglite = await PGlite.create(postgresFolder)
  await migratePGlite(drizzlePGlite(pglite), migrations)
  const syncWal = createWalSync(postgresFolder)
  await syncWal()
  const client = embedded.createClient(pglite)
  if (isNew) await syncFolder(postgresFolder)
  return {
    database: embedded.toDatabase(pglite, syncingCommits(client, syncWal)),
    step: embedded.createTransactions(client),
    embedded: pglite,
    isReady: () => answers(pglite.query('select 1')),
    maintain: () => vacuum(pglite),
    async close() {
      await pglite.close()
      await syncFolder(postgresFolder)
      await lock.release()
    },
  }
}

/** Planning takes longer than running, nobody can read what is gone with the process. */
const memorySettings = 'set plan_cache_mode = force_generic_plan; set synchronous_commit = off'

/** In memory: for tests and for commands that need no past. */
export async function openMemory(): Promise<OpenDatabase> {
  const pglite = await PGlite.create()
  await migratePGlite(drizzlePGlite(pglite), migrations)
  await pglite.exec(memorySettings)
  const client = embedded.createClient(pglite)
  return {
    database: embedded.toDatabase(pglite, client),
    step: embedded.createTransactions(client),
    embedded: pglite,
    isReady: () => answers(pglite.query('select 1')),
    maintain: () => vacuum(pglite),
    close: () => pglite.close(),
  }
}

/** In memory, where nobody searches: to index each version of each article takes longer than all else with it. */
export async function openUnsearched(): Promise<OpenDatabase> {
  const opened = await openMemory()
  await opened.embedded?.exec(`
    drop index tenbells.record_search;
    alter table tenbells.record alter column search drop expression`)
  return opened
}

async function vacuum(pglite: PGlite): Promise<void> {
  await pglite.exec('vacuum (analyze)')
}

function answers(question: Promise<unknown>): Promise<boolean> {
  return question.then(
    () => true,
    () => false,
  )
}

/** The same client, whose writes resolve only when they are on the disk. */
function syncingCommits(client: embedded.Client, syncWal: () => Promise<void>): embedded.Client {
  return {
    async query(text, ...rest) {
      const result = await client.query<never>(text, ...rest)
      if (!/^\s*select\b/i.test(text)) await syncWal()
      return result
    },
    async transaction(work) {
      const result = await client.transaction(work)
      await syncWal()
      return result
    },
  }
}
