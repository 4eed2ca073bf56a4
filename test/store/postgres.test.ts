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
