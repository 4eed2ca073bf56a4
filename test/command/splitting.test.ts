/** What becomes of the messages of a story that a report is taken out of. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { StoryId } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld, paragraphs } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let story: StoryId

const moderator: Asker = { ...asker, userId: '77', userName: 'Mo' }

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  await world.subscribe({ updates: 'reply', cooldownMs: 0, sources: [] })
  const moderators = { discord: new Set(['77']), telegram: new Set<string>() }
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators })
  await world.publish({})
  story = await world.storyId()
  world.pass(600)
})

const messages = () => world.platform.messages.map(({ message }) => sayAll(message, english))
const saysOf = (index: number) => JSON.stringify(messages()[index])

async function split(name: string): Promise<void> {
  const choice = await center.run({ ...moderator, name: 'split', options: { story: `${story}` } })
  const { message } = sayAll(choice, english)
  const button = message.actions.find(({ label }) => label === name)
  await center.press({ ...moderator, id: button?.id ?? '' })
}

test('the message of the story is said again without the report', async () => {
  await world.report(story, 'Post')
  expect(saysOf(0)).toContain('Post')
  await split('Post')
  expect(messages()).toHaveLength(1)
  const [first] = messages()
  expect(first?.title.text).toBe('Dam at Lake Orrin breaks')
  const labels = first?.parts.flatMap((part) =>
    part.kind === 'sources' ? part.sources.map(({ label }) => label) : [],
  )
  expect(labels).toEqual(['Wire'])
  expect(first?.parts).toContainEqual(
    expect.objectContaining({ kind: 'mark', label: 'Post reports another event' }),
  )
})

test('a reply with the report’s words names the story instead, and whose report has left it', async () => {
  await world.report(story, 'Post', { headline: '12 villages at Lake Orrin flooded, says Post' })
  expect(saysOf(1)).toContain('12 villages')
  await split('Post')
  for (const index of [0, 1]) {
    expect(saysOf(index)).not.toContain('12 villages')
    expect(saysOf(index)).toContain('Post reports another event')
  }
  const [first, reply] = messages()
  expect(reply?.title).toEqual(first?.title)
  expect(reply?.parts.map(({ kind }) => kind)).toEqual(['mark', 'sources'])
})

test('what the report says next begins a message of its own', async () => {
  await world.report(story, 'Post')
  await split('Post')
  const before = saysOf(0)
  world.pass(600)
  const record = await world.store.records.find(world.papers[0]?.id as never, 'orrin')
  await world.report(record?.storyId ?? story, 'Post', {
    paragraphs: [
      ...(record?.content.paragraphs ?? []),
      'Helicopters brought nine people from the roofs of Lower Orrin, the army said.',
    ],
  })
  expect(saysOf(0)).toBe(before)
  expect(messages()).toHaveLength(2)
  expect(world.platform.messages[1]?.replyTo).toBeUndefined()
  expect(saysOf(1)).toContain('Helicopters')
})

test('the report that began the message takes it along', async () => {
  await world.report(story, 'Post')
  await split('Wire')
  expect(saysOf(0)).not.toContain('"Post"')
  world.pass(600)
  await world.publish({ paragraphs: paragraphs.map((each) => each.replace('400', '650')) })
  expect(world.platform.messages.at(-1)?.replyTo).toBe('m1')
  expect(saysOf(1)).toContain('650')
})

test('what was held or muted of the story stays so in the report’s own', async () => {
  await world.report(story, 'Post')
  const run = (name: string, options: Record<string, string>) =>
    center.run({ ...moderator, name, options })
  await run('hold', { story: `${story}` })
  await run('mute', { for: '2h', what: `#${story}` })
  await split('Post')
  const record = await world.store.records.find(world.papers[0]?.id as never, 'orrin')
  const active = await world.store.restraints.listActive(world.clock.now)
  const { id: place } = world.subscription
  expect(active).toMatchObject(
    [story, record?.storyId].flatMap((id) => [
      { kind: 'stop', subject: { kind: 'story', id }, subscriptionId: undefined },
      { kind: 'silence', subject: { kind: 'story', id }, subscriptionId: place },
    ]),
  )
})

test('a report that was never told leaves the messages as they are', async () => {
  const postId = world.papers[0]?.id as never
  world.approval.rules = [
    {
      ...{ sources: [postId], topics: [], leastLevel: 'routine', approvalCount: 1 },
      ...{ hasUpdates: true, timeOut: undefined },
    },
  ]
  await world.report(story, 'Post')
  const record = await world.store.records.find(postId, 'orrin')
  const alerts = await world.store.alerts.listOfStory(story)
  const before = messages()
  await center.press({ ...moderator, id: `split:${record?.id}` })
  const parted = await world.store.records.find(postId, 'orrin')
  expect(parted?.storyId).not.toBe(story)
  expect(await world.store.alerts.listOfStory(story)).toHaveLength(alerts.length)
  expect(messages()).toEqual(before)
})
