/** Whoever comes second is told who was first, and when. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { DeliveryError } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let story = ''

const mo: Asker = { ...asker, userId: '77', userName: 'Mo', channel: 'desk' }
const ana: Asker = { ...mo, userId: '78', userName: 'Ana' }

const run = async (who: Asker, name: string, options: Record<string, string>) =>
  sayAll(await center.run({ ...who, name, options }), english)
type Reply = Awaited<ReturnType<typeof run>>
const press = async (who: Asker, id = ''): Promise<Reply> =>
  sayAll(await center.press({ ...who, id }), english)
const firstButton = ({ message }: Reply) => message.actions[0]?.id
const labelOf = (reply: Reply) => {
  const marks = reply.message.parts.flatMap((part) => (part.kind === 'mark' ? [part] : []))
  return marks.map(({ label, at }) => ({ label, at }))
}

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  await world.subscribe({ sources: [] })
  const moderators = { discord: new Set(['77', '78']), telegram: new Set<string>() }
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators })
  world.pass(60)
  await world.publish({ kicker: 'Urgent' })
  story = String(await world.storyId())
})

/** What Ana hears, who comes after Mo; he was first at `at`. */
async function second(first: () => Promise<unknown>, then: () => Promise<Reply>): Promise<void> {
  const { now: at } = world.clock
  await first()
  world.pass(90)
  expect(labelOf(await then())).toContainEqual({ label: 'Mo was first', at })
}

const words = { retract: { text: 'A drill.' }, correct: { text: 'It is in Vell.' } } as const

describe.each<readonly [string, Record<string, string>]>([
  ['retract', words.retract],
  ['correct', words.correct],
  ['edit', { headline: 'Villages under water' }],
  ['level', { level: 'flash' }],
])('/%s', (name, options) => {
  const ask = (who: Asker) => run(who, name, { story, ...options })

  test('by the same button', async () => {
    const button = firstButton(await ask(mo))
    await second(
      () => press(mo, button),
      () => press(ana, button),
    )
  })

  test('by a button of their own', async () => {
    const own = firstButton(await ask(ana))
    const button = firstButton(await ask(mo))
    await second(
      () => press(mo, button),
      () => press(ana, own),
    )
  })
})

test('/retract asked for when it is withdrawn already, by command, menu or form', async () => {
  const button = firstButton(await run(mo, 'retract', { story, ...words.retract }))
  const filled = { ...ana, id: `retract-of:${story}`, texts: words.retract, choices: {} }
  await second(
    () => press(mo, button),
    () => run(ana, 'retract', { story, ...words.retract }),
  )
  for (const reply of [
    await press(ana, `retract-of:${story}`),
    sayAll(await center.submit(filled), english),
    await run(ana, 'edit', { story }),
    await run(ana, 'level', { story }),
  ])
    expect(labelOf(reply)).toMatchObject([{ label: 'Mo was first' }])
})

test('/level to what somebody has set already', async () => {
  const button = firstButton(await run(mo, 'level', { story, level: 'flash' }))
  await second(
    () => press(mo, button),
    () => run(ana, 'level', { story, level: 'flash' }),
  )
})

test('the news itself may have been first, and that is said', async () => {
  const own = firstButton(await run(ana, 'edit', { story, headline: 'Villages under water' }))
  world.pass(60)
  await world.publish({ headline: 'Dam at Lake Orrin breaks, 7 dead', kicker: 'Urgent' })
  const reply = await press(ana, own)
  expect(reply.message.title.text).toContain('changed meanwhile')
  expect(labelOf(reply)).toEqual([{ label: 'UPDATE', at: world.clock.now }])
})

test('a button of before anybody remembers says so', async () => {
  for (const id of ['retract:999999', 'edit-now:999999', 'level-now:999999', 'resend:999999'])
    expect((await press(ana, id)).message.title.text).toContain('too old')
})

describe('/resend', () => {
  beforeEach(async () => {
    world.platform.answer = () => new DeliveryError('rejected', 'not like that')
    world.pass(60)
    await world.publish({ headline: 'Dam at Lake Orrin breaks, 7 dead', kicker: 'Urgent' })
    world.platform.answer = () => undefined
  })

  test('by the same button, by one of their own, and asked for again', async () => {
    const button = firstButton(await run(mo, 'resend', { story }))
    const own = firstButton(await run(ana, 'resend', { story }))
    const { now: at } = world.clock
    await press(mo, button)
    world.pass(90)
    for (const reply of [
      await press(ana, button),
      await press(ana, own),
      await run(ana, 'resend', { story }),
    ])
      expect(labelOf(reply)).toContainEqual({ label: 'Mo was first', at })
  })
})

/** Another story. */
async function publishFair(): Promise<string> {
  await world.publish({
    id: 'fair',
    url: 'https://news.example/fair',
    headline: 'Book fair opens',
    paragraphs: ['It opens today in Port Halden.'],
  })
  return String((await world.store.records.find(world.source, 'fair'))?.storyId)
}

test('/merge of what somebody has merged already, either way round', async () => {
  const fair = await publishFair()
  await second(
    () => run(mo, 'merge', { from: fair, into: story }),
    () => run(ana, 'merge', { from: fair, into: story }),
  )
  const turned = await run(ana, 'merge', { from: story, into: fair })
  expect(labelOf(turned)).toMatchObject([{ label: 'Mo was first' }])
})

test('/merge of a withdrawn story would end the other: it is refused, either way round', async () => {
  const fair = await publishFair()
  await press(mo, firstButton(await run(mo, 'retract', { story, ...words.retract })))
  for (const [from, into] of [
    [fair, story],
    [story, fair],
  ] as const) {
    const { message } = await run(ana, 'merge', { from, into })
    expect(message.title.text).toContain(`Story ${story} has been withdrawn`)
  }
  expect((await run(ana, 'story', { story: fair })).message.title.text).toBe('Book fair opens')
})

test('/split of what somebody has split already, by button and asked for again', async () => {
  await world.report(await world.storyId(), 'Post')
  const { message } = await run(mo, 'split', { story })
  const button = message.actions.find(({ label }) => label === 'Post')?.id
  await second(
    () => press(mo, button),
    () => press(ana, button),
  )
  expect(labelOf(await run(ana, 'split', { story }))).toMatchObject([{ label: 'Mo was first' }])
})
