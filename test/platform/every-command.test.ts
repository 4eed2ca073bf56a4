/** Every command, typed by people into the sandbox and answered through the platforms' real clients. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buttons } from '../../src/command/buttons.ts'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { type NewsRecord, type Platform, platforms } from '../../src/core/model.ts'
import { createFetcher } from '../../src/intake/fetch-url.ts'
import { createIntake } from '../../src/intake/intake.ts'
import { createPagePool } from '../../src/intake/page-pool.ts'
import type { Job } from '../../src/job.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter, CommandDescription } from '../../src/ports/command.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import type { SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'
import { person } from '../../src/sandbox/discord/world.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { toChat, toUser } from '../../src/sandbox/telegram/world.ts'
import { openMemory } from '../../src/store/open-database.ts'
import type { Room } from '../../src/store-port/notice.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { channelOf, connect, startCheckedSandbox, titled } from './discord-kit.ts'
import { oldButtons, type Row, rows } from './every-command-rows.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { createPerson } from './owner-kit.ts'
import { checkTraffic } from './telegram-schemas.ts'

const started: Record<Platform, (center: CommandCenter) => Promise<Started>> = {
  discord: async (commandCenter) => {
    const sandbox = await startCheckedSandbox({
      ...{ managers: ['Kim'], channels },
    })
    const role = { sends: true, talks: true }
    const bot = await connect(sandbox, { commandCenter, role })
    return { ...bot, sandbox }
  },
  telegram: async (commandCenter) => {
    const sandbox = await startTelegramSandbox({
      onRequest: checkTraffic,
      chats: [
        { id: -1001, type: 'supergroup', title: 'Readers', managers: ['Kim'] },
        toChat('Kim'),
        { id: -1002, type: 'supergroup', title: 'Desk', managers: ['Kim'] },
        { id: -1003, type: 'supergroup', title: 'Others', managers: ['Bo'] },
      ],
    })
    const bot = await connectTelegram({
      ...{ api: sandbox.api, token: sandbox.token, commandCenter, locales, perSecond: 30 },
      drafts: createMemoryDrafts(),
      log: pino({ level: 'silent' }),
      role: { sends: true, talks: true },
    })
    return { ...bot, sandbox }
  },
}

type Started = {
  readonly messenger: Messenger
  readonly sandbox: { readonly view: SandboxView; close(): Promise<void> }
  close(): Promise<void>
}

const fairText = 'The fair has 300 publishers from 40 countries, its director said.'
const channels = [{ name: 'news' }, { name: 'desk' }, { name: 'Kim', kind: 'dm' }] as const
/** What names the lack, or the cure. */
const asksWhat =
  /named nothing|What do you want|no such story|Give a link|Say (?:why|how long)|Write \/quiet/
const apology = 'Something went wrong'
const thinking = 'Tenbells is thinking…'
/** What a person can send there at most. */
const longest: Readonly<Record<Platform, number>> = { discord: 10_000, telegram: 4_000 }

async function startBot(platform: Platform) {
  const opened = await openMemory()
  const world = await createWorld(opened)
  const messengers: Partial<Record<Platform, Messenger>> = {}
  const rooms: Room[] = []
  // Addresses without a name are asked for as the bot does it; there are none of its publishers.
  const fetcher = createFetcher({ allowLoopback: false, userAgent: 'Tenbells/test' })
  const pages = createPagePool({ threadCount: 1 })
  const guarded = createIntake(fetcher, pages)
  const { fetchArticle } = world.deps.intake
  Object.assign(world.deps, {
    intake: {
      ...world.deps.intake,
      fetchArticle: (record: NewsRecord) =>
        /^https?:\/\/[\d[]/.test(record.url ?? '')
          ? guarded.fetchArticle(record)
          : fetchArticle(record),
    },
  })
  const center = createCommandCenter({
    ...{ ...world.deps, messengers, rooms, version: '0.0.0' },
    enqueue: async (jobs: readonly Job[]) => void (await world.run(jobs)),
    moderators: {
      discord: new Set([person('Kim').id]),
      telegram: new Set([String(toUser('Kim').id)]),
    },
  })
  const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
  const fair = { id: 'fair', headline: 'Book fair opens in Port Halden', paragraphs: [fairText] }
  for (const record of [dam, fair]) {
    world.pass(60)
    await world.publish({ ...record, url: `https://news.example/${record.id}` })
  }
  const bot = await started[platform](center)
  messengers[platform] = bot.messenger
  // News for a chat that is subscribed here go there; the world has a Discord in memory.
  if (platform === 'telegram') Object.assign(world.deps.messengers, messengers)
  const { view } = bot.sandbox
  const room = channelOf(view)
  // Here moderators may read what others may not.
  rooms.push({ platform, channel: room })
  return {
    center,
    room,
    messenger: bot.messenger,
    ...createPerson(view, room),
    /** Does something and gives the answer that says so: first the bot may say that it is at work. */
    async answerTo(act: () => Promise<void>, reads = ''): Promise<SandboxMessage> {
      const before = new Set(standing(view, room).map(fingerprint))
      // Nobody asks as fast as a test does.
      world.pass(2)
      await act()
      return vi.waitFor(
        () => {
          const said = standing(view, room).filter((each) => !before.has(fingerprint(each)))
          const answer = said.findLast(({ text }) => text.includes(reads))
          if (answer !== undefined) return answer
          throw new Error(
            `expected “${reads}”, read: ${said.map(({ text }) => text).join('\n---\n')}`,
          )
        },
        { timeout: 5_000, interval: 20 },
      )
    },
    /** The newest message with such a button. */
    findWith: (button: string) =>
      standing(view, room).findLast(({ payload }) =>
        JSON.stringify(payload).includes(JSON.stringify(button).slice(1)),
      ),
    async close() {
      await bot.close()
      await bot.sandbox.close()
      await Promise.all([fetcher.close(), pages.close()])
      await opened.close()
    },
  }
}

function standing(view: SandboxView, room: string) {
  const messages = view.channels().find(({ id }) => id === room)?.messages ?? []
  return messages.filter(({ author, text }) => author.isBot && text !== thinking)
}

function fingerprint({ id, history }: ReturnType<typeof standing>[number]): string {
  return `${id} ${history.length}`
}

describe.each(platforms)('on %s', (platform) => {
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeAll(async () => {
    bot = await startBot(platform)
  })
  afterAll(() => bot.close())

  test('the table has every command there is, and no other', () => {
    const here = Object.entries(rows).filter(([, own]) => own.some((row) => isOn(row, platform)))
    expect(here.map(([name]) => name).toSorted()).toEqual(
      bot.center.commands.map(({ name }) => name).toSorted(),
    )
  })

  const cases = Object.values(rows)
    .flat()
    .filter((row) => isOn(row, platform))
    .map((row) => ({ ...row, typed: typedOf(row, platform) }))
  test.each(cases)('$typed reads “$reads”', async ({ typed, reads, as, presses = [] }) => {
    const answer = await bot.answerTo(() => bot.type(typed, as), reads)
    expect(answer.text).toContain(reads)
    for (const [button, wanted] of presses) {
      const next = typeof wanted === 'string' ? wanted : wanted[platform]
      const message = bot.findWith(button)
      if (message === undefined) throw new Error(`no message has the button “${button}”`)
      const says = await bot.answerTo(() => bot.press(message, button, as), next)
      expect(says.text).toContain(next)
    }
  })

  test('as much as a person can type is answered by each', { timeout: 60_000 }, async () => {
    for (const command of bot.center.commands.filter(takesText)) {
      const answer = await bot.answerTo(() => bot.type(fillUp(command, platform)))
      expect(answer.text, command.name).not.toContain(apology)
    }
  })

  test.runIf(platform === 'telegram')('asked with nothing, each says what it wants', async () => {
    for (const { name, options, isPersonal } of bot.center.commands) {
      if (isPersonal || !options.some(({ isRequired }) => isRequired)) continue
      const answer = await bot.answerTo(() => bot.type(`/${name}`))
      expect(answer.text, name).toMatch(asksWhat)
    }
  })

  test('an old button of every kind is among them', () => {
    const tried = new Set(oldButtons.map((id) => id.split(':')[0]))
    expect([...buttons, { prefix: 'help' }].filter(({ prefix }) => !tried.has(prefix))).toEqual([])
  })

  test.each(oldButtons)('the old button %s is answered in words', async (id) => {
    const message = titled('An old message', { actions: [{ label: 'Old', id }] })
    const options = { key: id, replyTo: undefined, isSilent: false }
    await bot.messenger.send({ platform, channel: bot.room }, message, options)
    const old = await bot.read('An old message')
    const answer = await bot.answerTo(() => bot.press(old, id))
    expect(answer.text).not.toBe('')
    expect(answer.text).not.toContain(apology)
  })
})

function isOn({ on }: Row, platform: Platform): boolean {
  return on === undefined || on === platform
}

function typedOf({ type }: Row, platform: Platform): string {
  return typeof type === 'string' ? type : type[platform]
}

function takesText({ options }: CommandDescription): boolean {
  return options.some(({ type }) => type === 'text')
}

/** On Discord each text by its name, on Telegram one text for all. */
function fillUp({ name, options }: CommandDescription, platform: Platform): string {
  const text = 'x'.repeat(longest[platform])
  if (platform === 'telegram') return `/${name} ${text}`
  const filled = options
    .filter(({ type }) => type !== 'place')
    .map((each) => `${each.name}:${each.type === 'text' ? text : '1'}`)
  return `/${name} ${filled.join(' ')}`
}
