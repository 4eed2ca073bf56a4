import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

/** Of one server, but for room 8; room 3 has another manager. */
const at = (channel: string): Asker => ({
  ...{ ...asker, channel, placeName: `#room-${channel}`, server: channel === '8' ? '10' : '9' },
  isManager: async () => channel !== '3',
  visit: async (name) => (name.length === 1 ? at(name) : undefined),
})
const room = at('2')
const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const ask = async (name: string, options: Record<string, string> = {}, who = room) =>
  said(await center.run({ ...who, name, options }))
const press = async (id: string, who = room) => said(await center.press({ ...who, id }))
const doSo = async (reply: Awaited<ReturnType<typeof ask>>, who = room) =>
  press(reply.message.actions[0]?.id ?? '', who)
const codeOf = ({ message }: Awaited<ReturnType<typeof ask>>) =>
  message.parts.flatMap((part) => (part.kind === 'code' ? [part.text] : [])).join('')
const find = (channel: string) => world.store.subscriptions.findAt(at(channel))
const line = (channel: string, more = '') =>
  `- { id: room-${channel}, platform: discord, channel: "${channel}"${more} }`
const file = (...lines: readonly string[]) => ['destinations:', ...lines].join('\n')

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  center = createCommandCenter({
    ...{ ...world.deps, version: '0.0.0', moderators: everybody },
    enqueue: async () => undefined,
  })
  for (const channel of ['2', '4'])
    await world.store.subscriptions.add(
      at(channel),
      { ...usualWishes, leastLevel: 'urgent', include: 'dam OR "Lake Orrin"' },
      world.clock.now,
    )
  await world.store.subscriptions.add(at('8'), usualWishes, world.clock.now)
})
afterAll(() => opened.close())

test('what comes to the server is exported, and nothing of another', async () => {
  const text = codeOf(await ask('export'))
  expect(text.split('\n')).toHaveLength(3)
  expect(text).toContain('channel: "4", level: "urgent"')
  expect(text).not.toContain('channel: "8"')
  expect(codeOf(await ask('export', {}, { ...at('77'), server: '11' }))).toBe('')
})

test('taken back as it is, it changes nothing', async () => {
  const { message } = await ask('import', { yaml: codeOf(await ask('export')) })
  expect(message.title.text).toBe('Nothing would change')
  expect(message.actions).toEqual([])
})

test('what would change is shown first, then done once', async () => {
  const yaml = `\`\`\`yaml\n${file(line('2', ', level: flash'), line('5'))}\n\`\`\``
  const plan = await ask('import', { yaml })
  expect(plan.message.title.text).toBe('2 places would change')
  expect(plan.message.parts).toMatchObject([
    { label: '#room-2', text: 'changes' },
    { label: '#room-5', text: 'new' },
    {},
  ])
  expect(await find('5')).toBeUndefined()
  expect((await doSo(plan, at('4'))).message.title.text).toContain('Done already')
  const again = await ask('import', { yaml })
  expect((await doSo(again)).message.title.text).toBe('2 places changed')
  expect((await doSo(again)).message.title.text).toContain('Done already')
  expect(await find('2')).toMatchObject({ leastLevel: 'flash', include: undefined })
  expect(await find('5')).toMatchObject({ owner: 'chat', leastLevel: 'routine' })
  expect(await find('4')).toMatchObject({ leastLevel: 'urgent' })
  expect((await ask('import', { yaml })).message.title.text).toBe('Nothing would change')
})

test('the log has what an import changed, and nothing that only stands in another order', async () => {
  const quiet = 'quiet: { zone: Europe/Vilnius, to: "07:00", from: "22:00" }'
  await doSo(await ask('import', { yaml: file(line('2', `, ${quiet}, level: flash`)) }))
  await doSo(await ask('import', { yaml: file(line('2', `, ${quiet}, level: urgent`)) }))
  const [newest] = await world.store.listAudit({ offset: 0, limit: 1 })
  expect(newest).toMatchObject({ action: 'changed', detail: 'leastLevel: "flash" → "urgent"' })
  await doSo(await ask('import', { yaml: file(line('2', ', level: flash')) }))
})

test('no place of others is touched, nor one that the configuration owns', async () => {
  const yaml = file(
    ...[line('8', ', level: flash'), line('3'), line('1', ', level: flash')],
    ...[line('nowhere'), '- { id: t, platform: telegram, channel: "-1001" }'],
  )
  const { message } = await ask('import', { yaml })
  expect(message.title.text).toBe('Nothing would change')
  expect(message.parts.slice(0, 5)).toMatchObject([
    { text: 'not touched', detail: expect.stringContaining('no place of this server') },
    { text: 'not touched', detail: expect.stringContaining('Manage Server') },
    { text: 'not touched', detail: expect.stringContaining('configuration') },
    { text: 'not touched', detail: expect.stringContaining('no place of this server') },
    { text: 'not touched', detail: expect.stringContaining('no place of this server') },
  ])
  expect(await find('8')).toMatchObject({ leastLevel: 'routine' })
})

test.each([
  [file(line('2', ', topics: [lost]')), '2: destinations.0.topics.0 there is no topic'],
  [file(line('2', ', include: "(dam"')), 'closing parenthesis for the one at sign 1'],
  ['destinations: [', 'Flow'],
  ['x'.repeat(10_000), 'expected object'],
  ['', 'is missing'],
])('what cannot be read is told by line: %j', async (yaml, fault) => {
  const { message } = await ask('import', { yaml })
  expect(message.title.text).toBe('I cannot read this; by line:')
  expect(JSON.stringify(message.parts)).toContain(fault)
})

test('without a text it asks for one by a form', async () => {
  const { form } = await ask('import')
  const texts = { yaml: file(line('4', ', level: bulletin')) }
  const plan = said(await center.submit({ ...room, id: form?.id ?? '', texts, choices: {} }))
  expect((await doSo(plan)).message.title.text).toBe('1 place changed')
  expect(await find('4')).toMatchObject({ leastLevel: 'bulletin' })
})

test('many places stand on several pages, each of which can be taken back alone', async () => {
  const server = '12'
  const many = (channel: string): Asker => ({ ...room, channel, server })
  for (let number = 100; number < 160; number++)
    await world.store.subscriptions.add(many(`${number}`), usualWishes, world.clock.now)
  const first = await ask('export', {}, many('100'))
  const next = await press('export:1', many('100'))
  for (const page of [first, next]) {
    expect(codeOf(page).length).toBeLessThanOrEqual(2_800)
    expect(codeOf(page)).toMatch(/^destinations:\n- /)
  }
  expect(codeOf(next)).not.toBe(codeOf(first))
  expect(next.message.actions.map(({ label }) => label)).toContain('Previous')
})
