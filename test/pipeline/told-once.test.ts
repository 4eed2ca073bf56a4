import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MessagePart } from '../../src/core/message.ts'
import type { NewsRecord } from '../../src/core/model.ts'
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
  await world.subscribe({ updates: 'reply' })
})

const posts = [
  '12:00 The storm reached the coast at noon, the weather service said.',
  '11:40 Ferries were stopped at the port of Marren.',
]
const deaths = '12:18 Two people were killed by a falling tree in Oltane, police said.'
const airport = '12:48 The airport of Marren was closed until midnight, its operator said.'

async function say(shown: readonly string[]): Promise<void> {
  await world.publish({ headline: 'Live: storm Ilva reaches Marren', paragraphs: [...shown] })
  world.pass(600)
}

const partsOf = (index: number): readonly MessagePart[] =>
  world.platform.messages[index]?.message.parts ?? []

test('a post of a live blog that vanishes and comes back is told once', async () => {
  await say(posts)
  await say([deaths, ...posts])
  await say(posts)
  await say([deaths, ...posts])
  expect(world.platform.messages).toHaveLength(2)
  await say([airport, deaths, ...posts])
  expect(world.platform.messages).toHaveLength(3)
  expect(partsOf(2)).toContainEqual({ kind: 'summary', text: airport })
})

test('what comes back with something new is told for what is new', async () => {
  await say(posts)
  await say([deaths, ...posts])
  await say(posts)
  await say([airport, deaths, ...posts])
  expect(partsOf(2)).toContainEqual({ kind: 'summary', text: airport })
})

test('what was corrected meanwhile is told again', async () => {
  const [lede = '', , figure = ''] = paragraphs
  await world.publish({ paragraphs: [lede] })
  for (const count of ['400', '300', '400']) {
    world.pass(600)
    await world.publish({ paragraphs: [lede, figure.replace('400', count)] })
  }
  const labels = world.platform.messages.map(({ message }) => message.title.label)
  expect(labels).toEqual(
    ['level.routine', 'update', 'changed', 'update'].map((phrase) => ({ phrase })),
  )
})

test('an update that no sentence tells alone is no empty message', async () => {
  await world.publish({ paragraphs: paragraphs.slice(0, 2) })
  world.pass(600)
  await world.publish({
    paragraphs: [...paragraphs.slice(0, 2), 'She also wants an inquiry into who built it.'],
  })
  expect(partsOf(1).map(({ kind }) => kind)).toEqual(['change', 'sources'])
})

const villages = 'Three villages at Lake Orrin are under water, the fire brigade of Kell said.'
const bridge = 'The bridge at Kell was swept away at noon, the fire brigade said.'

async function reportTwice(second: Partial<NewsRecord>): Promise<void> {
  await world.subscribe({ sources: [], updates: 'reply' })
  await world.publish({ paragraphs: paragraphs.slice(0, 1) })
  world.pass(600)
  const storyId = await world.storyId()
  await world.report(storyId, 'Post', { paragraphs: [villages, bridge] })
  world.pass(600)
  await world.report(storyId, 'Post', { id: 'orrin-2', url: null, ...second })
}

test('another article of a source that brings nothing new is no message', async () => {
  await reportTwice({ headline: 'What we know of the flood', paragraphs: [villages, bridge] })
  const titles = world.platform.messages.map(({ message }) => message.title.text)
  expect(titles).not.toContain('What we know of the flood')
})

test('but a headline alone may be the news', async () => {
  await reportTwice({ headline: 'Mayor of Kell resigns after the flood', paragraphs: [] })
  expect(world.platform.messages.at(-1)?.message.title).toEqual({
    label: { phrase: 'update' },
    text: 'Mayor of Kell resigns after the flood',
  })
})

test('and so may a sentence in it', async () => {
  const ferry = 'Two ferries will carry people from Kell to Marren from Thursday, its mayor said.'
  await reportTwice({ headline: 'What we know of the flood', paragraphs: [villages, ferry] })
  expect(world.platform.messages.at(-1)?.message.parts).toContainEqual({
    kind: 'summary',
    text: ferry,
  })
})

test('what no sentence of it tells alone is told as its paragraph', async () => {
  const leaning = 'She also wants an inquiry into who built it.'
  await reportTwice({ headline: 'Mayor of Kell on the flood', paragraphs: [leaning] })
  expect(world.platform.messages.at(-1)?.message.parts[0]).toMatchObject({
    kind: 'change',
    after: leaning,
  })
})
