/** A picture that Telegram refuses only after a long while leaves no time for the words: real grammY, a Telegram that says only this. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { withinAttempt } from '../../src/ports/deadline.ts'
import type { Destination } from '../../src/ports/messenger.ts'
import { locales } from '../locales.ts'
import { plainMessage } from './contract.ts'
import { silentCenter } from './discord-kit.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'

const stops: (() => unknown)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const unfetched = 'Bad Request: failed to get HTTP URL content'

async function start(description: string, refusesAfterMs: number) {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? ''
    if (method !== 'getMe') asked.push(method)
    response.setHeader('content-type', 'application/json')
    if (method !== 'sendPhoto') {
      const chat = { id: -5, type: 'group', title: 'Newsroom' }
      return response.end(JSON.stringify({ ok: true, result: { message_id: 7, chat, date: 0 } }))
    }
    await wait(refusesAfterMs)
    response.statusCode = 400
    return response.end(JSON.stringify({ ok: false, error_code: 400, description }))
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  // as: it listens on a port
  const { port } = server.address() as AddressInfo
  const bot = await connectTelegram({
    ...{ api: `http://127.0.0.1:${port}`, token: '123456:AAbbccddeeffgghhiijjkkll', locales },
    ...{
      commandCenter: silentCenter,
      ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
      perSecond: 30,
    },
    ...{ log: pino({ level: 'silent' }), role: { sends: true, talks: false } },
  })
  stops.push(
    bot.close,
    () => server.close(),
    () => server.closeAllConnections(),
  )
  const send = (channel = '-5') => {
    const there: Destination = { platform: 'telegram', channel }
    const options = { key: 'k', replyTo: undefined, isSilent: false }
    return bot.messenger.send(there, plainMessage, options)
  }
  return { asked, send }
}

test('words that no time was left for were never sent, and go alone the next time', async () => {
  const { asked, send } = await start(unfetched, 1_800)
  await expect(withinAttempt(send, 2_000)).rejects.toMatchObject({ reason: 'unreachable' })
  expect(asked).toEqual(['sendPhoto'])
  await withinAttempt(send, 2_000)
  expect(asked).toEqual(['sendPhoto', 'sendMessage'])
})

test('a picture that Telegram cannot fetch is tried in one chat of many', async () => {
  const { asked, send } = await start(unfetched, 0)
  for (const channel of ['-5', '-6', '-7']) await send(channel)
  expect(asked).toEqual(['sendPhoto', 'sendMessage', 'sendMessage', 'sendMessage'])
})

test('a picture that one chat does not take is tried in the next', async () => {
  const { asked, send } = await start('Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN', 0)
  for (const channel of ['-5', '-6']) await send(channel)
  expect(asked).toEqual(['sendPhoto', 'sendMessage', 'sendPhoto', 'sendMessage'])
})
