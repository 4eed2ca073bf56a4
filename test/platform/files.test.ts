/** What goes as a file, there and back: the platforms' real clients against the sandboxes. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Platform, platforms } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { toChat } from '../../src/sandbox/telegram/world.ts'
import { locales } from '../locales.ts'
import { connect, startCheckedSandbox } from './discord-kit.ts'
import { createOwnerWorld, createPerson } from './owner-kit.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const started = {
  discord: async ({ commandCenter }: World) => {
    const sandbox = await startCheckedSandbox({ managers: ['Kim'] })
    const bot = await connect(sandbox, { commandCenter, role: { sends: true, talks: true } })
    return { bot, sandbox }
  },
  telegram: async ({ commandCenter, store }: World) => {
    const sandbox = await startTelegramSandbox({
      onRequest: checkTraffic,
      chats: [
        { id: -1001, type: 'supergroup', title: 'Readers', managers: ['Kim'] },
        toChat('Kim'),
      ],
    })
    const bot = await connectTelegram({
      ...{ api: sandbox.api, token: sandbox.token, commandCenter, locales, perSecond: 30 },
      ...{ drafts: store.drafts, answers: store.answers, log: pino({ level: 'silent' }) },
      role: { sends: true, talks: true },
    })
    return { bot, sandbox }
  },
} as const

type World = Awaited<ReturnType<typeof createOwnerWorld>>

describe.each(platforms)('on %s', (platform: Platform) => {
  let world: World
  let parts: Awaited<ReturnType<(typeof started)[Platform]>>
  let view: SandboxView
  let room: string
  let person: ReturnType<typeof createPerson>

  beforeAll(async () => {
    world = await createOwnerWorld(platform)
    parts = await started[platform](world)
    world.connect(parts.bot.messenger)
    view = parts.sandbox.view
    room = view.channels()[0]?.id ?? ''
    person = createPerson(view, room)
    await person.type('/subscribe')
    await person.press(await person.read('Not saved yet'), 'Save')
    await person.read('Alerts come here from now on')
  })
  afterAll(async () => {
    await parts.bot.close()
    await parts.sandbox.close()
    await world.close()
    expect(faults).toEqual([])
  })

  const send = (text: string, content: string | Uint8Array, replyTo?: string) =>
    view.input(room, {
      ...{ user: 'Kim', text, replyTo },
      file: { name: 'places.yaml', bytes: Buffer.from(content) },
    })
  const settings = (more: string) =>
    `destinations:\n- { id: here, platform: ${platform}, channel: "${room}"${more} }\n`
  const isNew = (seen: readonly SandboxMessage[], wanted: string) => {
    const known = new Set(seen.map(({ id }) => id))
    return vi.waitFor(() => {
      const found = view
        .channels()[0]
        ?.messages.find(({ id, text }) => !known.has(id) && text.includes(wanted))
      if (found === undefined) throw new Error(`nothing new says “${wanted}”`)
      return found
    }, 5_000)
  }
  const standing = () => view.channels()[0]?.messages ?? []

  test('an export hangs on the answer, and an edited one is taken back', async () => {
    await person.type('/export')
    // Among others, Telegram has no answer that only one person sees.
    const chat = platform === 'telegram' ? toChat('Kim').id.toString() : room
    const answer = await createPerson(view, chat).read('/import takes the file back')
    expect(answer.file?.name).toMatch(/^tenbells-.*\.yaml$/)
    const { bytes } = view.readFile(chat, answer.id) ?? {}
    expect(bytes?.length).toBe(answer.file?.byteCount)
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain(`channel: "${room}"`)
    await send('/import', text.replace(' }', ', level: flash }'))
    await person.press(await person.read('1 place would change'), 'Import')
    await person.read('1 place changed')
    expect(await world.store.subscriptions.listActive()).toMatchObject([
      { ...usualWishes, leastLevel: 'flash' },
    ])
  })

  test.each([
    { why: 'too large', content: 'x'.repeat(100_001), says: 'I take at most 100 kB' },
    { why: 'UTF-16', content: Buffer.from('\uFEFFa: b', 'utf16le'), says: 'not a text in UTF-8' },
    { why: 'no YAML', content: 'destinations: [', says: 'by line' },
    { why: 'of unknown settings', content: settings(', colour: red'), says: '2: destinations.0.c' },
  ])('a file that is $why is told so', async ({ content, says }) => {
    const seen = standing()
    await send('/import', content)
    await isNew(seen, says)
  })

  test('a file goes with a command that takes one, or to nobody', async () => {
    const seen = standing()
    if (platform === 'discord') {
      await expect(send('/latest', 'a: b')).rejects.toThrow('/latest takes no file')
      await expect(send('hello', 'a: b')).rejects.toThrow('only with a command')
    } else {
      await send('/latest', 'a: b')
      await isNew(seen, 'No alerts yet')
      await expect(send('x'.repeat(1_025), 'a: b')).rejects.toThrow('at most 1024 characters')
    }
  })

  test.runIf(platform === 'telegram')('a file is an answer where one is taken', async () => {
    await person.type('/import')
    const question = await person.read('or with a file')
    await send('', settings(', level: bulletin'), question.id)
    await person.press(await person.read('1 place would change'), 'Import')
    await vi.waitFor(async () =>
      expect(await world.store.subscriptions.listActive()).toMatchObject([
        { leastLevel: 'bulletin' },
      ]),
    )
  })
})
