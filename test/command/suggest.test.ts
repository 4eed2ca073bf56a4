import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let source: string
const offers = async (command: string, option: string, typed: string) =>
  (await center.suggest({ ...asker, command, option, typed })).map(({ value }) => value)

beforeAll(async () => {
  opened = await openMemory()
  const world = await createWorld(opened)
  source = world.source
  center = createCommandCenter({
    ...world.deps,
    topics: () => [
      { id: 'quake', words: ['quake'], places: [], atLeast: undefined, atMost: undefined },
      { id: 'flood', words: ['flood'], places: [], atLeast: undefined, atMost: undefined },
    ],
    enqueue: async () => undefined,
    version: '0.0.0',
    moderators: everybody,
  })
  await world.publish({ id: 'dam' })
  world.pass(1)
  const headline = `Quake in Vell ${'and beyond '.repeat(12)}`
  await world.publish({ id: 'quake', url: 'https://news.example/quake', headline })
})
afterAll(() => opened.close())

test.each([
  { why: 'the newest stories', command: 'story', option: 'story', typed: '', values: ['#2', '#1'] },
  {
    why: 'by a part of a word',
    command: 'story',
    option: 'story',
    typed: 'ake in',
    values: ['#2'],
  },
  { why: 'by number', command: 'retract', option: 'story', typed: '#1', values: ['#1'] },
  { why: 'none', command: 'story', option: 'story', typed: 'nothing of it', values: [] },
  { why: 'a person', command: 'quotes', option: 'who', typed: 'adey', values: ['Ruth Adeyemi'] },
  {
    why: 'the last topic',
    command: 'subscribe',
    option: 'topics',
    typed: 'quake, f',
    values: ['quake, flood'],
  },
  {
    why: 'a level',
    command: 'subscribe',
    option: 'level',
    typed: 'ur',
    values: ['urgent'],
  },
  { why: 'a zone', command: 'quiet', option: 'zone', typed: 'vilnius', values: ['Europe/Vilnius'] },
  {
    why: 'a zone',
    command: 'digest',
    option: 'zone',
    typed: 'vilnius',
    values: ['Europe/Vilnius'],
  },
  { why: 'a topic', command: 'latest', option: 'of', typed: 'flo', values: ['flood'] },
  { why: 'what is free', command: 'search', option: 'words', typed: 'quake', values: [] },
  { why: 'what there is not', command: 'gone', option: 'x', typed: '', values: [] },
])('$why is offered: /$command $typed', async ({ command, option, typed, values }) => {
  expect(await offers(command, option, typed)).toEqual(values)
})

test('never more than Discord takes, nor longer', async () => {
  const zones = await center.suggest({ ...asker, command: 'quiet', option: 'zone', typed: 'a' })
  expect(zones).toHaveLength(25)
  const [story] = await center.suggest({
    ...asker,
    command: 'story',
    option: 'story',
    typed: 'Vell',
  })
  expect(String(story?.label).length).toBeLessThanOrEqual(100)
  expect(await offers('subscribe', 'topics', 'x'.repeat(10_000))).toEqual([])
})

test('a source is offered by its name', async () => {
  expect(await offers('mute', 'what', 'wire')).toEqual([source])
})

test('what one follows is offered to its follower alone, to be ended', async () => {
  const ann = { ...asker, userId: '501' }
  for (const what of ['#2', 'Ruth Adeyemi*'])
    await center.run({ ...ann, name: 'follow', options: { what } })
  const offered = async (who: Asker, typed: string) =>
    (await center.suggest({ ...who, command: 'unfollow', option: 'what', typed })).map(
      ({ value }) => value,
    )
  expect(await offered(ann, '')).toEqual(['#2', 'Ruth Adeyemi*'])
  expect(await offered(ann, 'vell')).toEqual(['#2'])
  expect(await offered({ ...ann, userId: '502' }, '')).toEqual([])
})

test('everything is offered to be stopped, and never to be muted', async () => {
  expect(await offers('pause', 'what', 'every')).toEqual(['everything'])
  expect(await offers('mute', 'what', 'every')).toEqual([])
})
