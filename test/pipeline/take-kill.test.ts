import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type NewsRecord, newsRecordSchema } from '../../src/core/model.ts'
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
  await world.subscribe({ sources: [] })
})

const reason = 'The wire withdraws the report: the district says that the dam holds.'

async function kill(notice: Partial<NewsRecord> = {}): Promise<void> {
  world.pass(600)
  const headline = 'KILL: Dam at Lake Orrin breaks'
  await world.publish({}, { id: 'kill', url: null, headline, paragraphs: [reason], ...notice })
}

const alertsOf = async () => world.store.alerts.listOfStory(await world.storyId())
const inChannel = (channel: string) =>
  world.platform.messages.filter((message) => message.channel === channel)

test.each([
  ['a kill', {}],
  ['a headline that is withdrawn', { headline: 'WITHDRAWN: Dam at Lake Orrin breaks' }],
  ['a canceled record', { headline: 'Dam at Lake Orrin breaks', pubstatus: 'canceled' as const }],
  [
    'a record that continues it',
    { headline: null, pubstatus: 'canceled' as const, evolvedfrom: 'dam' },
  ],
])('%s of its own withdraws the alert of the report that it names', async (_why, notice) => {
  await world.publish({})
  await kill(notice)
  expect((await alertsOf()).map(({ kind }) => kind)).toEqual(['first', 'retraction'])
  const [post, reply, ...others] = inChannel('1')
  expect(others).toEqual([])
  expect(post?.message).toMatchObject({
    tone: 'withdrawn',
    parts: [{ kind: 'struck', text: 'Dam at Lake Orrin breaks' }],
  })
  expect(reply?.replyTo).toBe(post?.id)
  expect(reply?.message.parts).toContainEqual({ kind: 'summary', text: reason })
  expect(inChannel('desk')).toEqual([])
})

test('it withdraws what its publisher says, and nobody else’s report', async () => {
  await world.publish({})
  world.pass(60)
  await world.report(await world.storyId(), 'Post')
  await kill()
  expect((await alertsOf()).at(-1)?.kind).toBe('source-withdrawal')
  expect(world.sourcesOf(0)).toEqual(['Post'])
})

test('two articles of one report are withdrawn by one message', async () => {
  await world.publish({})
  const storyId = await world.storyId()
  world.pass(60)
  await world.report(storyId, 'Post')
  const content = newsRecordSchema.parse({
    ...{ source: world.source, id: 'dam-2', publishedAt: world.clock.now.toISOString() },
    headline: 'UPDATE 1-Dam at Lake Orrin breaks, 450 flee',
    paragraphs: [...paragraphs, 'Some 50 more were taken to a church, the district said.'],
  })
  const seenAt = world.clock.now
  const { id } = await world.store.records.put({
    ...{ content, seenAt },
    ...{ entryHash: '', isBaseline: false },
  })
  await world.store.stories.addRecord(storyId, id)
  await world.run([{ step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }])
  expect(world.sourcesOf(0)).toEqual(['Wire', 'Post'])
  const told = world.platform.messages.length
  await kill({ headline: 'KILL: Dam at Lake Orrin breaks, 450 flee' })
  expect((await alertsOf()).at(-1)?.why).toContain('Post still reports it')
  expect(world.sourcesOf(0)).toEqual(['Post'])
  expect(world.platform.messages).toHaveLength(told + 1)
  expect(world.platform.messages.at(-1)?.message.title.text).toEqual({
    phrase: 'withdrawn.by-one',
    values: { source: 'Wire', other: 'Post' },
  })
})

test('the notice is told to nobody and says in /why what it did', async () => {
  await world.publish({})
  await kill()
  const notice = await world.store.records.find(world.source, 'kill')
  const dam = await world.store.records.find(world.source, 'dam')
  expect(notice?.storyId).toBe(dam?.storyId)
  const whys = async () => {
    const events = await world.store.stories.listEvents(await world.storyId('kill'))
    return events.flatMap((event) =>
      event.kind === 'revision' && event.recordId === notice?.id ? [event.fate?.why] : [],
    )
  }
  expect(await whys()).toEqual([`its publisher withdraws record ${dam?.id} by it`])
  await kill({ paragraphs: [reason, 'The wire regrets the error.'] })
  expect(await whys()).toHaveLength(2)
  expect((await alertsOf()).map(({ kind }) => kind)).toEqual(['first', 'retraction'])
})

test('what was withdrawn so does not come back with the next look at its feed', async () => {
  await world.publish({})
  await kill()
  world.pass(600)
  await world.publish({ paragraphs: [...paragraphs, 'A new line.'] })
  expect((await alertsOf()).map(({ kind }) => kind)).toEqual(['first', 'retraction'])
})

test('where it is not clear which report is meant, the moderators are asked', async () => {
  await world.publish({})
  await kill({ headline: 'KILL: BC-TARVIA-2ND-LEAD' })
  expect((await alertsOf()).map(({ kind }) => kind)).toEqual(['first'])
  const [asked, ...others] = inChannel('desk')
  expect(others).toEqual([])
  expect(asked?.message.title.text).toMatchObject({ phrase: 'kill.title' })
  expect(inChannel('1')).toHaveLength(1)
})

test('another paper’s kill withdraws nothing, and the moderators are asked', async () => {
  await world.publish({})
  const storyId = await world.storyId()
  world.pass(600)
  await world.report(storyId, 'Post', { id: 'kill', headline: 'KILL: Dam at Lake Orrin breaks' })
  expect((await alertsOf()).map(({ kind }) => kind)).not.toContain('retraction')
  expect(inChannel('desk')).toHaveLength(1)
})
