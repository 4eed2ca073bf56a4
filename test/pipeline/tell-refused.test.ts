import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sayAll } from '../../src/core/locale.ts'
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
  await world.subscribe({ sources: [], updates: 'reply' })
})

/** A name that stands within a longer run of signs: what is said of it cannot be traced. */
async function publish(words: string): Promise<void> {
  world.pass(600)
  const [lede = ''] = paragraphs
  const hall = `Some people were counted ${words} at the schools, according to the district.`
  await world.publish({ paragraphs: [lede, hall] })
}

/** Of the newest version. */
const findWhy = async () => {
  const [record] = await world.store.records.listByUrl('https://news.example/dam')
  const found = record && (await world.store.records.findFate(record.id))
  return found?.revisions[0]?.why
}

const inChannel = (channel: string) =>
  world.platform.messages.filter((message) => message.channel === channel)

test('a correction that cannot be traced is told to the moderators, and to nobody else', async () => {
  await publish('by Falcon9')
  await publish('by Condor9')
  expect(inChannel('1')).toHaveLength(1)
  const storyId = await world.storyId()
  const [asked, ...others] = inChannel('desk')
  expect(others).toEqual([])
  const message = asked && sayAll(asked.message, english)
  expect(message?.title.text).toBe(
    `A correction by Wire was not told, story #${storyId}: Dam at Lake Orrin breaks`,
  )
  expect(message?.parts).toContainEqual({
    kind: 'paragraph',
    text: 'the new text does not stand in a revision: “Condor”',
  })
  expect(message?.links).toMatchObject([{ url: 'https://news.example/dam' }])
  expect(message?.actions.map(({ id }) => id)).toEqual([
    `correct-of:${storyId}`,
    `retract-of:${storyId}`,
    `story:${storyId}`,
    `why:${storyId}`,
  ])
})

test('an update that cannot be traced leaves nothing wrong, and asks nobody', async () => {
  await publish('')
  await publish('by Falcon Marel9')
  expect(inChannel('1')).toHaveLength(1)
  expect(inChannel('desk')).toEqual([])
  expect(await findWhy()).toBe('the new text does not stand in a revision: “Falcon Marel”')
})
