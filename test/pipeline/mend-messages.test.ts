import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sayAll } from '../../src/core/locale.ts'
import type { NewsRecord } from '../../src/core/model.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  await world.subscribe({ updates: 'reply', cooldownMs: 0, sources: [] })
})

/** A new version of the article, its sentence on the people in schools changed. */
async function publish(people: string, more: Partial<NewsRecord> = {}): Promise<void> {
  world.pass(600)
  const text = paragraphs.map((each) => each.replace('400', people))
  await world.publish({ paragraphs: text, ...more })
}

const messages = () => world.platform.messages.map(({ message }) => sayAll(message, english))
const saysOf = (index: number) => JSON.stringify(messages()[index])

test('a correction mends the reply that said the wrong figure', async () => {
  await publish('400')
  await publish('650')
  expect(messages()[1]).toMatchObject({ title: { label: 'UPDATE' } })
  expect(saysOf(1)).toContain('650')
  await publish('300')
  expect(messages()).toHaveLength(3)
  expect(messages()[1]).toMatchObject({ title: { label: 'UPDATE' } })
  expect(
    messages()[1]?.parts.flatMap((part) => (part.kind === 'mark' ? [part.label] : [])),
  ).toEqual(['Changed'])
  for (const part of messages()[1]?.parts ?? [])
    expect(part.kind === 'change' ? part.after : JSON.stringify(part)).not.toContain('650')
  expect(saysOf(1)).toContain('300')
})

test('corrected again, it is mended again; withdrawn, it is struck', async () => {
  for (const people of ['400', '650', '300', '250']) await publish(people)
  expect(saysOf(1)).toContain('250')
  expect(saysOf(1)).not.toContain('650')
  await publish('250', { pubstatus: 'canceled' })
  for (const each of messages().slice(0, -1)) expect(each.tone).toBe('withdrawn')
})

test('a live page’s note on an earlier post reaches the reply that told the post', async () => {
  const live = ['10:05 The dam at Lake Orrin broke on Wednesday morning, the district said.']
  const post = '11:10 Some 650 people were taken to schools, the fire brigade said.'
  const note =
    '12:20 Correction: An earlier post said 650 people were taken to schools. It was 300.'
  for (const posts of [live, [post, ...live], [note, post, ...live]]) {
    world.pass(600)
    await world.publish({ headline: 'Live: Dam breaks', markers: ['live'], paragraphs: posts })
  }
  expect(messages()[1]?.parts).toContainEqual({ kind: 'paragraph', text: note })
  expect(
    messages()[1]?.parts.flatMap((part) => (part.kind === 'mark' ? [part.label] : [])),
  ).toEqual(['Corrected'])
})

test('a reply that says nothing of what was wrong is left alone', async () => {
  await publish('400')
  const rescued = 'Helicopters brought nine people from the roofs of Lower Orrin, the army said.'
  await world.publish({ paragraphs: [...paragraphs, rescued] })
  const before = saysOf(1)
  expect(before).toContain('Helicopters')
  world.pass(600)
  const lower = paragraphs.map((each) => each.replace('400', '300'))
  await world.publish({ paragraphs: [...lower, rescued] })
  expect(messages().at(-1)?.title.label).toBe('CHANGED')
  expect(saysOf(1)).toBe(before)
})

test('what a withdrawn source said in a reply of its own says so', async () => {
  await publish('400')
  world.pass(600)
  await world.report(await world.storyId(), 'Post', {
    headline: '12 villages at Lake Orrin flooded, says Post',
  })
  world.pass(600)
  const post = messages()[1]
  expect(JSON.stringify(post)).toContain('12 villages')
  await world.report(await world.storyId(), 'Post', { pubstatus: 'canceled' })
  expect(saysOf(1)).not.toContain('12 villages')
  expect(saysOf(1)).toContain('Post has withdrawn its report')
})

test('of many replies of a withdrawn source, none becomes the story’s message again', async () => {
  await publish('400')
  const storyId = await world.storyId()
  const ferry = 'Two ferries will carry people from Kell to Marren from Thursday, its mayor said.'
  const bridge = 'The bridge at Kell was swept away at noon, the fire brigade said.'
  for (const told of [[], [ferry], [ferry, bridge]]) {
    world.pass(600)
    await world.report(storyId, 'Post', {
      headline: '12 villages at Lake Orrin flooded, says Post',
      paragraphs: ['Some 12 villages at Lake Orrin are under water, Post has learned.', ...told],
    })
  }
  expect(messages()).toHaveLength(4)
  world.pass(600)
  await world.report(storyId, 'Post', { pubstatus: 'canceled' })
  const [standing, ...replies] = messages()
  expect(replies).toHaveLength(4)
  for (const reply of replies.slice(0, -1)) {
    expect(reply).toMatchObject({
      tone: 'withdrawn',
      title: {
        label: 'WITHDRAWN',
        text: 'Post has withdrawn its report; Wire still reports it.',
      },
      parts: [{ kind: 'paragraph', text: standing?.title.text }],
    })
    expect(reply.links).toEqual(standing?.links)
  }
})
