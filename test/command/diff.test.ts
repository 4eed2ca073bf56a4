/** What changed between versions, as readers are shown it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { MessagePart, SaidPart } from '../../src/core/message.ts'
import type { CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld, paragraphs } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const ask = async (what: string, versions?: string) =>
  said(
    await center.run({
      ...asker,
      name: 'diff',
      options: { what, ...(versions !== undefined && { versions }) },
    }),
  )
const press = async (id: string) => said(await center.press({ ...asker, id }))
const draw = (parts: readonly (MessagePart | SaidPart)[]) =>
  parts.flatMap((part) =>
    part.kind === 'excerpt'
      ? part.pieces
          .map(({ text, isFound, isGone }) => (isGone ? `-${text}-` : isFound ? `+${text}+` : text))
          .join('')
      : [],
  )
const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
const missing = (count: number) => [
  ...paragraphs,
  `Some ${count} people are still missing, the district said at noon.`,
]

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  const enqueue = async () => undefined
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators: everybody })
  await world.publish(dam)
  for (const count of [900, 1_200]) {
    world.pass(600)
    await world.publish({ ...dam, paragraphs: missing(count) })
  }
})
afterAll(() => opened.close())

test('the last two versions, with the kind of change, why, and a way back', async () => {
  const { message, isPrivate } = await ask('dam breaks')
  expect(isPrivate).toBe(true)
  expect(message.title.text).toBe('Dam at Lake Orrin breaks')
  expect(message.parts[0]).toMatchObject({ kind: 'mark', label: 'Wire: version 2 → 3 ·' })
  expect(message.parts[1]).toMatchObject({ kind: 'item', label: 'UPDATE' })
  expect(draw(message.parts)).toEqual([expect.stringContaining('-900- +1200+ people')])
  const [older] = message.actions
  expect(older?.label).toBe('Earlier change')
  expect(Buffer.byteLength(older?.id ?? '')).toBeLessThanOrEqual(48)
  const before = await press(older?.id ?? '')
  expect(before.replacesMessage).toBe(true)
  expect(before.message.parts[1]).toMatchObject({ label: 'UPDATE' })
  expect(draw(before.message.parts)).toEqual([expect.stringContaining('+Some 900 people')])
  const back = before.message.actions.find(({ label }) => label === 'Later change')
  expect((await press(back?.id ?? '')).message).toEqual(message)
})

test('chosen ones, by the address of the article too', async () => {
  const { message } = await ask('https://news.example/dam', '1-3')
  expect(draw(message.parts)).toEqual([expect.stringContaining('+Some 1200 people')])
})

test.each([
  ['#1', '3-1', 'I cannot read these versions'],
  ['#1', 'x'.repeat(10_000), 'I cannot read these versions'],
  ['#1', '1-9', 'The versions that can be read: 1, 2, 3'],
  ['#999999', undefined, 'Nothing found for “#999999”'],
  ['', undefined, 'You have named nothing to look for'],
  ['https://nowhere.example/x', undefined, 'Nothing found'],
])('what cannot be compared is told in words: %s %s', async (what, versions, words) => {
  expect((await ask(what, versions)).message.title.text).toContain(words)
})

test('the button stands under an alert as soon as something has changed, and answers privately', async () => {
  const [alert] = world.platform.messages
  const button = alert?.message.actions.find(({ id }) => id.startsWith('changed:'))
  const reply = await press(button?.id ?? '')
  expect(reply).toMatchObject({ isPrivate: true, replacesMessage: false })
  expect(draw(reply.message.parts)).toHaveLength(1)
})

test('a story that never changed says so, and its alert has no such button', async () => {
  await world.publish({
    id: 'fair',
    url: 'https://news.example/fair',
    headline: 'Fair opens in Lower Orrin',
    paragraphs: ['The autumn fair opened with forty stalls, its director said.'],
  })
  const { message } = await ask('fair opens')
  expect(message.title.text).toBe('Nothing has changed')
  const alert = world.platform.messages.at(-1)?.message
  expect(alert?.actions.map(({ id }) => id.split(':')[0])).toEqual(['story', 'follow'])
})

test('a version under embargo is shown to nobody, not even when a later one is free', async () => {
  const ward = { id: 'ward', url: 'https://news.example/ward', headline: 'Ward 4 counts its votes' }
  const lead = 'Ward 4 began to count its votes, the clerk said.'
  await world.publish({ ...ward, paragraphs: [lead] })
  world.pass(60)
  const secret = 'Ivo Brandt has won ward 4, the clerk will say at eight.'
  const embargoed = new Date(world.clock.now.getTime() + 3_600_000).toISOString()
  await world.publish({ ...ward, paragraphs: [lead, secret], embargoed })
  const during = await ask('ward counts')
  expect(JSON.stringify(during)).not.toContain('has won')
  world.pass(60)
  await world.publish({ ...ward, paragraphs: [lead, 'The count goes on until nine, she added.'] })
  world.pass(7_200)
  await world.sweep()
  const record = await world.store.records.find(world.source, 'ward')
  const after = await press(`changed:${record?.storyId}`)
  expect(JSON.stringify(after)).not.toContain('has won')
  expect(draw(after.message.parts)).toEqual([expect.stringContaining('+The count goes on')])
})

test('nothing of a withdrawn report is shown again', async () => {
  world.pass(60)
  await world.publish({ ...dam, paragraphs: missing(1_200), pubstatus: 'canceled' })
  const reply = await press(`changed:${await world.storyId()}`)
  expect(reply.message.title.text).toBe('The publisher has withdrawn this report.')
  expect(reply.message.parts).toEqual([])
})
