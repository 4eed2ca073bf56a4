import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { startConsole } from '../../src/console/console.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { createUpdateDoor, webhookSecret } from '../../src/platform/telegram/webhook.ts'
import type { CommandCall, CommandCenter } from '../../src/ports/command.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
import { findFreePort } from '../servers.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { checkTraffic } from './telegram-schemas.ts'

const log = pino({ level: 'silent' })
const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function start() {
  const sandbox = await startTelegramSandbox({ onRequest: checkTraffic })
  stops.push(() => sandbox.close())
  const calls: CommandCall[] = []
  const lookedUp: string[] = []
  const commandCenter: CommandCenter = {
    menus: [],
    findLanguage: async ({ userId }) => void lookedUp.push(userId),
    suggest: async () => [],
    choose: () => Promise.reject(new Error('nobody chooses')),
    commands: [{ name: 'latest', description: 'What was told last', options: [] }],
    run: async (call) => {
      calls.push(call)
      const title = { label: undefined, text: `heard ${call.name}` }
      return {
        isPrivate: false,
        message: { tone: 'plain', title, parts: [], image: undefined, links: [], actions: [] },
      }
    },
    press: () => Promise.reject(new Error('nothing to press')),
    submit: () => Promise.reject(new Error('nothing to fill in')),
    leave: async () => undefined,
    move: async () => undefined,
  }
  const port = await findFreePort()
  const webhookUrl = `http://127.0.0.1:${port}/telegram/updates`
  const { updates, close } = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, commandCenter, locales, log, webhookUrl },
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
    role: { sends: true, talks: true },
    perSecond: 30,
  })
  stops.push(close)
  if (updates === undefined) throw new Error('no door for updates')
  const served = await startConsole({
    ...{ port, host: '127.0.0.1', views: [], updates, log },
    facts: () => ({
      version: '0',
      storage: 'embedded',
      queue: 'embedded',
      platforms: { discord: 'off', telegram: 'live' },
      commands: [],
    }),
    health: async () => ({ ok: true, parts: {} }),
  })
  stops.push(() => served.close())
  return { sandbox, calls, lookedUp, webhookUrl }
}

const update = {
  update_id: 900_001,
  message: {
    message_id: 1,
    date: 1,
    chat: { id: 5, type: 'private', first_name: 'Ada' },
    from: { id: 5, is_bot: false, first_name: 'Ada' },
    text: '/latest',
    entities: [{ type: 'bot_command', offset: 0, length: 7 }],
  },
}

function bringTo(webhookUrl: string) {
  return async (body: unknown, given: string) => {
    const headers = {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': given,
    }
    const answer = await fetch(webhookUrl, { method: 'POST', headers, body: JSON.stringify(body) })
    return answer.status
  }
}

test('what a person says is brought by the webhook and answered', async () => {
  const { sandbox } = await start()
  const [chat] = sandbox.view.channels()
  await sandbox.view.input(chat?.id ?? '', { user: 'Ada', text: '/latest' })
  await vi.waitFor(() => {
    const texts = sandbox.view.channels()[0]?.messages.map(({ text }) => text)
    expect(texts).toContain('heard latest')
  })
})

test('without the secret nobody is heard, and the same update is heard once', async () => {
  const { sandbox, calls, webhookUrl } = await start()
  const bring = bringTo(webhookUrl)
  const secret = webhookSecret(sandbox.token)
  expect(await bring(update, 'guessed')).toBe(401)
  expect(await bring({ message: 'no id' }, secret)).toBe(400)
  expect(await bring(update, secret)).toBe(200)
  expect(await bring(update, secret)).toBe(200)
  expect(calls.map(({ name }) => name)).toEqual(['latest'])
})

test('what the people of a group say to each other is not looked up, what they ask is', async () => {
  const { calls, lookedUp, webhookUrl, sandbox } = await start()
  const bring = bringTo(webhookUrl)
  const secret = webhookSecret(sandbox.token)
  const chat = { id: -1_005, type: 'supergroup', title: 'Readers' }
  const { entities: _, ...said } = { ...update.message, chat, text: 'It rains' }
  expect(await bring({ update_id: 900_002, message: said }, secret)).toBe(200)
  expect(lookedUp).toEqual([])
  expect(await bring({ update_id: 900_003, message: { ...update.message, chat } }, secret)).toBe(
    200,
  )
  expect(lookedUp).toEqual(['5'])
  expect(calls.map(({ name }) => name)).toEqual(['latest'])
})

test('what could not be taken is taken when Telegram brings it again', async () => {
  const tries: ((error?: Error) => void)[] = []
  const door = createUpdateDoor(
    'secret',
    () =>
      new Promise((resolve, reject) => {
        tries.push((error) => (error ? reject(error) : resolve()))
      }),
  )
  const bring = () => door.receive(update, 'secret').catch(() => 'not taken')
  const together = [bring(), bring()]
  tries[0]?.(new Error('Telegram is away'))
  expect(await Promise.all(together)).toEqual(['not taken', 'not taken'])
  const again = bring()
  tries[1]?.()
  expect(await again).toBe(200)
  expect(await bring()).toBe(200)
  expect(tries).toHaveLength(2)
})
