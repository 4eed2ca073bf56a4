/** Who signed a push: Standard Webhooks (https://www.standardwebhooks.com) or Superdesk's own scheme. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { PushReader, PushRequest } from '../ports/push.ts'

type Verdict = ReturnType<PushReader['verify']>

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#verifying-webhook-authenticity */
const toleranceMs = 5 * 60_000

/** Any of `secrets` may have signed: that is how they are changed without a gap. */
export function verifySignature(
  push: Pick<PushRequest, 'body' | 'header'>,
  secrets: readonly string[],
  now: Date,
): Verdict {
  if (push.header('webhook-signature') !== undefined) return verifyWebhook(push, secrets, now)
  if (push.header('x-superdesk-signature') !== undefined) return verifySuperdesk(push, secrets)
  return { kind: 'absent' }
}

/** Of what is not signed, or signed without an id. */
export function bodyKey(body: Uint8Array): string {
  return `body:${createHash('sha256').update(body).digest('hex')}`
}

function verifyWebhook(
  { body, header }: Pick<PushRequest, 'body' | 'header'>,
  secrets: readonly string[],
  now: Date,
): Verdict {
  const id = header('webhook-id') ?? ''
  const timestamp = header('webhook-timestamp') ?? ''
  if (id === '' || id.length > 200) return invalid('expected a webhook-id of 1 to 200 characters')
  if (!/^\d{1,12}$/.test(timestamp))
    return invalid('expected webhook-timestamp in seconds since 1970')
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > toleranceMs)
    return invalid('webhook-timestamp is more than 5 minutes away from our clock')
  const given = (header('webhook-signature') ?? '').split(' ').flatMap((each) => {
    const [version, signature] = each.split(',')
    return version === 'v1' && signature ? [Buffer.from(signature, 'base64')] : []
  })
  const isSigned = secrets.some((secret) => {
    const expected = createHmac('sha256', keyOf(secret))
      .update(`${id}.${timestamp}.`)
      .update(body)
      .digest()
    return given.some((each) => isEqual(each, expected))
  })
  return isSigned ? { kind: 'valid', key: `webhook:${id}` } : invalid(notOurs)
}

function verifySuperdesk(
  { body, header }: Pick<PushRequest, 'body' | 'header'>,
  secrets: readonly string[],
): Verdict {
  const [, hex] = /^sha1=([0-9a-f]{40})$/i.exec(header('x-superdesk-signature') ?? '') ?? []
  if (hex === undefined) return invalid('expected x-superdesk-signature: sha1=<40 hex digits>')
  const given = Buffer.from(hex, 'hex')
  const isSigned = secrets.some((secret) =>
    isEqual(given, createHmac('sha1', secret).update(body).digest()),
  )
  return isSigned ? { kind: 'valid', key: bodyKey(body) } : invalid(notOurs)
}

const notOurs = 'none of the source’s secrets made this signature of this body'

function invalid(why: string): Verdict {
  return { kind: 'invalid', why }
}

/** `whsec_` and base64, as Standard Webhooks writes secrets; else the words themselves. */
function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret)
}

function isEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
