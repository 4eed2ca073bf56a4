import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

const moderator: Asker = { ...asker, userId: '77', userName: 'Mo' }
const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const askAs = async (who: Asker, name: string, options: Record<string, string> = {}) =>
  said(await center.run({ ...who, name, options }))
const ask = (name: string, options: Record<string, string> = {}) => askAs(moderator, name, options)

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  const moderators = { discord: new Set(['77', '800']), telegram: new Set<string>() }
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators })
  for (const [id, headline, lede] of [
    ['dam', 'Dam at Lake Orrin breaks', 'The dam at Lake Orrin broke, the district said.'],
    ['fair', 'Book fair opens in Port Halden', 'The fair has 300 publishers from 40 countries.'],
  ] as const) {
    world.pass(60)
    await world.publish({ id, headline, url: `https://news.example/${id}`, paragraphs: [lede] })
  }
})
afterAll(() => opened.close())

describe('who may', () => {
  test.each<readonly [string, Partial<Asker>, boolean]>([
    ['a moderator by id', { userId: '77' }, true],
    ['a moderator by role', { userId: '5', roles: ['9', '800'] }, true],
    ['somebody else', { userId: '5', roles: ['9'] }, false],
    ['somebody with a moderator’s id on another platform', { platform: 'telegram' }, false],
    ['a manager of the channel, who is no moderator', { userId: '5' }, false],
  ])('%s', async (_who, more, isAllowed) => {
    const { message, isPrivate } = await askAs({ ...moderator, ...more }, 'audit')
    expect(isPrivate).toBe(true)
    expect(String(message.title.text).startsWith('Only moderators')).toBe(!isAllowed)
  })

  test('a button is refused like its command', async () => {
    const reply = said(await center.press({ ...asker, id: 'split:1' }))
    expect(reply.message.title.text).toContain('Only moderators')
  })
})

test('a pause of nothing is told what there is to stop', async () => {
  const { message } = await ask('pause', { what: ' ' })
  expect(JSON.stringify(message)).toContain('everything, discord, telegram, a source')
})

describe('merge and split', () => {
  test.each([{ from: '2' }, { from: 'dam', into: 'fair' }, { from: '2', into: '999999' }])(
    'what is no pair of numbers is told how to name them: %j',
    async (options) => {
      const { message } = await ask('merge', { into: '', ...options })
      expect(message.title.text).toBe('There is no such story')
      expect(JSON.stringify(message.parts)).toContain('as in /merge 12 9')
    },
  )

  test('what is merged becomes one story, and a split undoes it for good', async () => {
    const merged = await ask('merge', { from: '2', into: '#1' })
    expect(merged.message.title.text).toBe('Story 2 is now part of story 1, for good')
    const again = await ask('merge', { from: '2', into: '1' })
    expect(again.message.title.text).toBe('Stories 2 and 1 are one already')

    for (const command of ['story', 'why'])
      expect((await ask(command, { story: '1', what: '1' })).message.parts).toContainEqual(
        expect.objectContaining({
          ...{ label: '#2', text: 'Became part of this story' },
          detail: 'a moderator says that the two are one',
        }),
      )

    const choice = await ask('split', { story: '1' })
    expect(choice.message.parts).toMatchObject([
      { text: 'Dam at Lake Orrin breaks' },
      { text: 'Book fair opens in Port Halden' },
    ])
    const id = choice.message.actions[1]?.id ?? ''
    const done = said(await center.press({ ...moderator, id }))
    expect(done.message.title.text).toMatch(/^The report is story \d+ now/)
    expect((await ask('split', { story: '1' })).message.title.text).toContain('one report only')
  })

  test.each([
    { from: '1', into: '99' },
    { from: 'dam', into: '1' },
    { from: '', into: '' },
    { from: '1', into: '1e9' },
  ])('what is no story is refused: %j', async (options) => {
    expect((await ask('merge', options)).message.title.text).toBe('There is no such story')
  })

  test('the audit log tells who did it and from where', async () => {
    const { message } = await ask('audit')
    expect(message.parts.slice(0, 2)).toMatchObject([
      { label: 'Mo', text: expect.stringMatching(/^split record/) },
      { label: 'Mo', text: 'merged story 2', detail: expect.stringMatching(/discord:77 in 1$/) },
    ])
  })
})

describe('by hand', () => {
  const press = async (id: string) => said(await center.press({ ...moderator, id }))
  const standing = () => sayAll(world.platform.messages[0]?.message, english)

  test('a correction is seen first, then changes every copy and tells it', async () => {
    const text = 'The dam is at Lake Orrin in Vell, not in Sandvik.'
    const preview = await ask('correct', { story: '1', text })
    expect(JSON.stringify(preview.message)).toContain(text)
    // In a group everybody reads it.
    expect(preview.message.title.label).toMatch(/^PREVIEW · /)
    expect(world.platform.messages).toHaveLength(2)

    const [button] = preview.message.actions
    const done = await press(button?.id ?? '')
    expect(done.message.title.text).toContain('Corrected')
    expect(standing()?.parts).toContainEqual({
      kind: 'paragraph',
      text: `Editors’ note: ${text}`,
    })
    expect(sayAll(world.platform.messages.at(-1), english)?.message.title.label).toBe('CORRECTION')

    const report = await press(done.message.actions[0]?.id ?? '')
    expect(report.message.title.text).toBe('2 of 2 done')
    expect(report.message.parts).toContainEqual(expect.objectContaining({ text: 'edit: sent' }))
  })

  test('of two who press at once, one is told that it is done', async () => {
    const preview = await ask('correct', { story: '1', text: 'It broke on Wednesday.' })
    const id = preview.message.actions[0]?.id ?? ''
    const titles = (await Promise.all([press(id), press(id)])).map(({ message }) =>
      String(message.title.text),
    )
    expect(titles.filter((title) => title.includes('Done already'))).toHaveLength(1)
  })

  test('what is retracted is struck everywhere, and only once', async () => {
    const preview = await ask('retract', { story: 'dam', text: 'It was a drill.' })
    await press(preview.message.actions[0]?.id ?? '')
    expect(standing()?.title.label).toBe('WITHDRAWN')
    expect(standing()?.parts).toMatchObject([
      { kind: 'struck', text: 'Dam at Lake Orrin breaks' },
      { text: 'Editors’ note: It was a drill.' },
      { kind: 'mark' },
    ])
    const again = await ask('retract', { story: 'dam', text: 'again' })
    expect(again.message.title.text).toBe('This story is withdrawn already')
  })

  test.each(['', '   ', 'x'.repeat(1_001)])('a reason that is none is refused', async (text) => {
    const { message } = await ask('retract', { story: '1', text })
    expect(message.title.text).toContain('1 to 1000 characters')
  })
})

describe('pausing and muting', () => {
  const publish = (id: string, headline: string) =>
    world.publish({
      id,
      headline,
      url: `https://news.example/${id}`,
      paragraphs: [`${headline}, said the harbor master of ${id}.`],
    })

  test('while everything is paused nothing goes out; resumed, it does', async () => {
    expect((await ask('pause', { what: 'everything' })).message.title.text).toBe(
      'Stopped: everything',
    )
    const before = world.platform.messages.length
    world.pass(60)
    const waiting = await publish('ferry', 'Ferry runs aground off Skerry')
    expect(world.platform.messages).toHaveLength(before)

    const list = await ask('resume')
    expect(list.message.parts).toMatchObject([{ text: 'everything' }])
    const pressed = said(
      await center.press({ ...moderator, id: list.message.actions[0]?.id ?? '' }),
    )
    expect(pressed.message.title.text).toBe('Nothing is stopped or muted')
    world.pass(3_600)
    await world.run(waiting.map(({ job }) => job))
    await world.sweep()
    expect(world.platform.messages).toHaveLength(before + 1)
  })

  describe('among the mutes of twenty places', () => {
    beforeAll(async () => {
      for (let hours = 1; hours <= 20; hours += 1)
        await ask('mute', { for: `${hours}h`, what: 'Wire' })
      await ask('pause', { what: 'telegram' })
      await ask('pause', { what: 'everything' })
    })
    afterAll(async () => {
      for (const { id } of await world.store.restraints.listActive(world.clock.now))
        await world.store.restraints.lift(id, world.clock.now)
    })
    const itemsOf = ({ message }: Awaited<ReturnType<typeof ask>>) =>
      message.parts.flatMap((part) => (part.kind === 'item' ? [part] : []))
    const pressOn = async ({ message }: Awaited<ReturnType<typeof ask>>, label: string) => {
      const id = message.actions.find((each) => each.label === label)?.id ?? ''
      return said(await center.press({ ...moderator, id }))
    }

    test('what is stopped for everybody is listed first, the newest before the others', async () => {
      const [first, second, third] = itemsOf(await ask('resume'))
      expect([first?.text, second?.text, third?.text]).toEqual([
        'everything',
        'everything on telegram',
        `source ${world.source}`,
      ])
      expect(first?.detail).toBe('stopped · Mo')
    })

    test('all of it is seen by pages, and one lifted leaves the page open', async () => {
      const page = await ask('resume')
      const next = await pressOn(page, 'Next')
      const last = await pressOn(next, 'Next')
      expect([page, next, last].map((each) => itemsOf(each).length)).toEqual([8, 8, 6])
      const ids = [page, next, last].flatMap((each) => itemsOf(each).map(({ label }) => label))
      expect(new Set(ids).size).toBe(22)
      const after = await pressOn(last, `Let ${ids.at(-1)} go on`)
      expect(itemsOf(after).map(({ label }) => label)).toEqual(ids.slice(16, 21))
      expect(itemsOf(await pressOn(after, 'Previous')).map(({ label }) => label)).toEqual(
        ids.slice(8, 16),
      )
    })

    test('what is named goes on at once, once, and no place’s own mute of it with it', async () => {
      const done = await ask('resume', { what: 'everything' })
      expect(done.message.title.text).toBe('Goes on: everything')
      expect(done.message.parts[0]).toMatchObject({ text: 'Stopped or muted now:' })
      expect(itemsOf(done)[0]?.text).toBe('everything on telegram')
      const again = await ask('resume', { what: 'everything' })
      expect(again.message.title.text).toBe('Not stopped: everything')
      expect((await ask('resume', { what: 'Wire' })).message.title.text).toBe('Not stopped: Wire')
      expect((await ask('resume', { what: 'zzyzx' })).message.title.text).toContain('Nothing found')
      const left = await world.store.restraints.listActive(world.clock.now)
      expect(left.filter(({ kind }) => kind === 'silence')).toHaveLength(19)
      const [entry] = await world.store.listAudit({ offset: 0, limit: 1 })
      expect(entry).toMatchObject({ action: 'resumed', subject: 'everything' })
    })
  })

  test('a source muted in a channel is not heard there until the time is over', async () => {
    const muted = await ask('mute', { for: '2h', what: 'Wire' })
    expect(muted.message.title.text).toBe('Muted here: Wire')
    const before = world.platform.messages.length
    world.pass(60)
    await publish('comet', 'Comet seen over Vell')
    expect(world.platform.messages).toHaveLength(before)
    world.pass(2 * 3_600)
    await publish('whale', 'Whale swims up the Halden river')
    expect(world.platform.messages).toHaveLength(before + 1)
  })

  test('a topic muted in a channel is not heard there; other news is', async () => {
    const topic = { id: 'space', words: ['meteor'], places: [] }
    world.topics.list = [{ ...topic, atLeast: undefined, atMost: undefined }]
    expect((await ask('mute', { for: '2h', what: 'space' })).message.title.text).toBe(
      'Muted here: space',
    )
    const before = world.platform.messages.length
    world.pass(60)
    await publish('meteor', 'Meteor burns up over Sandvik')
    expect(world.platform.messages).toHaveLength(before)
    await publish('strike', 'Bakers in Vell go on strike')
    expect(world.platform.messages).toHaveLength(before + 1)
    world.pass(2 * 3_600)
    await publish('crater', 'Meteor crater found at Port Halden')
    expect(world.platform.messages).toHaveLength(before + 2)
    world.topics.list = []
  })

  test('muted twice at the same moment, it is one mute and one line of the log', async () => {
    const countMutes = async () =>
      (await world.store.listAudit({ offset: 0, limit: 100 })).filter(
        ({ action }) => action === 'muted',
      ).length
    const before = await countMutes()
    const muteIt = () => ask('mute', { for: '3h', what: 'Wire' })
    const first = muteIt()
    world.pass(0.04)
    const replies = await Promise.all([first, muteIt()])
    expect(replies.map(({ message }) => message.title.text)).toEqual(
      Array(2).fill('Muted here: Wire'),
    )
    expect(await countMutes()).toBe(before + 1)
    expect(await world.store.restraints.listActive(world.clock.now)).toHaveLength(1)
    world.pass(4 * 3_600)
  })

  test.each(['', 'soon', '0m', '91d', '-1h', '1e3h'])('%j is no time', async (span) => {
    const { message } = await ask('mute', { for: span, what: 'Wire' })
    expect(message.title.text).toContain('Say how long')
  })

  test.each(['discord', 'Telegram', 'everything'])(
    '%s is more than a mute may silence: it says so, and what to name',
    async (what) => {
      const { message, isPrivate } = await ask('mute', { for: '2h', what })
      expect(isPrivate).toBe(true)
      expect(message.title.text).toBe(`“${what}” is too much to mute`)
      expect(JSON.stringify(message.parts)).toContain('Name a story, a source or a topic')
      expect(await world.store.restraints.listActive(world.clock.now)).toEqual([])
    },
  )

  test('alone it lists what is muted here, once each, with a button that ends it', async () => {
    expect((await ask('mute')).message.title.text).toBe('Nothing is muted here')
    await ask('mute', { for: '3h', what: 'Wire' })
    await ask('mute', { for: '2h', what: 'Wire' })
    const list = await ask('mute')
    expect(list.message.title.text).toBe('Muted here now')
    const end = new Date(world.clock.now.getTime() + 3 * 3_600_000)
    expect(list.message.parts).toMatchObject([
      { text: `source ${world.source}`, at: new Date(Math.ceil(end.getTime() / 60_000) * 60_000) },
    ])
    const id = list.message.actions[0]?.id ?? ''
    const member = { ...moderator, isManager: async () => false }
    expect(said(await center.press({ ...member, id })).message.title.text).toContain(
      'Manage Server',
    )
    const elsewhere = { ...moderator, channel: '2', visit: async () => member }
    expect(said(await center.press({ ...elsewhere, id })).message.title.text).toContain(
      'Manage Server',
    )
    const ended = said(await center.press({ ...moderator, id }))
    expect(ended.message.title.text).toBe(`Heard again: source ${world.source}`)
    expect(await world.store.restraints.listActive(world.clock.now)).toEqual([])
    expect(said(await center.press({ ...moderator, id })).message.title.text).toBe(
      'Nothing is muted here',
    )
  })

  test('how long alone is told how to say of what; the list says what until when', async () => {
    const { message } = await ask('mute', { for: '2h' })
    expect(JSON.stringify(message)).toContain('As in /mute 2h quake')
    await ask('mute', { for: '2h', what: '#1' })
    expect((await ask('mute')).message.parts).toMatchObject([
      { text: expect.stringMatching(/^#1 ./), detail: undefined, atLabel: 'until' },
    ])
  })

  test('muting is for those who manage the channel', async () => {
    const member = { ...asker, isManager: async () => false }
    const { message } = await askAs(member, 'mute', { for: '2h', what: 'Wire' })
    expect(message.title.text).toContain('Manage Server')
  })
})
