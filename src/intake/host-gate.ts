/** Keeps us polite: to one host only a few requests at a time, and never a burst. */
import { because } from '../core/reason.ts'
import { FetchError } from '../ports/intake.ts'

export type HostGate = {
  /** Resolves when it is our turn, with the way to give the turn back. Throws {@link FetchError} when that takes too long. */
  enter(url: URL, spacingMs?: number): Promise<() => void>
}

type Line = { activeCount: number; nextAtMs: number; readonly waiting: (() => void)[] }

const longestWaitMs = 60_000
/** Hosts remembered before the idle ones are forgotten. */
const lineLimit = 5_000

export function createHostGate(options: {
  readonly concurrency: number
  readonly spacingMs: number
}): HostGate {
  const lines = new Map<string, Line>()

  function lineOf(host: string): Line {
    if (lines.size > lineLimit) forgetIdle(lines)
    const line = lines.get(host) ?? { activeCount: 0, nextAtMs: 0, waiting: [] }
    lines.set(host, line)
    return line
  }

  return {
    async enter(url, spacingMs = options.spacingMs) {
      // On our own machine there is nobody to be polite to.
      if (isLoopback(url.hostname)) return () => undefined
      const line = lineOf(url.host)
      if (line.nextAtMs - Date.now() > longestWaitMs) throw tooBusy(url)
      while (line.activeCount >= options.concurrency)
        await new Promise<void>((resolve) => line.waiting.push(resolve))
      line.activeCount += 1
      const waitMs = line.nextAtMs - Date.now()
      line.nextAtMs = Math.max(line.nextAtMs, Date.now()) + spacingMs
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
      return () => {
        line.activeCount -= 1
        line.waiting.shift()?.()
      }
    },
  }
}

function forgetIdle(lines: Map<string, Line>): void {
  for (const [host, { activeCount, waiting, nextAtMs }] of lines)
    if (activeCount === 0 && waiting.length === 0 && nextAtMs <= Date.now()) lines.delete(host)
}

/** As a URL writes them, which makes of every other spelling one of these. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.[\d.]+$/.test(hostname)
}

function tooBusy({ host }: URL): FetchError {
  return new FetchError(
    'rate-limited',
    because('{host}: too many of our own requests wait for it; give its sources a slower poll', {
      host,
    }),
    { retryAfterMs: longestWaitMs },
  )
}
