import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  await world.subscribe({ updates: 'reply', mostEdits: 0, cooldownMs: 300_000 })
})

const added = [
  'Rescuers reached the second village by boat in the afternoon, the fire service said.',
  'Power was cut off in all of the valley, its supplier said.',
  'A railway line between Orrin and Halden was closed, the railway said.',
]

async function say(count: number): Promise<void> {
  world.pass(60)
  await world.publish({ paragraphs: [...paragraphs, ...added.slice(0, count)] })
}

test('an update in the cool-down of a message edited often enough comes when that ends', async () => {
  await world.publish({})
  await say(1)
  await say(2)
  expect(world.platform.messages).toHaveLength(2)
  world.pass(250)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(3)
  expect(world.platform.messages[2]).toMatchObject({
    replyTo: 'm1',
    message: { title: { label: { phrase: 'update' } } },
  })
  expect(world.platform.messages[2]?.message.parts).toContainEqual({
    kind: 'summary',
    text: added[1],
  })
})

test('several of them come as one', async () => {
  await world.publish({})
  await say(1)
  await say(2)
  await say(3)
  world.pass(250)
  await world.sweep()
  await world.sweep()
  expect(world.platform.messages).toHaveLength(3)
  expect(world.platform.messages[2]?.replyTo).toBe('m1')
})

test('a withdrawal meanwhile leaves nothing to come', async () => {
  await world.publish({})
  await say(1)
  await say(2)
  await world.publish({ pubstatus: 'canceled' })
  const { length } = world.platform.messages
  world.pass(400)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(length)
})

test('one that need not wait tells the story as it stands, with what waits', async () => {
  await world.publish({})
  await say(1)
  await say(2)
  await world.publish({
    ...{ headline: 'FLASH: Dam at Lake Orrin breaks', urgency: 1 },
    paragraphs: [...paragraphs, ...added.slice(0, 2)],
  })
  world.pass(400)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(3)
  expect(world.platform.messages[2]).toMatchObject({
    replyTo: 'm1',
    message: { title: { label: { phrase: 'level.flash' } } },
  })
  expect(world.platform.messages[2]?.message.parts).toContainEqual({
    kind: 'summary',
    text: [paragraphs[0], paragraphs[2]].join(' '),
  })
})
