import { expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

test.each([
  [
    'a Telegram token in a URL',
    'https://api.telegram.org/bot123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr/sendMessage',
  ],
  ['a Telegram token alone', '123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr'],
  ['a Discord token', 'MTAwMDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB'],
  ['a password in a connection string', 'postgres://tenbells:hunter2hunter2@db:5432/tenbells'],
])('never prints %s, not even deep in an error', (_name, secret) => {
  const lines: string[] = []
  const log = createLog('info', { write: (text) => lines.push(text) })
  const cause = new Error(`request to ${secret} failed`)
  log.error({ err: new Error('network', { cause }), request: { url: secret } }, 'delivery failed')
  const line = lines.join('')
  expect(line).toContain('delivery failed')
  for (const part of ['AAbbccddee', 'GaBcDe', 'hunter2hunter2']) expect(line).not.toContain(part)
})
