import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StoryId } from '../../src/core/model.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
let story: StoryId

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())

/** The Wire and the Post have each told it, as two stories, which then become one. */
beforeEach(async () => {
  world = await createWorld(opened)
  const { store, clock } = world
  await world.subscribe({ sources: [] })
  await world.publish({ kicker: 'FLASH' })
  world.pass(60)
  story = await world.storyId()
  const other = await store.stories.open({
    headline: 'Villages at Lake Orrin flooded, says Post',
    openedAt: clock.now,
    updatedAt: clock.now,
  })
  await world.report(other, 'Post')
  await store.stories.merge(story, other, { at: clock.now, why: 'a report fits both' })
  world.pass(60)
})

const kinds = async () => (await world.store.alerts.listOfStory(story)).map(({ kind }) => kind)

test('both messages stand, and nothing is said for it', async () => {
  expect(await kinds()).toEqual(['first', 'first'])
  expect(world.platform.calls).toEqual(['send', 'send'])
  expect(world.sourcesOf(0)).toEqual(['Wire'])
  expect(world.sourcesOf(1)).toEqual(['Post'])
})

test('the next report names them all in the first message, and repeats no alert', async () => {
  await world.report(story, 'Echo')
  expect((await kinds()).slice(2)).toEqual(['confirmation'])
  expect(world.platform.calls).toEqual(['send', 'send', 'edit'])
  expect(world.sourcesOf(0)?.toSorted()).toEqual(['Echo', 'Post', 'Wire'])
})

test('the urgency of the older half is no news to anybody', async () => {
  await world.report(story, 'Post', {
    paragraphs: ['Three villages at Lake Orrin are underwater, Post has learned.'],
  })
  expect(await kinds()).toEqual(['first', 'first'])
})

test('one half withdraws: the story goes on with the other', async () => {
  await world.report(story, 'Post', { pubstatus: 'canceled' })
  expect((await kinds()).slice(2)).toEqual(['source-withdrawal'])
  expect(world.sourcesOf(0)).toEqual(['Wire'])
  await world.publish({ pubstatus: 'canceled' })
  expect((await kinds()).slice(3)).toEqual(['retraction'])
  expect(world.platform.messages.slice(0, 2).map(({ message }) => message.tone)).toEqual([
    'withdrawn',
    'withdrawn',
  ])
})

test('a correction of either half reaches the message where the wrong words stand', async () => {
  await world.report(story, 'Post', {
    headline: 'Villages at Lake Orrin flooded, says Post',
    paragraphs: [
      'Two villages at Lake Orrin are under water, Post has learned.',
      'Correction: An earlier version of this article misstated how many villages are flooded.',
    ],
  })
  expect((await kinds()).slice(2)).toEqual(['correction'])
  expect(JSON.stringify(world.platform.messages[1]?.message)).not.toContain('Three villages')
})
