import { GrammyError, HttpError } from 'grammy'
import { DeliveryError } from '../../ports/messenger.ts'
import { EdgePage } from './request.ts'

/** Node's codes for requests that never left, or that no server of Telegram's read. */
const neverLeftCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** A page with a 429 does not say how long, and asking again makes it worse. */
const banWaitMs = 60_000

/** 400s that close the chat to us; the texts are Telegram's only code for them. */
const closedChat =
  /chat not found|need administrator rights|not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_SEND_PLAIN_FORBIDDEN|PEER_ID_INVALID|user not found|TOPIC_CLOSED|TOPIC_DELETED|message thread not found/i

/** Undefined: not Telegram's doing but a bug of ours. */
export function toDeliveryError(error: unknown): DeliveryError | undefined {
  if (error instanceof DeliveryError) return error
  if (error instanceof HttpError) return fromHttp(error)
  if (!(error instanceof GrammyError)) return undefined
  const { error_code: code, description, parameters, method } = error
  const said = `telegram ${method}: ${code} ${description}`
  const cause = error
  switch (true) {
    case code === 429:
      return new DeliveryError('rate-limited', said, {
        cause,
        ...(parameters.retry_after !== undefined && {
          retryAfterMs: parameters.retry_after * 1_000,
        }),
      })
    case parameters.migrate_to_chat_id !== undefined:
      return new DeliveryError('moved', said, {
        cause,
        movedTo: String(parameters.migrate_to_chat_id),
      })
    case code === 403 || (code === 400 && closedChat.test(description)):
      return new DeliveryError('forbidden', said, { cause, lacksRights: true })
    case isNotFound(error):
      return new DeliveryError('gone', said, { cause })
    case code === 401:
      return new DeliveryError('unauthorized', said, { cause })
    // The address or another poller: nothing that this chat or this message could help.
    case code === 404 || code === 409:
      return new DeliveryError('unreachable', said, { cause })
    case code >= 500:
      return new DeliveryError('unknown-outcome', said, { cause })
    default:
      return new DeliveryError('rejected', said, { cause })
  }
}

function fromHttp(error: HttpError): DeliveryError {
  // Nothing of it has reached Telegram, whichever chat it was for.
  if (error.error instanceof EdgePage && error.error.status === 429)
    return new DeliveryError('rate-limited', `${error.message} (429)`, {
      ...{ cause: error, retryAfterMs: banWaitMs, scope: 'platform' },
    })
  const code = findCode(error.error)
  const reason = code !== undefined && neverLeftCodes.has(code) ? 'unreachable' : 'unknown-outcome'
  const detail = code === undefined ? '' : ` (${code})`
  return new DeliveryError(reason, `${error.message}${detail}`, { cause: error })
}

function findCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? findCode(error.cause) : undefined
}

export function isNotModified(error: unknown): boolean {
  return hasDescription(error, /message is not modified/)
}

export function isNotFound(error: unknown): boolean {
  return hasDescription(error, /message to edit not found|MESSAGE_ID_INVALID/)
}

/** The message is ours, and it is a text: what `editMessageCaption` says of every such message. */
export function isWithoutCaption(error: unknown): boolean {
  return hasDescription(error, /there is no caption in the message to edit/)
}

/** The message is ours, and it is a photo. */
export function isWithoutText(error: unknown): boolean {
  return hasDescription(error, /there is no text in the message to edit/)
}

/** Telegram could not fetch the picture, does not like it, or the chat takes none; the words alone might pass. */
export function isPhotoRefused(error: unknown): boolean {
  return isPhotoUnfit(error) || hasDescription(error, unfitHere)
}

const unfitHere =
  /caption is too long|not enough rights to send photos|CHAT_SEND_(?:PHOTOS|MEDIA)_FORBIDDEN/

/** Whichever chat it is meant for. */
export function isPhotoUnfit(error: unknown): boolean {
  return hasDescription(
    error,
    /wrong file identifier|wrong remote file|wrong type of the web page content|failed to get HTTP URL content|(?<!CHAT_SEND_)PHOTO_|IMAGE_PROCESS_FAILED|WEBPAGE_(?:CURL|MEDIA)/,
  )
}

/** The message is ours, and no map: what `editMessageLiveLocation` says of every such message. */
export function isWithoutLocation(error: unknown): boolean {
  return hasDescription(error, /there is no live location in the message to edit/)
}

export function isNotEditable(error: unknown): boolean {
  return hasDescription(error, /message can't be edited|MESSAGE_AUTHOR_REQUIRED/)
}

/** Telegram dislikes the markup or the buttons; the words alone might pass. */
export function isMarkupRefused(error: unknown): boolean {
  return hasDescription(
    error,
    /can't parse entities|ENTIT(?:Y|IES)_|inline keyboard|BUTTON_|REPLY_MARKUP_|WEBPAGE_|link preview/,
  )
}

function hasDescription(error: unknown, expected: RegExp): boolean {
  return (
    error instanceof GrammyError && error.error_code === 400 && expected.test(error.description)
  )
}
