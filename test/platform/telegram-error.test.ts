import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Api, GrammyError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { isPhotoRefused, toDeliveryError } from '../../src/platform/telegram/error.ts'
import { fetchWithUndici } from '../../src/platform/telegram/request.ts'

function refusal(error_code: number, description: string, parameters = {}): GrammyError {
  const answer = { ok: false, error_code, description, parameters } as const
  return new GrammyError("Call to 'sendMessage' failed!", answer, 'sendMessage', {})
}

describe('what Telegram says, in our words', () => {
  test.each([
    [429, 'Too Many Requests: retry after 7', 'rate-limited'],
    [403, 'Forbidden: bot was blocked by the user', 'forbidden'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'forbidden'],
    [403, 'Forbidden: bot is not a member of the channel chat', 'forbidden'],
    [403, 'Forbidden: user is deactivated', 'forbidden'],
    [400, 'Bad Request: chat not found', 'forbidden'],
    [400, 'Bad Request: need administrator rights in the channel chat', 'forbidden'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'forbidden'],
    [400, 'Bad Request: message thread not found', 'forbidden'],
    [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', 'forbidden'],
    [400, 'Bad Request: message is too long', 'rejected'],
    [400, 'Bad Request: message text is empty', 'rejected'],
    [400, "Bad Request: can't parse entities: Unclosed start tag at byte offset 0", 'rejected'],
    [400, 'Bad Request: message to edit not found', 'gone'],
    [400, "Bad Request: message can't be edited", 'rejected'],
    [413, 'Request Entity Too Large', 'rejected'],
    [401, 'Unauthorized', 'unauthorized'],
    [404, 'Not Found', 'unreachable'],
    [409, 'Conflict: terminated by other getUpdates request', 'unreachable'],
    [500, 'Internal Server Error', 'unknown-outcome'],
    [502, 'Bad Gateway', 'unknown-outcome'],
  ] as const)('%i %s is %s', (code, description, reason) => {
    expect(toDeliveryError(refusal(code, description))?.reason).toBe(reason)
  })

  test.each([
    ['Bad Request: failed to get HTTP URL content', true],
    ['Bad Request: wrong file identifier/HTTP URL specified', true],
    ['Bad Request: not enough rights to send photos to the chat', true],
    ['Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN', true],
    ['Bad Request: not enough rights to send text messages to the chat', false],
    ['Bad Request: chat not found', false],
  ])('%s means the picture alone: %s', (description, isMeant) => {
    expect(isPhotoRefused(refusal(400, description))).toBe(isMeant)
  })

  test('the wait is told in milliseconds', () => {
    const error = toDeliveryError(refusal(429, 'Too Many Requests', { retry_after: 7 }))
    expect(error?.retryAfterMs).toBe(7000)
  })

  test('a wait that is not told is not made up', () => {
    expect(toDeliveryError(refusal(429, 'Too Many Requests'))?.retryAfterMs).toBeUndefined()
  })

  test('a group that moved says where to', () => {
    const error = toDeliveryError(
      refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: -1001,
      }),
    )
    expect(error).toMatchObject({ reason: 'moved', movedTo: '-1001' })
  })

  test('any other error is a bug and not translated', () => {
    expect(toDeliveryError(new TypeError('x is not a function'))).toBeUndefined()
  })
})

describe('a network that fails', () => {
  async function failureOf(answer: (socket: Socket) => void): Promise<unknown> {
    const server = createServer((request) => answer(request.socket))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const api = new Api('123456:AA', {
      ...{ apiRoot: `http://127.0.0.1:${port}`, timeoutSeconds: 0.2, fetch: fetchWithUndici },
    })
    try {
      return await api.sendMessage(1, 'x').catch((error: unknown) => error)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  test('a closed port was never reached', async () => {
    const api = new Api('123456:AA', {
      ...{ apiRoot: 'http://127.0.0.1:1', timeoutSeconds: 1, fetch: fetchWithUndici },
    })
    const error = await api.sendMessage(1, 'x').catch((reason: unknown) => reason)
    expect(toDeliveryError(error)?.reason).toBe('unreachable')
  })

  test.each<readonly [string, (socket: Socket) => void]>([
    ['a reset after the request', (socket) => socket.destroy()],
    ['no answer in time', () => {}],
    [
      'a gateway’s HTML page',
      (socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>'),
    ],
  ])('%s may have sent it', async (_why, answer) => {
    const error = toDeliveryError(await failureOf(answer))
    expect(error?.reason).toBe('unknown-outcome')
    expect(error?.message).not.toContain('123456:AA')
  })
})
