/** Buttons that nobody can make up: real clients against the sandboxes. */
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../src/core/message.ts'
import { connectTelegram } from '../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../src/ports/command.ts'
import type { Messenger } from '../src/ports/messenger.ts'
import type { SandboxView } from '../src/ports/sandbox.ts'
import { startTelegramSandbox } from '../src/sandbox/telegram/sandbox.ts'
import { createSeal, sealCenter, sealMessenger } from '../src/seal.ts'
import { locales } from './locales.ts'
import { connect, startCheckedSandbox, titled } from './platform/discord-kit.ts'
import { createMemoryAnswers } from './platform/memory-answers.ts'
import { createMemoryDrafts } from './platform/memory-drafts.ts'
import { createOwnerWorld, createPerson } from './platform/owner-kit.ts'

const seal = createSeal('one key')
const ids = fc.stringMatching(/^[a-z0-9:_-]{0,54}$/)

test('what was closed is opened again, by the same key only, and fits Telegram', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const sealed = seal.close(id)
      expect(Buffer.byteLength(sealed)).toBeLessThanOrEqual(64)
      expect(createSeal('one key').open(sealed)).toBe(id)
      expect(createSeal('another key').open(sealed)).toBeUndefined()
    }),
  )
})

test('nothing that was changed is opened', () => {
  const sealed = seal.close('retract:12')
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
      const forged = sealed.slice(0, at) + put + sealed.slice(at + 1)
      expect(seal.open(forged)).toBe(forged === sealed ? 'retract:12' : undefined)
    }),
  )
})

test.each(['quotes:7', '', '.', '.1', 'quotes:7.2AAAAAAAA', 'x'.repeat(100)])(
  '%j is not ours',
  (id) => expect(seal.open(id)).toBeUndefined(),
)

test('an id that would not fit is a bug of ours', () => {
  expect(() => seal.close('x'.repeat(55))).toThrow('at most 54 bytes')
})

describe.each(['discord', 'telegram'] as const)('on %s', (platform) => {
  let world: Awaited<ReturnType<typeof createOwnerWorld>>
  let view: SandboxView
  let bot: { readonly messenger: Messenger; close(): Promise<void> }
  let channel: string
  let closeSandbox: () => Promise<void>
  let connectBot: (commandCenter: CommandCenter) => Promise<typeof bot>

  beforeAll(async () => {
    world = await createOwnerWorld(platform)
    const role = { sends: true, talks: true }
    if (platform === 'discord') {
      const sandbox = await startCheckedSandbox()
      connectBot = (commandCenter) => connect(sandbox, { commandCenter, role })
      view = sandbox.view
      closeSandbox = sandbox.close
    } else {
      const { api, token, ...sandbox } = await startTelegramSandbox()
      const log = pino({ level: 'silent' })
      connectBot = (commandCenter) =>
        connectTelegram({
          ...{ api, token, commandCenter, locales, log, role, perSecond: 30 },
          ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
        })
      view = sandbox.view
      closeSandbox = sandbox.close
    }
    channel = view.channels()[0]?.id ?? ''
    bot = await connectBot(sealCenter(world.commandCenter, seal))
  })
  afterAll(async () => {
    await bot.close()
    await closeSandbox()
    await world.close()
  })

  const post = async (messenger: Messenger, message: Message) => {
    const options = {
      key: String(message.title.text).slice(-20),
      replyTo: undefined,
      isSilent: false,
    }
    await messenger.send({ platform, channel }, message, options)
    return createPerson(view, channel).read(String(message.title.text))
  }
  const alert = (text: string) => titled(text, { actions: [{ label: 'Why', id: 'why:99' }] })

  test('a sealed button is answered, also after a restart', async () => {
    const message = await post(sealMessenger(bot.messenger, seal), alert('Bridge closed'))
    await bot.close()
    bot = await connectBot(sealCenter(world.commandCenter, createSeal('one key')))
    const person = createPerson(view, channel)
    await person.press(message, 'Why')
    await person.read('There is no such story')
  })

  test.each([
    { why: 'from before there were seals', make: (messenger: Messenger) => messenger },
    {
      why: 'made up',
      make: (messenger: Messenger) => sealMessenger(messenger, createSeal('guessed')),
    },
  ])('a button $why is too old', async ({ why, make }) => {
    const message = await post(make(bot.messenger), alert(`Dam holds, ${why}`))
    const person = createPerson(view, channel)
    const count = () =>
      JSON.stringify(view.channels()[0]?.messages).split('This button is too old').length
    const before = count()
    await person.press(message, 'Why')
    await expect.poll(count).toBeGreaterThan(before)
  })

  test('the buttons of an answer, and of what they lead to, are sealed', async () => {
    const person = createPerson(view, channel)
    await person.type('/subscribe')
    const card = await person.read('Not saved yet')
    await person.press(card, 'From level')
    await person.press(await person.read('does not begin a story here'), 'FLASH')
    await person.press(await person.read('Not saved yet'), 'Save')
    await person.read('Alerts come here from now on')
    expect(await world.store.subscriptions.listActive()).toMatchObject([{ leastLevel: 'flash' }])
  })
})
