import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { Asker, CommandCenter, CommandReply, SentFile } from '../../src/ports/command.ts'
import { FetchError, type FetchReason } from '../../src/ports/intake.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english, locales } from '../locales.ts'
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
const exported = async (who = room) => (await ask('export', {}, who)).file?.text ?? ''
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
  const { file: given } = await ask('export')
  expect(given?.name).toMatch(/^tenbells-\d{4}-\d\d-\d\d\.yaml$/)
  const text = given?.text ?? ''
  expect(text.trim().split('\n')).toHaveLength(3)
  expect(text).toContain('channel: "4", level: "urgent"')
  expect(text).not.toContain('channel: "8"')
  expect(await exported({ ...at('77'), server: '11' })).toBe('')
})

test('taken back as it is, it changes nothing', async () => {
  const { message } = await ask('import', { yaml: await exported() })
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
  expect((await doSo(plan, at('4'))).message.title.text).toContain('too old')
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
  expect(newest).toMatchObject({ action: 'changed', detail: 'from level: flash → urgent' })
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
  ['destinations: [', 'bracket'],
  ['x'.repeat(10_000), 'expected settings by their names'],
  ['', 'is missing'],
])('what cannot be read is told by line: %j', async (yaml, fault) => {
  const { message } = await ask('import', { yaml })
  expect(message.title.text).toBe('I cannot read this; by line:')
  expect(JSON.stringify(message.parts)).toContain(fault)
})

test('is told in the language of who sends it', async () => {
  const spanish = locales.find('es')
  const yaml = file(line('2', ', colour: red'), line('4', ', level: loud, edits: 0'))
  const reply = await center.run({ ...room, name: 'import', options: { yaml } })
  const lines = sayAll(reply.message, spanish).parts.map((part) => 'text' in part && part.text)
  expect(lines).toEqual([
    '2: destinations.0.colour no existe ese ajuste',
    line('2', ', colour: red'),
    '3: destinations.1.level se esperaba uno de estos valores: flash, bulletin, urgent, routine; llegó "loud"',
    '3: destinations.1.edits se esperaba un número del 1 al 1000; llegó 0',
    line('4', ', level: loud, edits: 0'),
  ])
})

test('without a text it asks for one by a form', async () => {
  const { form } = await ask('import')
  const texts = { yaml: file(line('4', ', level: bulletin')) }
  const plan = said(await center.submit({ ...room, id: form?.id ?? '', texts, choices: {} }))
  expect((await doSo(plan)).message.title.text).toBe('1 place changed')
  expect(await find('4')).toMatchObject({ leastLevel: 'bulletin' })
})

test('more places than one message could hold are one file, which is taken back whole', async () => {
  const server = '12'
  const many = (channel: string): Asker => ({
    ...{ ...room, channel, server },
    visit: async (name) => many(name),
  })
  for (let number = 100; number < 250; number++)
    await world.store.subscriptions.add(many(`${number}`), usualWishes, world.clock.now)
  const text = await exported(many('100'))
  expect(text.match(/^- /gm)).toHaveLength(150)
  const plan = await askWith(sent(text.replace('}', ', level: flash }')), many('100'))
  expect(plan.message.title.text).toBe('1 place would change')
})

const askWith = async (given: SentFile, who = room, options: Record<string, string> = {}) =>
  said(await center.run({ ...who, name: 'import', options, file: given }))
const sent = (content: string | Uint8Array, byteCount?: number): SentFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name: 'places.yaml', byteCount: byteCount ?? bytes.length, read: async () => bytes }
}
const lost = (reason: FetchReason): SentFile => ({
  ...{ name: 'places.yaml', byteCount: undefined },
  read: () => Promise.reject(new FetchError(reason, 'not to be had')),
})

test('a file is taken as its text is, with the mark of its encoding or without', async () => {
  const text = file(line('5', ', level: urgent'))
  for (const each of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')])
    expect((await askWith(sent(each))).message.title.text).toBe('1 place would change')
})

test.each([
  {
    why: 'too large, as is said before it is fetched',
    given: sent('', 100_001),
    says: 'too large',
  },
  { why: 'too large, as turns out', given: lost('too-large'), says: 'too large' },
  { why: 'not to be had', given: lost('gone'), says: 'I could not fetch places.yaml' },
  {
    ...{ why: 'UTF-16', given: sent(Buffer.from('\uFEFFdestinations: []', 'utf16le')) },
    says: 'places.yaml is not a text in UTF-8',
  },
  { why: 'a picture', given: sent(Buffer.from('89504e470d0a1a0a', 'hex')), says: 'UTF-8' },
  { why: 'with zeros', given: sent('a: \0'), says: 'UTF-8' },
])('a file that is $why is refused in words', async ({ given, says }) => {
  const { message } = await askWith(given)
  expect(message.title.text).toContain(says)
  expect(message.parts).toHaveLength(1)
  expect(message.actions).toEqual([])
})

test('a file and a text at once are too much', async () => {
  const { message } = await askWith(sent(file()), room, { yaml: file() })
  expect(message.title.text).toBe('Send either the file or its text, not both.')
})

test('what is wrong in a file is told with its line, and the line is shown', async () => {
  const faulty = line('4', ', colour: red, levle: flash')
  const { message } = await askWith(sent(file(line('2'), faulty)))
  expect(message.parts).toEqual([
    { kind: 'paragraph', text: '3: destinations.1.colour there is no such setting' },
    { kind: 'paragraph', text: '3: destinations.1.levle there is no such setting' },
    { kind: 'code', text: faulty },
  ])
})
