/** PGlite, where what is asked again is read and planned once, and asked in one call instead of six. */
import {
  type PGlite,
  protocol,
  type QueryOptions,
  parse as reading,
  type Transaction,
} from '@electric-sql/pglite'
import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle, PgliteSession, PgliteTransaction } from 'drizzle-orm/pglite'
import type { Database } from './open-database.ts'

const { serialize } = protocol

/** How drizzle asks a PGlite. */
export type Client = Pick<PGlite, 'query' | 'transaction'>

type Messages = Awaited<ReturnType<PGlite['execProtocolStream']>>

type Statement = {
  readonly name: string
  readonly parameterTypes: readonly number[]
  /** What Postgres told of its columns. */
  readonly description: Messages
}

/** Each costs memory; our steps need about a hundred. */
const mostNames = 300

export function createClient(pglite: PGlite): Client {
  const ask = createAsk(pglite)
  return {
    query: (...asked) => pglite._runExclusiveTransaction(() => ask(...asked)),
    transaction: (work) => pglite.transaction((inside) => work({ ...inside, query: ask })),
  }
}

export function toDatabase(pglite: PGlite, client: Client): Database {
  return drizzle(
    new Proxy(pglite, {
      get(target, name) {
        if (name === 'query' || name === 'transaction') return client[name]
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    }),
  )
}

/** Transactions for work that comes again and again: all of them use one `Database`, and what was built for it. */
export function createTransactions(client: Client) {
  let kept: Database | undefined
  return <Result>(work: (inside: Database) => Promise<Result>): Promise<Result> =>
    client.transaction((transaction) => {
      // PGlite runs one at a time, on its only connection.
      kept ??= insideOf(transaction)
      return work(kept)
    })
}

function insideOf(transaction: Transaction): Database {
  const dialect = new PgDialect()
  const session = new PgliteSession(transaction, dialect, undefined)
  return new PgliteTransaction<Record<string, never>, Record<string, never>>(
    dialect,
    session,
    undefined,
  )
}

function createAsk(pglite: PGlite): PGlite['query'] {
  const statements = new Map<string, Statement>()
  let nameCount = 0

  const tell = (...told: readonly Uint8Array[]): Promise<Messages> =>
    pglite.execProtocolStream(Buffer.concat([...told, serialize.sync()]), { syncToFs: false })

  async function prepare(text: string): Promise<Statement> {
    const known = statements.get(text)
    if (known !== undefined) return known
    // Without a name it is forgotten at the next one.
    const name = statements.size < mostNames ? `tenbells_${nameCount++}` : ''
    const description = await tell(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
    )
    const parameterTypes = reading.parseDescribeStatementResults(description)
    const statement = { name, parameterTypes, description }
    if (name !== '') statements.set(text, statement)
    return statement
  }

  /** PGlite would copy its hundreds of parsers for each answer. */
  const parsersOf = (options: QueryOptions | undefined): PGlite['parsers'] =>
    Object.assign(Object.create(pglite.parsers), options?.parsers)

  return (text, params = [], options) =>
    pglite.runExclusive(async () => {
      const { name, parameterTypes, description } = await prepare(text)
      const values = params.map((value: unknown, at) => {
        if (value === null || value === undefined) return null
        const serializeType = pglite.serializers[parameterTypes[at] ?? 0]
        return serializeType ? serializeType(value) : String(value)
      })
      const answer = await tell(serialize.bind({ statement: name, values }), serialize.execute())
      const [result] = reading.parseResults([...description, ...answer], parsersOf(options), {
        rowMode: options?.rowMode ?? 'object',
      })
      // never: each caller names its own rows
      return result as never
    })
}
