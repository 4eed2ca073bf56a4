/** What a site allows on its pages: https://www.rfc-editor.org/rfc/rfc9309 */
import robotsModule from 'robots-parser'
import { because } from '../core/reason.ts'
import { FetchError } from '../ports/intake.ts'
import type { Fetcher } from './fetch-url.ts'

export type Robots = {
  /** The time that the site wants between two requests. Throws {@link FetchError} when we may not look. */
  check(url: string): Promise<{ readonly spacingMs: number | undefined }>
}

// as: its types claim a default export, which Node, reading CommonJS, does not see
const robotsParser = robotsModule as unknown as typeof robotsModule.default
type Rules = ReturnType<typeof robotsParser>
type Held = { readonly rules: Promise<Rules>; untilMs: number }

const product = 'Tenbells'
const sizeLimit = 512 * 1024
/** Matching costs as much as rules times address: what lies beyond is no honest file. */
const textLimit = 100_000
const urlLimit = 2_000
const heldForMs = 24 * 3_600_000
/** One failure must not hold back a site's news for long. */
const failedForMs = 10_000
const siteLimit = 5_000
const longestSpacingMs = 10_000

export function createRobots(fetcher: Pick<Fetcher, 'fetchUrl'>): Robots {
  const sites = new Map<string, Held>()

  function find(origin: string): Promise<Rules> {
    const known = sites.get(origin)
    if (known !== undefined && known.untilMs > Date.now()) return known.rules
    if (sites.size >= siteLimit) sites.clear()
    const held: Held = { rules: read(fetcher, origin), untilMs: Date.now() + heldForMs }
    held.rules.catch(() => {
      held.untilMs = Date.now() + failedForMs
    })
    sites.set(origin, held)
    return held.rules
  }

  return {
    async check(url) {
      const { origin } = new URL(url)
      if (url.length > urlLimit)
        throw new FetchError(
          'refused',
          because('{origin}: an address of {number} characters', { origin, number: url.length }),
        )
      const rules = await find(origin)
      if (rules.isAllowed(url, product) === false)
        throw new FetchError(
          'refused',
          because(
            '{url}: {origin}/robots.txt does not allow it; ask the site, or take its feed alone',
            { url, origin },
          ),
        )
      const delay = rules.getCrawlDelay(product)
      return {
        spacingMs: delay === undefined ? undefined : Math.min(delay * 1_000, longestSpacingMs),
      }
    },
  }
}

/** Without a file all is allowed; one that cannot be reached forbids all, until it can. */
async function read(fetcher: Pick<Fetcher, 'fetchUrl'>, origin: string): Promise<Rules> {
  const address = `${origin}/robots.txt`
  try {
    const fetched = await fetcher.fetchUrl(address, { limit: sizeLimit })
    const text = fetched.kind === 'fetched' ? fetched.body : ''
    const end = text.length > textLimit ? text.lastIndexOf('\n', textLimit) : text.length
    return robotsParser(address, text.slice(0, Math.max(0, end)))
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    if (error.reason === 'gone' || error.reason === 'refused') return robotsParser(address, '')
    throw error
  }
}
