import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifySignature } from '../../src/intake/signature.ts'

const now = new Date('2026-03-04T12:00:00Z')
const body = Buffer.from('{"headline":"Dam at Lake Orrin breaks — “minutes”"}')
const secret = 'whsec_c2VjcmV0LW9mLXRoZS1jaXR5LWRlc2stMDEyMzQ1Njc='
const other = 'whsec_YW5vdGhlci1zZWNyZXQtb2YtdGhlLWNpdHktZGVzay0wMQ=='

function webhook(over: { id?: string; at?: Date; signedBy?: string; body?: Uint8Array } = {}) {
  const id = over.id ?? 'msg_1'
  const timestamp = String(Math.floor((over.at ?? now).getTime() / 1_000))
  const key = Buffer.from((over.signedBy ?? secret).slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.`)
    .update(over.body ?? body)
    .digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,bm90aGluZw== v1,${signature}`,
  }
}

const superdesk = (key: string, signed: Uint8Array = body) => ({
  'x-superdesk-signature': `sha1=${createHmac('sha1', key).update(signed).digest('hex')}`,
})

const verify = (headers: Record<string, string>, secrets: readonly string[] = [secret]) =>
  verifySignature({ body, header: (name) => headers[name] }, secrets, now)

const ago = (ms: number) => new Date(now.getTime() - ms)

test.each([
  { why: 'a Standard Webhook of ours', headers: webhook(), is: 'valid' },
  {
    why: 'one signed by the secret before',
    headers: webhook({ signedBy: other }),
    secrets: [secret, other],
    is: 'valid',
  },
  { why: 'one signed by a stranger', headers: webhook({ signedBy: other }), is: 'invalid' },
  { why: 'an altered body', headers: webhook({ body: Buffer.from('{}') }), is: 'invalid' },
  { why: 'six minutes old', headers: webhook({ at: ago(360_000) }), is: 'invalid' },
  { why: 'six minutes ahead', headers: webhook({ at: ago(-360_000) }), is: 'invalid' },
  { why: 'four minutes old', headers: webhook({ at: ago(240_000) }), is: 'valid' },
  { why: 'without an id', headers: { ...webhook(), 'webhook-id': '' }, is: 'invalid' },
  {
    why: 'an id that was not signed',
    headers: { ...webhook(), 'webhook-id': 'msg_2' },
    is: 'invalid',
  },
  {
    why: 'a time that is none',
    headers: { ...webhook(), 'webhook-timestamp': 'now' },
    is: 'invalid',
  },
  {
    why: 'a signature of another kind',
    headers: { ...webhook(), 'webhook-signature': 'v2,abc' },
    is: 'invalid',
  },
  { why: 'no secret at all', headers: webhook(), secrets: [], is: 'invalid' },
  {
    why: 'Superdesk’s own',
    headers: superdesk('plain words'),
    secrets: ['plain words'],
    is: 'valid',
  },
  {
    why: 'Superdesk’s, altered',
    headers: superdesk('plain words', Buffer.from('{}')),
    secrets: ['plain words'],
    is: 'invalid',
  },
  {
    why: 'Superdesk’s, cut short',
    headers: { 'x-superdesk-signature': 'sha1=abcd' },
    is: 'invalid',
  },
  { why: 'nothing signed', headers: {}, is: 'absent' },
])('$why is $is', ({ headers, secrets, is }) => {
  expect(verify(headers, secrets).kind).toBe(is)
})

test('a replay has the same key, another message another', () => {
  const keyOf = (headers: Record<string, string>) => {
    const verdict = verify(headers)
    return verdict.kind === 'valid' ? verdict.key : undefined
  }
  expect(keyOf(webhook())).toBe(keyOf(webhook({ at: ago(60_000) })))
  expect(keyOf(webhook({ id: 'msg_2' }))).not.toBe(keyOf(webhook()))
})
