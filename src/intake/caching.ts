/** What a response's headers say about the next request. */

export type Headers = Readonly<Record<string, string | string[] | undefined>>

export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** Seconds or a date: https://httpwg.org/specs/rfc9110.html#field.retry-after */
export function parseRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

/** For how long the answer stays fresh, less the time it has spent in caches; https://httpwg.org/specs/rfc9111.html#calculating.freshness.lifetime */
export function freshForMs(headers: Headers, now: Date): number {
  const control = headerOf(headers, 'cache-control') ?? ''
  if (/(?:^|[\s,])no-(?:cache|store)/i.test(control)) return 0
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(control)?.[1]
  if (seconds === undefined) return untilExpiry(headerOf(headers, 'expires'), now)
  const age = headerOf(headers, 'age') ?? ''
  return Math.max(0, Number(seconds) - (/^\d{1,9}$/.test(age) ? Number(age) : 0)) * 1_000
}

function untilExpiry(value: string | undefined, now: Date): number {
  const at = Date.parse(value ?? '')
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime())
}
