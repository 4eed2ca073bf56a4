import { request } from 'undici'
import { FetchError } from '../ports/intake.ts'

const timeoutMs = 8_000

/**
 * What a person sent along, from where the platform keeps it: from no other host, and through no redirect.
 * Throws {@link FetchError}; its message never has the address, which may hold a token.
 */
export async function download(
  url: URL,
  { origins, mostBytes }: { readonly origins: readonly string[]; readonly mostBytes: number },
): Promise<Uint8Array> {
  if (!origins.includes(url.origin))
    throw new FetchError('refused', `expected a file of ${origins.join(' or ')}, not ${url.origin}`)
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (statusCode === 200) return await read(body, mostBytes)
    await body.dump()
    throw new FetchError(
      statusCode === 404 ? 'gone' : 'refused',
      `${url.origin} answered ${statusCode} for a file`,
    )
  } catch (error) {
    throw toFetchError(error, url)
  }
}

async function read(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > mostBytes)
      throw new FetchError('too-large', `a file has more than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Of a refused connection, a name that is not found, the time that is over. */
function toFetchError(error: unknown, { origin }: URL): unknown {
  const isOfNetwork = error instanceof Error && ('code' in error || error.name === 'TimeoutError')
  return isOfNetwork
    ? new FetchError('unreachable', `${origin} did not give a file`, { cause: error })
    : error
}
