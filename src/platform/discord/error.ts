/** What Discord's refusals and the network's failures mean for a delivery. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { because, type Reason } from '../../core/reason.ts'
import { DeliveryError, type DeliveryReason } from '../../ports/messenger.ts'
import { banWaitMs } from './budget.ts'

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
const reasonByCode: Readonly<Record<number, DeliveryReason>> = {
  // The destination.
  10003: 'forbidden',
  10004: 'forbidden',
  10015: 'forbidden',
  40058: 'forbidden',
  50001: 'forbidden',
  50007: 'forbidden',
  50008: 'forbidden',
  50013: 'forbidden',
  160002: 'forbidden',
  160005: 'forbidden',
  // The message.
  10008: 'gone',
  20009: 'rejected',
  40005: 'rejected',
  50005: 'rejected',
  50006: 'rejected',
  200000: 'rejected',
  240000: 'rejected',
  // Discord itself.
  130000: 'unreachable',
}

/** In words for who looks after the place. */
const closed: Readonly<Record<number, (channel: string) => Reason>> = {
  10003: (channel) => because('There is no channel {channel}', { channel }),
  10013: (channel) => because('There is no such person as {channel}', { channel }),
  50001: (channel) =>
    because('I cannot see the channel {channel}: I need {permission} there', {
      channel,
      permission: 'View Channel',
    }),
  50007: (channel) => because('{channel} takes no messages from me', { channel }),
}

export function explainClosed(code: number | string, channel: string): Reason | undefined {
  return closed[Number(code)]?.(channel)
}

/** Nothing had left for Discord. */
const neverLeft =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/
/** The request was on its way. */
const maybeSent =
  /^(?:ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_(?:SOCKET|ABORTED|HEADERS_TIMEOUT|BODY_TIMEOUT|RES_\w+)|HPE_\w+)$/

const blockedByCloudflare = 40_333
/** What a right that is lacking is called; which one it is, is asked. */
const lackingRights: readonly unknown[] = [50_013, 160_002]

/** `undefined`: neither Discord's nor the network's, so it is a bug of ours. */
export function toDeliveryError(error: unknown): DeliveryError | undefined {
  if (error instanceof DeliveryError) return error
  if (error instanceof RateLimitError) {
    const waitMs = Math.max(error.retryAfter, error.sublimitTimeout, error.timeToReset)
    const isBan = error.retryAfter <= 0
    const retryAfterMs = isBan ? banWaitMs : Math.ceil(waitMs)
    return new DeliveryError(
      'rate-limited',
      because('Discord asks to wait {time} ms', { time: retryAfterMs }),
      {
        cause: error,
        retryAfterMs,
        scope: isBan || error.global ? 'platform' : 'destination',
      },
    )
  }
  if (error instanceof DiscordAPIError) return toRefusal(error)
  if (error instanceof HTTPError) {
    const isReached = error.status !== 502 && error.status !== 503
    const reason = isReached ? 'unknown-outcome' : 'unreachable'
    return fail(reason, because('Discord answered {code}', { code: error.status }), error)
  }
  return toNetworkFailure(error)
}

function toRefusal(error: DiscordAPIError): DeliveryError {
  const { code, message: text, url, status } = error
  // Without a code Discord itself has said nothing, of no channel and of no message: a page of what stands before it.
  const isPage = code === undefined
  if (code === blockedByCloudflare || (isPage && status === 403))
    return new DeliveryError('rate-limited', because('Discord answered {code}', { code: status }), {
      ...{ cause: error, retryAfterMs: banWaitMs, scope: 'platform' },
    })
  if (isPage && status !== 401)
    return fail('unreachable', because('Discord answered {code}', { code: status }), error)
  const channel = /\/channels\/(\d+)/.exec(url)?.[1]
  const why =
    (channel && explainClosed(code, channel)) ??
    because('Discord refused, code {code}: {text}', { code, text })
  return new DeliveryError(toReason(error), why, {
    cause: error,
    lacksRights: lackingRights.includes(code),
  })
}

function toReason({ code, status, rawError }: DiscordAPIError): DeliveryReason {
  const known = reasonByCode[Number(code)]
  if (known !== undefined) return known
  switch (status) {
    case 401:
      return 'unauthorized'
    case 403:
      return 'forbidden'
    case 429:
      return 'rate-limited'
    default:
      return 'errors' in rawError && hasField(rawError.errors, 'channel_id')
        ? 'forbidden'
        : 'rejected'
  }
}

function hasField(errors: unknown, field: string): boolean {
  return typeof errors === 'object' && errors !== null && field in errors
}

function toNetworkFailure(error: unknown): DeliveryError | undefined {
  if (!(error instanceof Error)) return undefined
  // @discordjs/rest forgets the token after a 401.
  if (error.message.startsWith('Expected token to be set'))
    return fail('unauthorized', because('Discord does not know the token'), error)
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return fail('unknown-outcome', because('Discord did not answer in time'), error)
  if (error instanceof SyntaxError)
    return fail('unknown-outcome', because('Discord answered what is no JSON'), error)
  const code = 'code' in error ? String(error.code) : ''
  if (neverLeft.test(code))
    return fail('unreachable', because('Discord is out of reach: {code}', { code }), error)
  if (maybeSent.test(code))
    return fail('unknown-outcome', because('the line broke: {code}', { code }), error)
  return error.cause === undefined ? undefined : toNetworkFailure(error.cause)
}

function fail(reason: DeliveryReason, message: Reason, cause: unknown): DeliveryError {
  return new DeliveryError(reason, message, { cause })
}

/** 400 about a field of the message, not about the channel: fewer fields may pass. */
export function isFormRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === 50035 && toReason(error) === 'rejected'
}
