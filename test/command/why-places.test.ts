/** Where an alert came, and what each place wants, is told to its own people: nobody else's settings are read by `/why`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld, paragraphs } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  const { store, subscription, clock } = world
  const place = (id: string, channel: string, exclude: string) =>
    ({ ...subscription, id: id as SubscriptionId, channel, exclude }) as const
  await store.subscriptions.replaceConfigured(
    [place('here', '1', 'harbor'), place('there', '2', 'flooded')],
    clock.now,
  )
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  const moderators = { discord: new Set(['77']), telegram: new Set<string>() }
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators })
  await world.publish({ id: 'dam' })
})
afterAll(() => opened.close())

const readWhy = async (who: Asker) => {
  const reply = await center.run({ ...who, name: 'why', options: { what: 'dam' } })
  return JSON.stringify(sayAll(reply, english).message.parts)
}

test('in a channel its own part is told, and that there are others', async () => {
  const told = await readWhy(asker)
  expect(told).toContain('→ here')
  expect(told).toContain('its filters match')
  expect(told).not.toContain('there"')
  expect(told).not.toContain('which it excludes')
  expect(told).toContain('and 1 other place')
})

test('its places are called as the platform calls them', async () => {
  const visit = async (name: string) => ({ ...asker, channel: name, placeName: `#room-${name}` })
  expect(await readWhy({ ...asker, visit })).toContain('→ #room-1')
})

test.each(['why', 'subscriptions'])(
  '/%s waits for no platform that does not say what a place is called',
  { timeout: 3_000 },
  async (name) => {
    const who = { ...asker, visit: () => new Promise<never>(() => undefined) }
    const reply = await center.run({ ...who, name, options: { what: 'dam' } })
    expect(JSON.stringify(sayAll(reply, english).message.parts)).toContain('here')
  },
)

test('in private no place is told', async () => {
  const told = await readWhy({ ...asker, channel: 'user:11', server: undefined })
  expect(told).not.toContain('→')
  expect(told).toContain('and 2 other places')
})

test('moderators, who see to all of them, read all', async () => {
  const told = await readWhy({ ...asker, userId: '77', channel: 'user:77', server: undefined })
  expect(told).toContain('→ here')
  expect(told).toContain('“flooded”, which it excludes')
})

test('moderators read what people call a place that others have subscribed', async () => {
  const there = { platform: 'discord', channel: '3', server: '9' } as const
  await world.store.subscriptions.add(there, usualWishes, world.clock.now)
  world.pass(60)
  await world.publish({ id: 'dam', paragraphs: [...paragraphs, 'At least 40 people died there.'] })
  const visit = async (name: string) => ({ ...asker, channel: name, placeName: `#room-${name}` })
  const who = { ...asker, userId: '77', channel: 'user:77', server: undefined, visit }
  const told = await readWhy(who)
  expect(told).toContain('→ #room-3')
  expect(told).not.toContain('discord-3')
})

test('of other places of its server only who manages it reads', async () => {
  const hidden = { platform: 'discord', channel: '4', server: '9' } as const
  await world.store.subscriptions.add(hidden, usualWishes, world.clock.now)
  await world.publish({ id: 'storm', headline: 'Storm takes the roof of the mill' })
  const visit = async (name: string) => ({ ...asker, channel: name, placeName: `#room-${name}` })
  const readAs = async (isManager: boolean) => {
    const who = { ...asker, visit, isManager: async () => isManager }
    const reply = await center.run({ ...who, name: 'why', options: { what: 'storm mill' } })
    return JSON.stringify(sayAll(reply, english).message.parts)
  }
  expect(await readAs(true)).toContain('→ #room-4')
  const told = await readAs(false)
  expect(told).toContain('→ #room-1')
  expect(told).not.toContain('#room-4')
})
