/** Postgres, with less between a statement and its answer than drizzle's own driver has. */
import { Socket } from 'node:net'
import { nextTick } from 'node:process'
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import {
  PgDatabase,
  PgDialect,
  type PgPreparedQuery,
  type PreparedQueryConfig,
} from 'drizzle-orm/pg-core'
import type pg from 'pg'
import { together } from '../core/together.ts'
import type { Database } from './open-database.ts'

/** Each costs memory in each connection; our steps need about sixty. */
const mostNames = 300

const names = new Map<string, string>()

/** Undefined: too many have one. */
function nameOf(statement: string): string | undefined {
  const known = names.get(statement)
  if (known !== undefined || names.size === mostNames) return known
  const name = `tenbells_${names.size}`
  names.set(statement, name)
  return name
}

/** What has a name Postgres reads and plans once for each connection, which takes longer than running it. */
class NamingSession extends NodePgSession<Record<string, never>, Record<string, never>> {
  override prepareQuery<Config extends PreparedQueryConfig>(
    ...[query, fields, name, ...rest]: PrepareArguments<Config>
  ): PgPreparedQuery<Config> {
    return super.prepareQuery<Config>(query, fields, name || nameOf(query.sql), ...rest)
  }
}

type PrepareArguments<Config extends PreparedQueryConfig> = Parameters<
  typeof NodePgSession.prototype.prepareQuery<Config>
>

/** What is asked in one turn of the event loop is written at once: a write costs more than what is in it. */
export class GatheringSocket extends Socket {
  override uncork(): void {
    nextTick(() => super.uncork())
  }
}

const dialect = new PgDialect()

export function toDatabase(pool: pg.Pool): Database {
  return new PgDatabase(dialect, new NamingSession(pool, dialect, undefined), undefined)
}

/** With a name they are gathered with what is asked beside them. */
const begin = { name: 'tenbells_begin', text: 'begin' }
const commit = { name: 'tenbells_commit', text: 'commit' }

/**
 * Transactions for work that comes again and again. Each connection keeps its `Database`, and what was
 * built for it. Nobody waits for the answer to `begin`: what is asked next comes after it.
 */
export function createTransactions(pool: pg.Pool) {
  const insides = new WeakMap<pg.PoolClient, Database>()

  function insideOf(client: pg.PoolClient): Database {
    const known = insides.get(client)
    if (known !== undefined) return known
    const session = new NamingSession(client, dialect, undefined)
    const inside = new NodePgTransaction<Record<string, never>, Record<string, never>>(
      dialect,
      session,
      undefined,
    )
    insides.set(client, inside)
    return inside
  }

  return async <Result>(work: (inside: Database) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    try {
      const begun = client.query(begin)
      const [result] = await together([work(insideOf(client)), begun])
      await client.query(commit)
      return result
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
}
