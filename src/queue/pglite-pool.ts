/**
 * BullMQ's `PgPool` over one PGlite, so that the embedded queue lives in the embedded store.
 * PGlite runs one statement at a time by itself, so the queue and the store may share it.
 */
import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import { runMigrations } from 'bullmq'

type Result = { rows: never[]; rowCount: number }

class PGliteClient extends EventEmitter {
  readonly #pglite: PGlite
  readonly #unlisten: (() => Promise<void>)[] = []

  constructor(pglite: PGlite) {
    super()
    this.#pglite = pglite
    this.setMaxListeners(0)
  }

  async query(text: string, params?: readonly unknown[]): Promise<Result> {
    // BullMQ's SQL files begin with comments.
    const channel = /^listen\s+"?(\w+)"?/i.exec(withoutLeadingComments(text))?.[1]
    if (channel !== undefined) {
      this.#unlisten.push(
        await this.#pglite.listen(channel, (payload) =>
          this.emit('notification', { channel, payload }),
        ),
      )
      return { rows: [], rowCount: 0 }
    }
    if (params === undefined || params.length === 0) {
      const results = await this.#pglite.exec(text)
      return toResult(results.at(-1))
    }
    return toResult(await this.#pglite.query(text, [...params]))
  }

  release(): void {
    for (const unlisten of this.#unlisten.splice(0)) void unlisten().catch(() => undefined)
  }
}

class PGlitePool extends EventEmitter {
  readonly #pglite: PGlite
  readonly #client: PGliteClient

  constructor(pglite: PGlite) {
    super()
    this.#pglite = pglite
    this.#client = new PGliteClient(pglite)
    this.setMaxListeners(0)
  }

  query(text: string, params?: readonly unknown[]): Promise<Result> {
    return this.#client.query(text, params)
  }

  async connect(): Promise<PGliteClient> {
    return new PGliteClient(this.#pglite)
  }

  /** The store owns the PGlite and closes it. */
  async end(): Promise<void> {}
}

export async function createPGlitePool(pglite: PGlite): Promise<PGlitePool> {
  await pglite.exec('create schema if not exists bullmq; set search_path to bullmq, public')
  await runMigrations(new PGliteClient(pglite))
  return new PGlitePool(pglite)
}

function withoutLeadingComments(text: string): string {
  return text.replace(/^(?:\s+|--[^\n]*\n)+/, '')
}

function toResult(
  result: { rows: unknown[]; affectedRows?: number | undefined } | undefined,
): Result {
  // never[]: each caller of BullMQ names its own row type
  const rows = (result?.rows ?? []) as never[]
  return { rows, rowCount: Math.max(rows.length, result?.affectedRows ?? 0) }
}
