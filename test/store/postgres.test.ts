import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { type Database, openPostgres } from '../../src/store/open-database.ts'

const url = inject('postgresUrl')

async function settingOf(database: Database, name: string): Promise<unknown> {
  const result = await database.execute(sql`select current_setting(${name}) as value`)
  // as: drizzle leaves the shape of a raw result open
  return (result as unknown as { readonly rows: readonly { value: string }[] }).rows[0]?.value
}

test.skipIf(url === undefined)(
  'a step does not wait for the disk, what is told outside does; nothing is compiled',
  async () => {
    const { database, step, close } = await openPostgres(url ?? '')
    const read = (name: string) =>
      Promise.all([settingOf(database, name), step((inside) => settingOf(inside, name))])
    expect(await read('synchronous_commit')).toEqual(['on', 'off'])
    expect(await read('jit')).toEqual(['off', 'off'])
    await close()
  },
)

test.skipIf(url === undefined)(
  'a connection that is lost between two statements fails its transaction, not the process',
  async () => {
    const { database, step, close } = await openPostgres(url ?? '')
    const lose = async (inside: Database) => {
      const result = await inside.execute(sql`select pg_backend_pid() as pid`)
      // as: the column just named
      const [row] = (result as unknown as { readonly rows: readonly { pid: number }[] }).rows
      await database.execute(sql`select pg_terminate_backend(${row?.pid})`)
      await wait(50)
      await inside.execute(sql`select 1`)
    }
    await expect(step(lose)).rejects.toThrow('not queryable')
    await expect(database.transaction(lose)).rejects.toThrow('rollback')
    expect(await step((inside) => settingOf(inside, 'jit'))).toBe('off')
    await close()
  },
)
