/** What people ask of an alert itself, on both platforms, by real clients; and what Discord offers while one types. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { Platform } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import type { SandboxView } from '../../src/ports/sandbox.ts'
import type { ChatSetting } from '../../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { openMemory } from '../../src/store/open-database.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { connect, startCheckedSandbox } from './discord-kit.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { createPerson } from './owner-kit.ts'

type Started = {
  readonly view: SandboxView
  connect(center: CommandCenter): Promise<{ messenger: Messenger; close(): Promise<void> }>
  close(): Promise<void>
}
const role = { sends: true, talks: true }

const starts: Readonly<Record<Platform, (chats?: readonly ChatSetting[]) => Promise<Started>>> = {
  discord: async () => {
    const sandbox = await startCheckedSandbox({ channels: [{ name: 'news' }, { name: 'room' }] })
    return { ...sandbox, connect: (commandCenter) => connect(sandbox, { commandCenter, role }) }
  },
  telegram: async (
    chats: readonly ChatSetting[] = [
      { id: -1001000000001, type: 'supergroup', title: 'Readers', username: 'readers_wire' },
      { id: -1002, type: 'supergroup', title: 'Room' },
    ],
  ) => {
    const sandbox = await startTelegramSandbox({ chats })
    const { api, token } = sandbox
    const log = pino({ level: 'silent' })
    return {
      ...sandbox,
      connect: (commandCenter) =>
        connectTelegram({
          ...{ api, token, commandCenter, locales, log, role, perSecond: 30 },
          ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
        }),
    }
  },
}

/** The first chat is the one that alerts come to, the second the moderators'. */
async function setUp(platform: Platform, chats?: readonly ChatSetting[]) {
  const opened = await openMemory()
  const started = await starts[platform](chats)
  const [channel = '', room = ''] = started.view.channels().map(({ id }) => id)
  const world = await createWorld(opened)
  const center = createCommandCenter({
    ...{ ...world.deps, rooms: [{ platform, channel: room }], version: '0.0.0' },
    enqueue: async (jobs: readonly Job[]) => void (await world.run(jobs)),
    moderators: { discord: undefined, telegram: undefined },
  })
  const bot = await started.connect(center)
  Object.assign(world.deps.messengers, { [platform]: bot.messenger })
  const here = { ...world.subscription, platform, channel }
  await world.store.subscriptions.replaceConfigured([here], world.clock.now)
  await world.publish({ id: 'dam' })
  const person = createPerson(started.view, channel)
  const alert = await person.read('Dam at Lake Orrin breaks')
  const close = async () => {
    await bot.close()
    await started.close()
    await opened.close()
  }
  return { world, started, channel, person, alert, room: createPerson(started.view, room), close }
}

describe('on Discord', () => {
  let it: Awaited<ReturnType<typeof setUp>>
  beforeAll(async () => {
    it = await setUp('discord')
  })
  afterAll(() => it.close())
  const choose = (menu: string, messageId = it.alert.id) =>
    it.started.view.input(it.channel, { user: 'Kim', messageId, menu })

  test('an alert says why it is there, to the one who asks', async () => {
    await choose('Why this?')
    const answer = await it.person.read('Alert posted')
    expect(answer.ephemeral).toBe(true)
    expect(answer.text).toContain('Dam at Lake Orrin breaks')
  })

  test('what is no alert says so', async () => {
    await it.person.type('hello')
    await choose('Why this?', (await it.person.read('hello')).id)
    await it.person.read('That is no alert of mine')
  })

  test('an error is reported by a form, and stands in the moderators’ room', async () => {
    await choose('Report an error')
    const find = () => it.started.view.channels()[0]?.modals?.[0]
    await expect.poll(find).toBeDefined()
    const values = { fault: 'fact', text: 'Four villages, says the mayor' }
    await it.started.view.input(it.channel, { user: 'Kim', modal: find()?.id ?? '', values })
    expect((await it.person.read('The moderators have your report')).ephemeral).toBe(true)
    const report = await it.room.read('Error reported in #1: Dam at Lake Orrin breaks')
    expect(report.text).toContain('Four villages, says the mayor')
    expect(report.text).toContain('Reported by Kim')
    await it.room.press(report, 'Story')
    const [entry] = await it.world.store.listAudit({ offset: 0, limit: 1 })
    expect(entry).toMatchObject({ action: 'reported', subject: 'story 1' })
  })

  test('an alert is named by the link of its message', async () => {
    const at = (id: string) => `https://discord.com/channels/123456789012345678/${it.channel}/${id}`
    await it.person.type(`/level story:${at(it.alert.id)}`)
    await it.person.read('How urgent shall it be?')
    await it.person.type(`/retract story:${at('123456789012345678')} text:No.`)
    await it.person.read('That is no alert of mine')
  })

  test('an alert’s menu leads a moderator to all that can be done about it', async () => {
    await choose('Moderate')
    const card = await it.person.read('Alert a1 of story 1')
    expect(card.ephemeral).toBe(true)
    await it.person.press(card, 'Withdraw')
    const find = () => it.started.view.channels()[0]?.modals?.[0]
    await expect.poll(find).toBeDefined()
    const values = { text: 'It was a drill.' }
    await it.started.view.input(it.channel, { user: 'Kim', modal: find()?.id ?? '', values })
    const shown = await it.person.read('It was a drill.')
    expect(shown).toMatchObject({ ephemeral: true })
    expect(JSON.stringify(shown.payload)).toContain('Withdraw it everywhere')
    await it.person.press(card, 'Reword')
    await expect.poll(find).toBeDefined()
  })

  test('stories are offered while one is typed', async () => {
    const offer = (text: string) => it.started.view.suggest?.(it.channel, { user: 'Kim', text })
    expect(await offer('/story lake')).toEqual({
      from: 7,
      choices: [{ name: '#1 Dam at Lake Orrin breaks', value: '#1' }],
    })
    expect(await offer('/quiet hours:22:00-07:00 zone:viln')).toEqual({
      from: 30,
      choices: [{ name: 'Europe/Vilnius', value: 'Europe/Vilnius' }],
    })
    expect(await offer('/merge #1 or')).toMatchObject({ from: 10 })
    expect(await offer('/search lake')).toBeUndefined()
  })
})

describe('on Telegram, by a reply', () => {
  let it: Awaited<ReturnType<typeof setUp>>
  beforeAll(async () => {
    it = await setUp('telegram')
  })
  afterAll(() => it.close())
  const reply = (text: string, replyTo: string | undefined = it.alert.id) =>
    it.started.view.input(it.channel, { user: 'Kim', text, replyTo })
  const answers = () =>
    (it.started.view.channels()[0]?.messages ?? []).filter(({ author }) => author.isBot)
  const answerTo = async (act: () => Promise<unknown>) => {
    const count = answers().length
    await act()
    await expect.poll(() => answers().length, { timeout: 5_000 }).toBeGreaterThan(count)
    return answers().at(-1)?.text
  }

  test('an alert says why it is there', async () => {
    await reply('/why')
    // Long, and for one person: in a group only where it can be read.
    await it.person.read('read it in our private chat')
  })

  test('what is no alert says so', async () => {
    await it.person.type('hello')
    await reply('/why', (await it.person.read('hello')).id)
    await it.person.read('That is no alert of mine')
    await it.person.type('/report')
    await it.person.read('That is no alert of mine')
  })

  test('an error is reported by questions, and stands in the moderators’ room', async () => {
    await reply('/report')
    await it.person.press(await it.person.read('1/2 · What is wrong?'), 'A fact or a number')
    const question = await it.person.read('2/2 · What should it say?')
    await reply('Four villages, says the mayor', question.id)
    await it.person.read('The moderators have your report')
    const report = await it.room.read('Error reported in #1: Dam at Lake Orrin breaks')
    expect(report.text).toContain('Four villages, says the mayor')
  })

  test.each(['t.me/c/1000000001', 'https://t.me/Readers_Wire'])(
    'an alert is named by a link: %s',
    async (chat) => {
      const type = (text: string) => answerTo(() => it.person.type(text))
      const level = await type(`/level ${chat}/${it.alert.id}`)
      expect(level).toContain('How urgent shall it be?')
      expect(level).toContain('Dam at Lake Orrin breaks')
      expect(await type(`/retract ${chat}/99999 No.`)).toContain('That is no alert of mine')
    },
  )

  test.each([
    ['/retract It was a drill.', 'Editors’ note: It was a drill.'],
    ['/correct 400 people, not 40.', 'Editors’ note: 400 people, not 40.'],
    ['/level flash', 'told again wherever it stands'],
    ['/edit headline:Villages under water', 'Villages under water'],
    ['/resend', 'I cannot write to you yet'],
    ['/mute 2h', 'Muted here: #1 Dam at Lake Orrin breaks'],
    ['/quotes', 'The water came within minutes'],
    ['/retract #999999 No.', 'Nothing found for “#999999”'],
  ])('%s is about the alert that it answers', async (text, reads) => {
    expect(await answerTo(() => reply(text))).toContain(reads)
  })
})

describe('on Telegram, in the group that discusses a channel', () => {
  const talk = '-1001000000005'
  let it: Awaited<ReturnType<typeof setUp>>
  beforeAll(async () => {
    it = await setUp('telegram', [
      { id: -1001000000004, type: 'channel', title: 'Alerts', discussion: Number(talk) },
      { id: -1002, type: 'supergroup', title: 'Room' },
      { id: Number(talk), type: 'supergroup', title: 'Talk', username: 'alerts_talk' },
    ])
  })
  afterAll(() => it.close())

  test.each([
    ['/why', 'read it in our private chat'],
    ['/quotes', 'The water came within minutes'],
    ['/story', 'Dam at Lake Orrin breaks'],
    ['/retract It was a drill.', 'Editors’ note: It was a drill.'],
  ])('%s is about the alert whose copy it answers', async (text, reads) => {
    const person = createPerson(it.started.view, talk)
    const copy = await person.read('Dam at Lake Orrin breaks')
    expect(copy.author).toEqual({ name: 'Alerts', isBot: false })
    await it.started.view.input(talk, { user: 'Kim', text, replyTo: copy.id })
    await person.read(reads)
  })

  test('what is asked in the channel is answered there, and not under its copy', async () => {
    const person = createPerson(it.started.view, talk)
    await it.started.view.input(it.channel, { user: 'Kim', text: '/about' })
    await createPerson(it.started.view, it.channel).read('word for word')
    const { id } = await person.read('/about')
    // Updates are taken one after the other: what would be said of the copy stands there before this.
    await it.started.view.input(talk, { user: 'Kim', text: '/latest 0' })
    await person.read('is not a count')
    const talks = it.started.view.channels().find((each) => each.id === talk)?.messages ?? []
    expect(talks.filter(({ replyTo }) => replyTo === id)).toEqual([])
  })

  test('a copy of another post is no alert', async () => {
    await it.started.view.input(it.channel, { user: 'Kim', text: 'Good morning' })
    const person = createPerson(it.started.view, talk)
    const { id } = await person.read('Good morning')
    await it.started.view.input(talk, { user: 'Kim', text: '/quotes', replyTo: id })
    await person.read('That is no alert of mine')
  })
})
