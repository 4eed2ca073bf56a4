import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchError } from '../ports.ts'

/**
 * Reads and decompresses, counting the bytes that come out: a small bomb that grows is stopped at the
 * limit, not when it has filled the memory.
 */
export async function readBody(
  body: Readable,
  options: { readonly encoding: string | undefined; readonly limit: number; readonly url: string },
): Promise<Uint8Array> {
  const { encoding, limit, url } = options
  const plain = decompress(body, encoding, url)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of plain) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) {
      body.destroy()
      throw new FetchError('too-large', `${url}: more than ${limit} bytes`)
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

function decompress(body: Readable, encoding: string | undefined, url: string): Readable {
  const through = decompressorOf(encoding, url)
  if (through === undefined) return body
  // The error reaches the reader of `through`; nothing is left to do with it here.
  return pipeline(body, through, () => undefined)
}

function decompressorOf(encoding: string | undefined, url: string) {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    default:
      throw new FetchError(
        'refused',
        `${url}: content-encoding "${encoding}", expected gzip, br or deflate`,
      )
  }
}
