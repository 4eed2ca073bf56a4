import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { together } from '../../src/core/together.ts'
import type { Database, OpenDatabase } from '../../src/store/open-database.ts'
import { databases } from './databases.ts'

describe.each(databases)('on $name', ({ isMissing, open }) => {
  let opened: OpenDatabase
  beforeAll(async () => {
    if (isMissing) return
    opened = await open()
    await opened.database.execute(sql`create table if not exists step_note (word text unique)`)
    await opened.database.execute(sql`truncate step_note`)
  })
  afterAll(async () => {
    await opened?.database.execute(sql`drop table step_note`)
    await opened?.close()
  })

  const write = (inside: Database, word: string) =>
    inside.execute(sql`insert into step_note values (${word})`)
  const list = async () => {
    const result = await opened.database.execute(sql`select word from step_note order by word`)
    // as: the column just named
    const { rows } = result as unknown as { readonly rows: readonly { word: string }[] }
    return rows.map(({ word }) => word)
  }

  test.skipIf(isMissing)(
    'a step that fails leaves nothing behind, and its connection is as good as new',
    async () => {
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
    },
  )

  test.skipIf(isMissing)('what is asked beside a failure ends before its step does', async () => {
    const before = await list()
    const failed = opened.step((inside) =>
      together([
        Promise.reject(new Error('a bug')),
        write(inside, 'beside').then(() => write(inside, 'late')),
      ]),
    )
    await expect(failed).rejects.toThrow('a bug')
    await opened.step((inside) => inside.execute(sql`select 1`))
    expect(await list()).toEqual(before)
  })

  test.skipIf(isMissing)('inside a step a transaction fails by itself', async () => {
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

  test.skipIf(isMissing)('steps side by side do not see each other', async () => {
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
