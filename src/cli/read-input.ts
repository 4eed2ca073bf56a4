import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { createFetcher } from '../intake/fetch-url.ts'
import { FetchError } from '../ports/intake.ts'
import { toFileFault, UserError } from './user-error.ts'

/** A file, an http address, or `-` for standard input. */
export async function readInput(
  input: string,
  version: string,
): Promise<{ text: string; url?: string }> {
  if (input === '-') return { text: await readAll(process.stdin) }
  if (/^https?:/i.test(input)) return fetchPage(input, version)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input))
    throw new UserError(`${input}: expected an http or https address, or a file`)
  try {
    return { text: await readFile(input, 'utf8') }
  } catch (error) {
    throw toFileFault(input, error) ?? error
  }
}

async function fetchPage(url: string, version: string): Promise<{ text: string; url: string }> {
  // A person at the terminal may look at a page of their own machine.
  const fetcher = createFetcher({ allowLoopback: true, userAgent: `Tenbells/${version}` })
  try {
    const fetched = await fetcher.fetchUrl(url)
    if (fetched.kind === 'not-modified') throw new UserError(`${url}: the server sent no page`)
    return { text: fetched.body, url: fetched.url }
  } catch (error) {
    if (error instanceof FetchError) throw new UserError(error.message, { cause: error })
    throw error
  } finally {
    await fetcher.close()
  }
}
