/** What a database of an older version holds when a newer one begins. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { afterEach, expect, test } from 'vitest'

const newest = join(import.meta.dirname, '../../src/store/migrations')
const client = new PGlite()
const older = mkdtempSync(join(tmpdir(), 'tenbells-migrations-'))

afterEach(async () => {
  await client.close()
  rmSync(older, { recursive: true })
})

const upgrade = (migrationsFolder: string) =>
  migrate(drizzle(client), { migrationsFolder, migrationsSchema: 'tenbells' })

test('what was said before answers were written down may stand anywhere in a chat of Telegram’s', async () => {
  cpSync(newest, older, { recursive: true })
  const file = join(older, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  const entries = journal.entries.filter(({ idx }: { readonly idx: number }) => idx < 24)
  writeFileSync(file, JSON.stringify({ ...journal, entries }))
  await upgrade(older)
  await client.exec(`
    insert into tenbells.subscription
      (id, platform, channel, sources, least_level, updates, silent_levels, owner, created_at)
    select id, platform, channel, '[]', 'routine', 'edit', '[]', 'people', now() from (values
      ('a', 'telegram', '-1001/4'), ('b', 'telegram', '-1001'), ('c', 'telegram', '@News'),
      ('d', 'discord', '7')) as place (id, platform, channel)`)
  await upgrade(newest)
  const { rows } = await client.query('select chat, message_id from tenbells.answer order by chat')
  expect(rows).toEqual([
    { chat: '-1001', message_id: null },
    { chat: '@news', message_id: null },
  ])
}, 60_000)
