/** How people name an alert: by its message's link, by its number, by a reply to it, as well as by its story. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { DeliveryId } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCall, CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let story = ''
let alert = ''

const moderator: Asker = { ...asker, userId: '77', userName: 'Mo' }
const ask = async (
  name: string,
  options: Record<string, string>,
  more: Partial<CommandCall> = {},
) => sayAll(await center.run({ ...moderator, name, options, ...more }), english)
const link = 'https://room.example/m1'

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  const moderators = { discord: new Set(['77']), telegram: new Set<string>() }
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators })
  await world.publish({ id: 'dam' })
  story = `#${await world.storyId()}`
  const [first] = await world.store.alerts.listOfStory(await world.storyId())
  alert = `a${first?.id}`
})

const rest = { text: 'It did not break.' }
const cases = [
  { name: 'correct', option: 'story', more: rest },
  { name: 'retract', option: 'story', more: rest },
  { name: 'edit', option: 'story', more: { headline: 'Villages under water' } },
  { name: 'level', option: 'story', more: { level: 'flash' } },
  { name: 'resend', option: 'story', more: {} },
  { name: 'hold', option: 'story', more: {} },
  { name: 'split', option: 'story', more: {} },
  { name: 'story', option: 'story', more: {} },
  { name: 'report', option: 'story', more: {} },
  { name: 'why', option: 'what', more: {} },
  { name: 'diff', option: 'what', more: {} },
  { name: 'pause', option: 'what', more: {} },
  { name: 'resume', option: 'what', more: {} },
  { name: 'mute', option: 'what', more: { for: '2h' } },
  { name: 'follow', option: 'what', more: {}, hasNoNumber: true },
  { name: 'quotes', option: 'who', more: {}, hasNoNumber: true },
]
/** Ids of memos and forms are new each time. */
const shape = (reply: unknown) =>
  JSON.stringify(reply)
    .replaceAll(/"id":"[^"]*"/g, '')
    .replaceAll(/ (?:from now on|already)/g, '')

describe.each(cases)('/$name', ({ name, option, more, hasNoNumber }) => {
  test('by link, by number and by reply is the same as by story', async () => {
    const { restraints } = world.store
    const resume = async () => {
      for (const { id } of await restraints.listActive(world.clock.now))
        await restraints.lift(id, world.clock.now)
    }
    await resume()
    const wanted = shape(await ask(name, { [option]: story, ...more }))
    expect(wanted).not.toContain('Nothing found')
    for (const named of hasNoNumber ? [link] : [link, alert, alert.toUpperCase(), `#${alert}`]) {
      await resume()
      expect(shape(await ask(name, { [option]: named, ...more }))).toBe(wanted)
    }
    await resume()
    const reply = { repliesTo: 'm1', besideReply: more }
    expect(shape(await ask(name, { [option]: 'It did' }, reply))).toBe(wanted)
  })
})

describe('what is no alert', () => {
  const titleOf = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).message.title.text

  test.each(['retract', 'why', 'edit'])('/%s says so: a link to another message', async (name) => {
    const option = name === 'why' ? 'what' : 'story'
    const told = await titleOf(name, { [option]: 'https://room.example/m999', ...rest })
    expect(told).toBe('That is no alert of mine')
  })

  test('a reply to somebody’s words, with nothing else to go by', async () => {
    const told = await ask('retract', {}, { repliesTo: 'm999', besideReply: rest })
    expect(told.message.title.text).toContain('That is no alert of mine')
    expect(JSON.stringify(told.message.parts)).toContain('by the link of its message')
  })

  test('to go on with, a reply to somebody’s words asks what shall go on', async () => {
    await ask('pause', { what: 'everything' })
    const told = await ask('resume', {}, { repliesTo: 'm999', besideReply: {} })
    expect(told.message.title.text).toBe('What shall go on?')
    expect(await titleOf('resume', { what: 'everything' })).toContain('Goes on')
  })

  test('a number that no alert has', async () => {
    expect(await titleOf('why', { what: 'a999999' })).toBe('Nothing found for “a999999”')
  })
})

describe('a command that answers a message', () => {
  const reply = { repliesTo: 'm1', besideReply: rest }

  test('is about the story that it names exactly, wherever it is typed', async () => {
    await world.publish({
      ...{ id: 'fair', url: 'https://news.example/fair' },
      headline: 'Book fair opens in Port Halden',
    })
    const fair = await world.store.records.find(world.source, 'fair')
    const shown = await ask('retract', { story: `#${fair?.storyId}`, ...rest }, reply)
    expect(JSON.stringify(shown.message)).toContain('Book fair')
  })

  test('is about what it says where the words are left over', async () => {
    const shown = await ask('story', { story: 'zzyzx' }, { repliesTo: 'm1' })
    expect(shown.message.title.text).toBe('Nothing found for “zzyzx”')
  })

  test('is about the answered message where somebody else’s is not', async () => {
    const shown = await ask('retract', { story, ...rest }, { ...reply, repliesTo: 'm999' })
    expect(shown.message.title.label).toBe('PREVIEW · WITHDRAWN')
  })

  test('still is for moderators only', async () => {
    const shown = await ask('retract', {}, { ...reply, userId: '5' })
    expect(shown.message.title.text).toContain('Only moderators')
  })
})

test('a message of several stories names none of them: it asks which', async () => {
  const { store, clock, subscription } = world
  await world.publish({
    ...{ id: 'fair', url: 'https://news.example/fair', headline: 'Book fair opens' },
  })
  const alerts = (await store.alerts.listRecent(2)).toReversed()
  for (const { id } of alerts)
    for (const delivery of await store.deliveries.listOfAlert(id))
      await store.deliveries.hold(delivery.id, clock.now, 'late', clock.now)
  const carrier = await store.deliveries.mergeHeld(subscription.id, 9, clock.now)
  await store.deliveries.markSent(carrier ?? (0 as DeliveryId), 'm77', clock.now)
  const shown = await ask('retract', { story: 'https://room.example/m77', ...rest })
  expect(shown.message.title.text).toBe('That message tells of several stories: which one?')
  expect(shown.message.parts).toMatchObject(alerts.map(({ storyId }) => ({ label: `#${storyId}` })))
  expect(shown.message.actions).toEqual([])
})
