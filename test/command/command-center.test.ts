import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

/** The answer as an English reader has it. */
const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const ask = async (name: string, options: Record<string, string> = {}) =>
  said(await center.run({ ...asker, name, options }))
const press = async (id: string) => said(await center.press({ ...asker, id }))

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators: everybody })
})
afterAll(() => opened.close())

test('before the first alert, latest says what will come', async () => {
  expect((await ask('latest')).message.title.text).toBe('No alerts yet')
})

test('latest shows the newest first and turns pages by buttons', async () => {
  for (const number of [1, 2, 3]) {
    world.pass(1)
    await world.publish({
      id: `quake-${number}`,
      url: `https://news.example/quake-${number}`,
      headline: `Quake number ${number} in Vell`,
      kicker: 'Breaking',
    })
  }
  const first = await ask('latest', { count: '2' })
  expect(first.message.parts).toMatchObject([
    { kind: 'item', label: 'BULLETIN', text: 'Quake number 3 in Vell', detail: '#3 · Wire' },
    { kind: 'item', text: 'Quake number 2 in Vell' },
  ])
  expect(first.message.actions).toEqual([{ label: 'Older', id: 'latest:2:2' }])
  const second = await press('latest:2:2')
  expect(second).toMatchObject({ replacesMessage: true })
  expect(second.message.parts).toMatchObject([{ text: 'Quake number 1 in Vell' }])
  expect(second.message.actions).toEqual([{ label: 'Newer', id: 'latest:0:2' }])
})

test.each(['0', '11', '2.5', '-1'])('latest %s is answered with the cure', async (count) => {
  const { message, isPrivate } = await ask('latest', { count })
  expect(isPrivate).toBe(true)
  expect(JSON.stringify(message.parts)).toContain('whole number from 1 to 10')
})

test.each([
  'latest:x:y',
  'latest:-5:9999',
  'latest',
  'quotes:nothing',
  'quotes:999999999',
  'gone:1',
  '',
])('an odd button id %j is answered, never an error', async (id) => {
  expect((await press(id)).message.title.text).not.toBe('')
})

test('the quotes button shows who said what, to the one who pressed', async () => {
  await world.publish({ id: 'dam' })
  const [story] = await world.store.stories.listAlerted({ offset: 0, limit: 1 })
  const answer = await center.press({ ...asker, id: `quotes:${story?.id}` })
  expect(answer).toMatchObject({ isPrivate: true, replacesMessage: false })
  expect(answer.message.parts).toMatchObject([
    { kind: 'quote', text: 'The water came within minutes', speaker: 'Ruth Adeyemi' },
  ])
})

test('help names every command and how to use it, on a page for each who may', async () => {
  const first = await ask('help')
  expect(first.message.actions.map(({ label }) => label)).toEqual([
    'For everybody',
    'For channels',
    'For moderators',
  ])
  const pages = await Promise.all(first.message.actions.map(({ id }) => press(id)))
  const told = JSON.stringify(pages.map(({ message }) => message.parts))
  for (const { name } of center.commands) expect(told).toMatch(new RegExp(`"/${name}[" ]`))
  expect(JSON.stringify(first.message.parts)).toContain('/story <story>')
  expect(JSON.stringify(first.message.parts)).not.toContain('/retract')
})

test('who may do no more than all is told of no more, whatever is pressed', async () => {
  const limited = createCommandCenter({
    ...{ ...world.deps, enqueue: async () => undefined, version: '0.0.0' },
    moderators: { discord: new Set(['77']), telegram: new Set() },
  })
  const reader = { ...asker, isManager: async () => false }
  const { message } = said(await limited.run({ ...reader, name: 'help', options: {} }))
  expect(message.actions).toEqual([])
  for (const id of ['help:moderator', 'help:manager', 'help:x', 'help']) {
    const page = said(await limited.press({ ...reader, id }))
    expect(page.message).toEqual(message)
  }
  const manager = said(await limited.run({ ...asker, name: 'help', options: {} }))
  expect(manager.message.actions.map(({ id }) => id)).toEqual(['help:all', 'help:manager'])
})

test('an unknown command leads to help', async () => {
  expect(JSON.stringify((await ask('x'.repeat(10_000))).message)).toContain('/help')
})
