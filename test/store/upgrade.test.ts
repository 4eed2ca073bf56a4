/** What a database of an older version holds when a newer one begins. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'

const newest = join(import.meta.dirname, '../../src/store/migrations')
let client: PGlite
const older = mkdtempSync(join(tmpdir(), 'tenbells-migrations-'))

beforeEach(() => {
  client = new PGlite()
})
afterEach(() => client.close())
afterAll(() => rmSync(older, { recursive: true }))

const upgrade = (migrationsFolder: string) =>
  migrate(drizzle(client), { migrationsFolder, migrationsSchema: 'tenbells' })

/** As the schema was before the migration of that number. */
async function begin(number: number): Promise<void> {
  cpSync(newest, older, { recursive: true })
  const file = join(older, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  const entries = journal.entries.filter(({ idx }: { readonly idx: number }) => idx < number)
  writeFileSync(file, JSON.stringify({ ...journal, entries }))
  await upgrade(older)
}

test('what was said before answers were written down may stand anywhere in a chat of Telegram’s', async () => {
  await begin(24)
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

test('an alert that was muted says by what', async () => {
  await begin(25)
  await client.exec(`
    insert into tenbells.source (id, name, poll_every_ms, owner) values ('wire', 'Wire', 60000, 'config');
    insert into tenbells.story (headline, opened_at, updated_at) values ('Dam breaks', now(), now());
    insert into tenbells.record (source_id, external_id, story_id, content, entry_hash, is_baseline, seen_at)
      values ('wire', 'dam', 1, '{}', 'a', false, now());
    insert into tenbells.revision (record_id, number, content, seen_at) values (1, 1, '{}', now());
    insert into tenbells.alert (story_id, revision_id, kind, level, why, standing, is_muted, created_at)
      select 1, 1, kind, level, 'why', '{}', muted, now() from (values
        ('escalation', 'flash', true), ('update', 'flash', true), ('addition', 'urgent', true),
        ('first', 'urgent', false)) as told (kind, level, muted)`)
  await upgrade(newest)
  const { rows } = await client.query('select kind, muted_by from tenbells.alert order by id')
  expect(rows).toEqual([
    { kind: 'escalation', muted_by: 'rung' },
    { kind: 'update', muted_by: 'flash' },
    { kind: 'addition', muted_by: 'same-word' },
    { kind: 'first', muted_by: null },
  ])
}, 60_000)
