/** An answer that takes longer than people should wait for a first word. */
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
import { channelOf, connect, silentCenter, startCheckedSandbox, titled } from './discord-kit.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { createPerson } from './owner-kit.ts'
import { checkTraffic } from './telegram-schemas.ts'

/** `/read` says at once that it reads; what it has read comes when the test says so. */
function createSlow() {
  let end: (title: string | Error) => void = () => undefined
  const center: CommandCenter = {
    ...silentCenter,
    commands: ['read', 'other'].map((name) => ({ name, description: name, options: [] })),
    run: async ({ name }) =>
      name === 'other'
        ? { isPrivate: true, message: titled('Answered meanwhile') }
        : {
            isPrivate: true,
            message: titled('Reading …'),
            later: new Promise((resolve, reject) => {
              end = (title) =>
                title instanceof Error
                  ? reject(title)
                  : resolve({ isPrivate: true, message: titled(title) })
            }),
          },
  }
  return { center, end: (title: string | Error) => end(title) }
}

const started = {
  discord: async (commandCenter: CommandCenter) => {
    const sandbox = await startCheckedSandbox()
    return { sandbox, bot: await connect(sandbox, { commandCenter, role }) }
  },
  telegram: async (commandCenter: CommandCenter) => {
    const sandbox = await startTelegramSandbox({
      onRequest: checkTraffic,
      chats: [{ id: -1001, type: 'supergroup', title: 'Readers' }],
    })
    const bot = await connectTelegram({
      ...{ api: sandbox.api, token: sandbox.token, commandCenter, locales, perSecond: 30, role },
      ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
      log: pino({ level: 'silent' }),
    })
    return { sandbox, bot }
  },
}
const role = { sends: true, talks: true }

describe.each(['discord', 'telegram'] as const)('on %s', (platform) => {
  test.each([
    ['what was read', 'It is about a dam'],
    ['an apology', new Error('broken')],
  ])('%s stands where it said that it reads, and nobody waits for it', async (_what, outcome) => {
    const { center, end } = createSlow()
    const { sandbox, bot } = await started[platform](center)
    const person = createPerson(sandbox.view, channelOf(sandbox.view))
    await person.type('/read')
    const first = await person.read('Reading …')
    await person.type('/other')
    await person.read('Answered meanwhile')
    end(outcome)
    const text = typeof outcome === 'string' ? outcome : 'Something went wrong'
    expect((await person.read(text)).id).toBe(first.id)
    await bot.close()
    await sandbox.close()
  })
})
