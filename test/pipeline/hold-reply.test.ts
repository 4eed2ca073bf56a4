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
  for (const each of added.slice(1))
    expect(JSON.stringify(world.platform.messages[2]?.message)).toContain(each)
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
  expect(JSON.stringify(world.platform.messages[2]?.message)).toContain(added[1])
})

test('what it has brought along is corrected in it', async () => {
  const flash = { headline: 'FLASH: Dam at Lake Orrin breaks', urgency: 1 } as const
  await world.publish({})
  await say(1)
  await say(2)
  await world.publish({ ...flash, paragraphs: [...paragraphs, ...added.slice(0, 2)] })
  const right = 'Power was cut off in half of the valley, its supplier said.'
  world.pass(600)
  await world.publish({ ...flash, paragraphs: [...paragraphs, added[0] ?? '', right, correction] })
  const told = JSON.stringify(world.platform.messages[2]?.message)
  expect(told).not.toContain(added[1])
  expect(told).toContain(correction)
})

const correction =
  'Correction: An earlier version of this article misstated when power was cut off.'

test('after a correction meanwhile it comes all the same, in the words that are right', async () => {
  await world.publish({})
  await say(1)
  await say(2)
  await world.publish({
    paragraphs: [
      ...paragraphs,
      ...added.slice(0, 2),
      `${correction.replace('when power was cut off', 'how many people were taken to schools')}`,
    ].map((text) => text.replace('Some 400', 'Some 300')),
  })
  expect(world.platform.messages).toHaveLength(3)
  expect(JSON.stringify(world.platform.messages[2]?.message)).toContain('misstated')
  world.pass(400)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(4)
  expect(world.platform.messages[3]).toMatchObject({
    replyTo: 'm1',
    isSilent: false,
    message: { title: { label: { phrase: 'update' } } },
  })
  expect(JSON.stringify(world.platform.messages[3]?.message)).toContain('Power was cut off')
})

test('words of it that were wrong are not told any more', async () => {
  await world.publish({})
  await say(1)
  await say(2)
  const right = 'Power was cut off in half of the valley, its supplier said.'
  await world.publish({ paragraphs: [...paragraphs, added[0] ?? '', right, correction] })
  world.pass(400)
  await world.sweep()
  expect(JSON.stringify(world.platform.messages.slice(3))).not.toContain('all of the valley')
})

/** Two papers tell it, and what the first adds last waits. */
async function reportByTwo(): Promise<void> {
  await world.subscribe({ updates: 'reply', mostEdits: 0, cooldownMs: 300_000, sources: [] })
  await world.publish({})
  world.pass(60)
  await world.report(await world.storyId(), 'Post')
  await say(1)
  await say(2)
}

test('what waits of one paper comes when another has withdrawn its report', async () => {
  await reportByTwo()
  await world.report(await world.storyId(), 'Post', { pubstatus: 'canceled' })
  const { length } = world.platform.messages
  world.pass(400)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(length + 1)
  const told = JSON.stringify(world.platform.messages.at(-1)?.message)
  expect(told).toContain('Power was cut off')
  expect(told).not.toContain('Post')
})

test('what waits of a paper that has withdrawn its report does not come', async () => {
  await reportByTwo()
  await world.publish({ pubstatus: 'canceled' })
  const { length } = world.platform.messages
  world.pass(400)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(length)
})
