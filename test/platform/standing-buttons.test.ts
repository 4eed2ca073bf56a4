/** Buttons of messages from before a restart: a new process, the same database, the platforms' real clients. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buttons } from '../../src/command/buttons.ts'
import { type Platform, platforms } from '../../src/core/model.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import { asker } from '../command/asker.ts'
import { paragraphs } from '../pipeline/world.ts'
import { titled } from './discord-kit.ts'
import { readAll } from './read-all.ts'
import { kim, setUp } from './restart-kit.ts'
import { type Known, standingRows } from './standing-buttons-rows.ts'

type Before = Awaited<ReturnType<typeof setUp>>

/** What the ids are about. */
async function publish(
  { world, room, subscribe }: Before,
  platform: Platform,
  { run }: CommandCenter,
): Promise<Known> {
  const { store, clock } = world
  const moderator = { ...asker, platform, channel: room, userId: kim[platform], userName: 'Kim' }
  const place = await subscribe()
  await world.publish({
    id: 'dam',
    url: 'https://news.example/dam',
    headline: 'Dam at Lake Orrin breaks',
    kicker: 'Breaking',
  })
  world.pass(60)
  const fair = {
    id: 'fair',
    url: 'https://news.example/fair',
    headline: 'Book fair opens in Port Halden',
    paragraphs: [fairText],
  }
  await world.publish(fair)
  world.pass(1_200)
  const rising = paragraphs.map((text) => text.replace('400', '650'))
  await world.publish({
    id: 'dam',
    url: 'https://news.example/dam',
    headline: 'Dam at Lake Orrin breaks',
    paragraphs: rising,
  })
  const drafts: number[] = []
  for (const what of typed) {
    const { message } = await run({ ...moderator, name: 'post', options: { what } })
    drafts.push(Number(message.actions[0]?.id.split(':')[1]))
  }
  world.approval.rules = [
    {
      ...{ sources: [], topics: [], leastLevel: 'routine', approvalCount: 1 },
      ...{ hasUpdates: true, timeOut: undefined },
    },
  ]
  await world.publish({
    id: 'ferry',
    url: 'https://news.example/ferry',
    headline: 'Ferry stops at noon',
    paragraphs: [ferryText],
  })
  const [waiting] = await store.proposals.listOpen({ offset: 0, limit: 1 })
  await run({ ...moderator, name: 'pause', options: { what: 'everything' } })
  const [restraint] = await store.restraints.listActive(clock.now)
  return {
    ...{ source: world.source, place: place?.id ?? '', channel: room, kim: kim[platform], drafts },
    ...{ waiting: waiting?.id ?? 0, restraint: restraint?.id ?? 0 },
    keep: (state) => store.memos.keep(state, clock.now),
  }
}

const typed = [
  'Market hall opens. It opens at nine.',
  'Comet seen over Vell. Nobody needs a telescope.',
  'Bakers in Sund go on strike. Bread comes by train.',
]
const fairText = 'The fair has 300 publishers from 40 countries, its director said.'
const ferryText = 'No ferry sails from Port Halden after noon, the harbor master said on Friday.'
const cases = standingRows.map((row, index) => ({
  ...row,
  name: `${index + 1} ${row.kind}${typeof row.rest === 'string' ? `:${row.rest}` : ':…'}`,
}))

test('the table has every kind of button there is', () => {
  const known = new Set(standingRows.map(({ kind }) => kind))
  expect(
    [...buttons.map(({ prefix }) => prefix), 'help'].filter((kind) => !known.has(kind)),
  ).toEqual([])
})

describe.each(platforms)('on %s, after a restart', (platform) => {
  let before: Before
  let bot: Awaited<ReturnType<Before['start']>>
  const pressed = new Map<string, { readonly messageId: string; readonly button: string }>()

  beforeAll(async () => {
    before = await setUp(platform)
    const old = await before.start()
    const known = await publish(before, platform, old.center)
    for (const { name, kind, rest } of cases) {
      const about = typeof rest === 'function' ? await rest(known) : rest
      const action = about === undefined ? kind : `${kind}:${about}`
      const message = titled(`An old message: ${name}`, { actions: [{ label: 'Old', id: action }] })
      const place = { platform, channel: before.room }
      const options = { key: `old-${name}`, replyTo: undefined, isSilent: true }
      const { messageId } = await old.messenger.send(place, message, options)
      pressed.set(name, { messageId, button: old.seal.close(action) })
    }
    await old.close()
    bot = await before.start()
  }, 60_000)
  afterAll(async () => {
    await bot.close()
    await before.close()
  })

  test.each(cases)('$name', async ({ name, reads }) => {
    const { view, room, world } = before
    const wanted = typeof reads === 'string' ? reads : reads[platform]
    const old = pressed.get(name)
    if (old === undefined) throw new Error(`no message has ${name}`)
    const stood = readAll(view)
    world.pass(2)
    await view.input(room, { user: 'Kim', ...old })
    await vi.waitFor(
      () => {
        const said = [...readAll(view)].flatMap(([key, text]) => (stood.has(key) ? [] : [text]))
        if (said.some((text) => text.includes(wanted))) return
        throw new Error(`expected “${wanted}”, read: ${said.join('\n---\n')}`)
      },
      { timeout: 4_000, interval: 20 },
    )
  })
})
