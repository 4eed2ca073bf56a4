import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, createClient } from '../../src/store/pglite-session.ts'

let pglite: PGlite
let client: Client

beforeAll(async () => {
  pglite = await PGlite.create()
  client = createClient(pglite)
  await pglite.exec('create table note (id integer primary key, word text)')
})
afterAll(() => pglite.close())

const values = `select $1::integer as number, $2::text as word, $3::jsonb as json, $4::integer[] as list,
  $5::timestamptz as at, $6::boolean as yes, $7::text as nothing, $8::bytea as bytes`
const params = [
  ...[7, 'Ärger', { a: [1, null] }, [3, 4], new Date('2026-03-04T06:00:00Z'), true],
  ...[null, new Uint8Array([1, 255])],
]

test('it answers as PGlite does, the first time and again, in a transaction too', async () => {
  const expected = await pglite.query(values, params)
  expect(await client.query(values, params)).toEqual(expected)
  expect(await client.query(values, params)).toEqual(expected)
  expect(await client.transaction((inside) => inside.query(values, params))).toEqual(expected)
  const options = { rowMode: 'array', parsers: { 1184: (at: string) => at } } as const
  expect(await client.query(values, params, options)).toEqual(
    await pglite.query(values, params, options),
  )
  const write = 'insert into note values ($1, $2)'
  expect(await client.query(write, [1, 'dam'])).toMatchObject({ rows: [], affectedRows: 1 })
})

test('more statements than are kept are answered all the same', async () => {
  for (let number = 0; number < 320; number += 1)
    expect((await client.query(`select ${number} as said`)).rows).toEqual([{ said: number }])
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from pg_prepared_statements where name <> ''`,
  )
  expect(rows[0]?.count).toBeLessThanOrEqual(300)
})

test('a mistake is told, and what is asked next is answered', async () => {
  for (const wrong of ['select nothing_such', 'insert into note values (1, $1)', 'select 1 / $1'])
    for (let time = 0; time < 2; time += 1) {
      await expect(client.query(wrong, ['0'])).rejects.toMatchObject({ severity: 'ERROR' })
      await expect(
        client.transaction(async (inside) => {
          await inside.query('insert into note values (2, $1)', ['lost'])
          await inside.query(wrong, ['0'])
        }),
      ).rejects.toMatchObject({ severity: 'ERROR' })
    }
  const { rows } = await client.query('select id, word from note')
  expect(rows).toEqual([{ id: 1, word: 'dam' }])
})

test('who asks outside waits for the end of a transaction', async () => {
  const seen: unknown[] = []
  let outside: Promise<void> | undefined
  await client.transaction(async (inside) => {
    await inside.query('insert into note values ($1, $2)', [3, 'inside'])
    outside = client.query('select word from note where id = 3').then(({ rows }) => {
      seen.push(...rows)
    })
    await inside.query('update note set word = $2 where id = $1', [3, 'changed'])
    expect(seen).toEqual([])
  })
  await outside
  expect(seen).toEqual([{ word: 'changed' }])
})
