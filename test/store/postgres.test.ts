import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { together } from '../../src/core/together.ts'
import { type Database, type OpenDatabase, openPostgres } from '../../src/store/open-database.ts'

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

describe.skipIf(url === undefined)('steps', () => {
  let opened: OpenDatabase
  beforeAll(async () => {
    opened = await openPostgres(url ?? '')
    await opened.database.execute(sql`create table if not exists step_note (word text unique)`)
    await opened.database.execute(sql`truncate step_note`)
  })
  afterAll(async () => {
    await opened.database.execute(sql`drop table step_note`)
    await opened.close()
  })

  const write = (inside: Database, word: string) =>
    inside.execute(sql`insert into step_note values (${word})`)
  const list = async () => {
    const result = await opened.database.execute(sql`select word from step_note order by word`)
    // as: the column just named
    const { rows } = result as unknown as { readonly rows: readonly { word: string }[] }
    return rows.map(({ word }) => word)
  }

  test('a step that fails leaves nothing behind, and its connection is as good as new', async () => {
    await expect(
      opened.step((inside) => Promise.all([write(inside, 'lost'), write(inside, 'lost')])),
    ).rejects.toThrow('insert into step_note')
    await expect(
      opened.step(async (inside) => {
        await write(inside, 'lost')
        throw new Error('a bug')
      }),
    ).rejects.toThrow('a bug')
    for (const word of ['kept', 'kept too']) await opened.step((inside) => write(inside, word))
    expect(await list()).toEqual(['kept', 'kept too'])
  })

  test('what is asked beside a failure ends before its step does', async () => {
    const before = await list()
    const failed = opened.step((inside) =>
      together([
        Promise.reject(new Error('a bug')),
        write(inside, 'beside').then(() => write(inside, 'late')),
      ]),
    )
    await expect(failed).rejects.toThrow('a bug')
    await opened.step((inside) => settingOf(inside, 'jit'))
    expect(await list()).toEqual(before)
  })

  test('inside a step a transaction fails by itself', async () => {
    await opened.step(async (inside) => {
      await write(inside, 'outer')
      await inside
        .transaction(async (nested) => {
          await write(nested, 'inner')
          throw new Error('given up')
        })
        .catch(() => undefined)
    })
    expect(await list()).toEqual(['kept', 'kept too', 'outer'])
  })

  test('steps side by side do not see each other', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        opened.step(async (inside) => {
          await write(inside, `word ${n}`)
          if (n % 3 === 0) throw new Error('a bug')
        }),
      ).map((step) => step.catch(() => undefined)),
    )
    expect((await list()).filter((word) => word.startsWith('word'))).toHaveLength(20)
  })
})
