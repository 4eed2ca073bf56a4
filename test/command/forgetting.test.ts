/** After `/forget` no table has the person's name, or anything that was only for them. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

const zoe: Asker = { ...asker, userId: '4242', userName: 'Zoe (Quill)', channel: 'desk' }
const own: Asker = { ...zoe, channel: 'user:4242', server: undefined }
const onTelegram: Asker = { ...own, platform: 'telegram', userId: '99', channel: '99' }
const ben: Asker = { ...asker, userId: '78', userName: 'Ben', channel: 'desk' }

const rowsSchema = z.object({ rows: z.array(z.object({ text: z.string() })) })

async function select(query: ReturnType<typeof sql>): Promise<readonly string[]> {
  return rowsSchema.parse(await opened.database.execute(query)).rows.map(({ text }) => text)
}

/** Each row of each table that has the words. */
async function findRows(words: string): Promise<readonly string[]> {
  const tables = await select(
    sql`select table_name as text from information_schema.tables where table_schema = 'tenbells'`,
  )
  const rows = await Promise.all(
    tables.map((table) =>
      select(sql`select to_jsonb(row)::text as text from tenbells.${sql.identifier(table)} row`),
    ),
  )
  return rows.flat().filter((row) => row.includes(words))
}

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({
    ...{ ...world.deps, enqueue, version: '0.0.0' },
    get approval() {
      return world.approval.rules
    },
    moderators: {
      discord: new Set(['4242', '78']),
      telegram: new Set(['99']),
      onBoth: [{ discord: '4242', telegram: '99' }],
    },
  })
})
afterAll(() => opened.close())

const run = async (name: string, options: Record<string, string> = {}, who = zoe) =>
  sayAll(await center.run({ ...who, name, options }), english).message
const press = (id: string, who = zoe) => center.press({ ...who, id })
const pressOf = ({ actions }: Awaited<ReturnType<typeof run>>, label: string, who = zoe) =>
  press(actions.find((each) => each.label === label)?.id ?? `no ${label}`, who)
const submit = (id: string, texts: Record<string, string>) =>
  center.submit({ ...zoe, id, texts, choices: {} })
const wants = (approvalCount: number) => {
  const rule = { sources: [], topics: [], leastLevel: 'routine', approvalCount } as const
  world.approval.rules = [{ ...rule, hasUpdates: true, timeOut: undefined }]
}
/** The number of its proposal, where it waits for a yes. */
const news = async (headline: string) => {
  await world.publish({
    ...{ id: headline, headline, url: `https://news.example/${headline.length}` },
    paragraphs: [`${headline}, the district office said on Wednesday.`],
  })
  return (await world.store.proposals.listOpen({ offset: 0, limit: 1 }))[0]?.id
}

test('what a person was called stands nowhere, in no log, on no card, in no report', async () => {
  await news('Fair opens in Vell')
  const [told] = await world.store.stories.listAlerted({ offset: 0, limit: 1 })
  const story = String(told?.id)
  wants(2)
  const vote = await news('Vell votes on its harbor')
  await press(`proposal:approve:${vote}:1`)
  await press(`proposal:approve:${vote}:1`, ben)
  await pressOf(await run('level', { story, level: 'flash' }), 'Set it everywhere')
  const strike = await news('Bakers of Norrwick strike')
  await press(`proposal:hold:${strike}:1`)
  await submit(`proposal:reject:${strike}:1`, { reason: 'Nobody confirms it' })
  world.approval.rules = []
  await submit(`wrong:${story}`, { text: 'It was shut.' })
  await run('hold', { story })
  await run('release', { story })
  await run('pause', { what: 'Wire' })
  await run('resume', { what: 'Wire' })
  await run('mute', { for: '2h', what: `#${story}` }, { ...zoe, channel: '1' })
  await pressOf(await run('edit', { story, headline: 'Fair opens' }), 'Change it everywhere')
  await pressOf(await run('correct', { story, text: 'At noon.' }), 'Correct it everywhere')
  await run('correct', { story, text: 'Typed by Zoe (Quill)' })
  await run('audit', { who: 'Zoe (Quill)' })
  await run('search', { words: 'Zoe (Quill)' })
  const elsewhere = { ...zoe, channel: '5' }
  await pressOf(await run('subscribe', {}, elsewhere), 'Save', elsewhere)
  await pressOf(await run('subscribe', {}, own), 'Save', own)
  await run('follow', { what: '"Ward 9"' })
  // Who has set a place up is told in private that it is closed.
  const isThere = ({ channel }: { readonly channel: string }) => channel === '5'
  await center.leave({ platform: 'discord', why: 'I was removed', isThere })
  expect((await findRows('Quill')).length).toBeGreaterThan(10)
  expect((await findRows('"channel": "user:4242"')).length).toBe(3)

  await pressOf(await run('forget'), 'Forget me')
  expect(await findRows('Quill')).toEqual([])
  expect(await findRows('"channel": "user:4242"')).toEqual([])
  world.pass(600)
  await world.sweep()
  const inRoom = world.platform.messages.filter(({ channel }) => channel === 'desk')
  const stands = JSON.stringify(inRoom.map(({ message }) => sayAll(message, english)))
  expect(stands).toContain('Approved by discord:4242')
  expect(stands).toContain('Approved by Ben')
  expect(stands).not.toContain('Quill')
})

test('nor what they were called on the other platform, where both are one vote', async () => {
  wants(1)
  const ferry = await news('Ferry stops at noon today')
  await press(`proposal:approve:${ferry}:1`, onTelegram)
  expect((await findRows('Quill')).length).toBe(3)
  await press('forget:99', onTelegram)
  expect(await findRows('Quill')).toEqual([])
})
