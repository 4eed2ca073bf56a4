import type { Readable } from 'node:stream'
import { Agent, type Dispatcher, request } from 'undici'
import { because, type Reason } from '../core/reason.ts'
import { parseUrl } from '../core/url.ts'
import { FetchError, type FetchReason } from '../ports/intake.ts'
import { freshForMs, headerOf, parseRetryAfter } from './caching.ts'
import { decodeText } from './charset.ts'
import { BlockedAddressError, createGuardedConnector } from './guard.ts'
import { createHostGate, type HostGate } from './host-gate.ts'
import { encodings, readBody } from './read-body.ts'
import { sayUnreached } from './say-unreached.ts'

type FetchOptions = {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly accept?: string | undefined
  /** In bytes, before and after decompression. */
  readonly limit?: number
  /** Between two requests to the host, where it asks for more than is usual. */
  readonly spacingMs?: number | undefined
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
      /** The `Link` headers, joined. */
      readonly link: string | undefined
      /** 0: its owner does not say. */
      readonly freshForMs: number
    }
  | { readonly kind: 'not-modified'; readonly freshForMs: number }

export type Fetcher = {
  /** Throws {@link FetchError}. */
  fetchUrl(url: string, options?: FetchOptions): Promise<Fetched>
  /** Follows no redirect. Throws {@link FetchError} unless it is taken. */
  postForm(url: string, fields: Readonly<Record<string, string>>): Promise<void>
  close(): Promise<void>
}

const redirectLimit = 5
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Of the body, before and after decompression. */
const sizeLimit = 5 * 1024 * 1024
const discardLimit = 16 * 1024
const connectTimeoutMs = 5_000
const headersTimeoutMs = 10_000
/** For one host. */
const politeness = { concurrency: 4, spacingMs: 100 }

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
  const gate = createHostGate(politeness)
  return {
    async fetchUrl(url, fetchOptions = {}) {
      const headers = toHeaders(userAgent, fetchOptions)
      const { limit = sizeLimit, spacingMs } = fetchOptions
      try {
        return await follow(url, { agent, gate, headers, limit, spacingMs, totalTimeoutMs })
      } catch (error) {
        throw toFetchError(url, error)
      }
    },
    async postForm(url, fields) {
      const type = 'application/x-www-form-urlencoded'
      try {
        const response = await request(toWebUrl(url, undefined), {
          dispatcher: agent,
          method: 'POST',
          headers: { 'user-agent': userAgent, 'content-type': type },
          body: new URLSearchParams(fields).toString(),
          signal: AbortSignal.timeout(totalTimeoutMs),
        })
        await discard(response.body)
        const { statusCode } = response
        if (statusCode < 200 || statusCode >= 300) throw toRefusal(url, statusCode, undefined)
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
    'accept-encoding': encodings,
    ...(options.etag && { 'if-none-match': options.etag }),
    ...(options.lastModified && { 'if-modified-since': options.lastModified }),
  }
}

type RequestOptions = {
  readonly agent: Dispatcher
  readonly gate: HostGate
  readonly headers: Record<string, string>
  readonly limit: number
  readonly spacingMs: number | undefined
  /** Of work, not of waiting for our turn. */
  readonly totalTimeoutMs: number
}

async function follow(url: string, options: RequestOptions): Promise<Fetched> {
  let at = toWebUrl(url, undefined)
  let leftMs = options.totalTimeoutMs
  for (let hop = 0; hop <= redirectLimit; hop += 1) {
    const leave = await options.gate.enter(at, options.spacingMs)
    const startedMs = Date.now()
    try {
      const answer = await ask(at, options, Math.max(1, leftMs))
      if (!(answer instanceof URL)) return answer
      at = answer
    } finally {
      leave()
    }
    leftMs -= Date.now() - startedMs
  }
  throw new FetchError(
    'refused',
    because('{url}: more than {number} redirects', { url, number: redirectLimit }),
  )
}

/** What it answers, or where it sends us. */
async function ask(
  url: URL,
  { agent, headers, limit }: RequestOptions,
  timeoutMs: number,
): Promise<Fetched | URL> {
  const signal = AbortSignal.timeout(timeoutMs)
  const response = await request(url, { dispatcher: agent, headers, signal })
  const location = headerOf(response.headers, 'location')
  if (location === undefined || !redirects.has(response.statusCode))
    return await toFetched(url.href, response, limit)
  await discard(response.body)
  return toWebUrl(location, url)
}

function toWebUrl(url: string, base: URL | undefined): URL {
  const parsed = parseUrl(url, base?.href)
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    throw new FetchError(
      'refused',
      because('expected an http or https address, got "{url}"', { url }),
    )
  if (parsed.username !== '' || parsed.password !== '')
    throw new FetchError(
      'refused',
      because('{host}: credentials in an address are not used', { host: parsed.host }),
    )
  return parsed
}

/** Reads what little comes, so that the connection can be used again; cuts off what is more. */
async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  await body.dump({ limit: discardLimit }).catch(() => undefined)
}

/** Whatever is left of a body that was not read to its end. */
function drop(body: Dispatcher.ResponseData['body']): void {
  // A destroyed body says so in an error event that nobody awaits.
  body.once('error', () => undefined)
  body.destroy()
}

async function toFetched(
  url: string,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  limit: number,
): Promise<Fetched> {
  const now = new Date()
  if (statusCode === 304) {
    await discard(body)
    return { kind: 'not-modified', freshForMs: freshForMs(headers, now) }
  }
  if (statusCode < 200 || statusCode >= 300) {
    await discard(body)
    throw toRefusal(url, statusCode, parseRetryAfter(headerOf(headers, 'retry-after'), now))
  }
  const contentType = headerOf(headers, 'content-type')
  const bytes = await readBody(body as Readable, {
    encoding: headerOf(headers, 'content-encoding'),
    length: headerOf(headers, 'content-length'),
    limit,
    url,
  }).finally(() => drop(body))
  return {
    kind: 'fetched',
    url,
    body: decodeText(bytes, contentType),
    contentType,
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
    link: headers.link?.toString(),
    freshForMs: freshForMs(headers, now),
  }
}

function toRefusal(url: string, status: number, retryAfterMs: number | undefined): FetchError {
  const reason = reasonOf(status)
  return new FetchError(reason, sayRefusal(url, status), {
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  })
}

function reasonOf(status: number): FetchReason {
  if (status === 429) return 'rate-limited'
  if (status === 404 || status === 410) return 'gone'
  return status >= 500 ? 'unreachable' : 'refused'
}

function sayRefusal(url: string, code: number): Reason {
  const said = { url, code }
  if (code === 401 || code === 403)
    return because('{url} answered {code}: it does not let us in; ask its owner', said)
  if (code === 404 || code === 410)
    return because(
      '{url} answered {code}: nothing is there; see whether the address is right',
      said,
    )
  if (code === 429) return because('{url} answered {code}: too often; give it a slower poll', said)
  return code >= 500
    ? because('{url} answered {code}: its server is in trouble; we try again', said)
    : because('{url} answered {code}', said)
}

function toFetchError(url: string, error: unknown): FetchError {
  if (error instanceof FetchError) return error
  if (isBlocked(error)) return new FetchError('refused', messageOf(error), { cause: error })
  const why = sayUnreached(url, error) ?? `${url}: ${messageOf(error)}`
  return new FetchError('unreachable', why, { cause: error })
}

function isBlocked(error: unknown): boolean {
  return error instanceof BlockedAddressError
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
