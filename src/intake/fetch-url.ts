import type { Readable } from 'node:stream'
import { Agent, type Dispatcher, request } from 'undici'
import { parseUrl } from '../core/url.ts'
import { FetchError, type FetchReason } from '../ports.ts'
import { decodeText } from './charset.ts'
import { BlockedAddressError, createGuardedConnector } from './guard.ts'
import { readBody } from './read-body.ts'

type FetchOptions = {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly accept?: string | undefined
}

type Fetched =
  | {
      readonly kind: 'fetched'
      /** After redirects. */
      readonly url: string
      readonly body: string
      readonly contentType: string | undefined
      readonly etag: string | undefined
      readonly lastModified: string | undefined
      readonly maxAgeMs: number | undefined
    }
  | { readonly kind: 'not-modified'; readonly maxAgeMs: number | undefined }

export type Fetcher = {
  /** Throws {@link FetchError}. */
  fetchUrl(url: string, options?: FetchOptions): Promise<Fetched>
  close(): Promise<void>
}

const redirectLimit = 5
/** Of the body, decompressed. */
const sizeLimit = 5 * 1024 * 1024
const connectTimeoutMs = 5_000
const headersTimeoutMs = 10_000

export function createFetcher(options: {
  /** Only for the sample wire and tests: lets sources be on this machine. */
  readonly allowLoopback: boolean
  readonly userAgent: string
  /** Where a publisher can complain: a URL or mail address in the User-Agent. */
  readonly contact?: string | undefined
  /** For a fetch with all its redirects; a slow drip of bytes ends here. */
  readonly totalTimeoutMs?: number
}): Fetcher {
  const { allowLoopback, totalTimeoutMs = 20_000, contact } = options
  const userAgent = contact ? `${options.userAgent} (+${contact})` : options.userAgent
  const agent = new Agent({
    connect: createGuardedConnector({ allowLoopback, timeoutMs: connectTimeoutMs }),
    headersTimeout: headersTimeoutMs,
    bodyTimeout: headersTimeoutMs,
    maxHeaderSize: 32 * 1024,
    keepAliveTimeout: 15_000,
    connections: 8,
    pipelining: 1,
  })
  return {
    async fetchUrl(url, fetchOptions = {}) {
      const signal = AbortSignal.timeout(totalTimeoutMs)
      const headers = toHeaders(userAgent, fetchOptions)
      try {
        return await follow(url, { dispatcher: agent, signal, headers })
      } catch (error) {
        throw toFetchError(url, error)
      }
    },
    close: () => agent.destroy(),
  }
}

function toHeaders(userAgent: string, options: FetchOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: options.accept ?? '*/*',
    'accept-encoding': 'gzip, br, deflate',
    ...(options.etag && { 'if-none-match': options.etag }),
    ...(options.lastModified && { 'if-modified-since': options.lastModified }),
  }
}

type RequestOptions = {
  readonly dispatcher: Dispatcher
  readonly signal: AbortSignal
  readonly headers: Record<string, string>
}

async function follow(url: string, options: RequestOptions): Promise<Fetched> {
  let at = toWebUrl(url, undefined)
  for (let hop = 0; hop <= redirectLimit; hop += 1) {
    const response = await request(at, options)
    const location = toText(response.headers.location)
    if (response.statusCode < 300 || response.statusCode === 304 || location === undefined)
      return await toFetched(at.href, response)
    discard(response.body)
    at = toWebUrl(location, at)
  }
  throw new FetchError('refused', `${url}: more than ${redirectLimit} redirects`)
}

function toWebUrl(url: string, base: URL | undefined): URL {
  const parsed = parseUrl(url, base?.href)
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    throw new FetchError('refused', `expected an http or https address, got "${url}"`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new FetchError('refused', `${parsed.host}: credentials in an address are not used`)
  return parsed
}

/** An aborted body says so in an error event that nobody awaits. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.once('error', () => undefined)
  body.destroy()
}

async function toFetched(url: string, response: Dispatcher.ResponseData): Promise<Fetched> {
  const { statusCode, headers, body } = response
  const maxAgeMs = parseMaxAge(toText(headers['cache-control']))
  if (statusCode === 304) {
    discard(body)
    return { kind: 'not-modified', maxAgeMs }
  }
  if (statusCode < 200 || statusCode >= 300) {
    discard(body)
    const retryAfterMs = parseRetryAfter(toText(headers['retry-after']), new Date())
    throw new FetchError(reasonOf(statusCode), `${url} answered ${statusCode}`, {
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    })
  }
  const contentType = toText(headers['content-type'])
  const bytes = await readBody(body as Readable, {
    encoding: toText(headers['content-encoding']),
    limit: sizeLimit,
    url,
  })
  return {
    kind: 'fetched',
    url,
    body: decodeText(bytes, contentType),
    contentType,
    etag: toText(headers.etag),
    lastModified: toText(headers['last-modified']),
    maxAgeMs,
  }
}

function toText(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0]
}

function reasonOf(status: number): FetchReason {
  if (status === 429) return 'rate-limited'
  if (status === 404 || status === 410) return 'gone'
  return status >= 500 ? 'unreachable' : 'refused'
}

/** Seconds or a date: https://httpwg.org/specs/rfc9110.html#field.retry-after */
export function parseRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

function parseMaxAge(value: string | undefined): number | undefined {
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(value ?? '')?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1_000
}

function toFetchError(url: string, error: unknown): FetchError {
  if (error instanceof FetchError) return error
  if (isBlocked(error)) return new FetchError('refused', messageOf(error), { cause: error })
  const why = isTimeout(error) ? 'it took too long to answer' : messageOf(error)
  return new FetchError('unreachable', `${url}: ${why}`, { cause: error })
}

function isBlocked(error: unknown): boolean {
  return error instanceof BlockedAddressError
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
