import { pipeline, type Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { because } from '../core/reason.ts'
import { FetchError } from '../ports/intake.ts'
import { createZstdDecompress } from './zstd.ts'

/** What {@link readBody} can undo; for the request. */
export const encodings = 'gzip, br, zstd, deflate'

/**
 * Reads and decompresses, counting the bytes that go in and that come out: a small bomb that grows is
 * stopped at the limit, not when it has filled the memory.
 */
export async function readBody(
  body: Readable,
  options: {
    readonly encoding: string | undefined
    /** As the server declares it. */
    readonly length: string | undefined
    /** In bytes, before and after decompression. */
    readonly limit: number
    readonly url: string
  },
): Promise<Uint8Array> {
  const { encoding, length, limit, url } = options
  const tooLarge = () =>
    new FetchError(
      'too-large',
      because('{url}: more than {number} bytes; we read no more of anything', {
        url,
        number: limit,
      }),
    )
  if (length !== undefined && Number(length) > limit) throw tooLarge()
  const plain = decompress(body, { encoding, limit, url, tooLarge })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of plain) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) throw tooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

function decompress(
  body: Readable,
  options: {
    readonly encoding: string | undefined
    readonly limit: number
    readonly url: string
    readonly tooLarge: () => FetchError
  },
): Readable {
  const through = decompressorOf(options.encoding, options.url)
  if (through === undefined) return body
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > options.limit) done(options.tooLarge())
      else done(null, chunk)
    },
  })
  // The error reaches the reader of `through`; nothing is left to do with it here.
  return pipeline(body, count, through, () => undefined)
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
    case 'zstd':
      return createZstdDecompress()
    default:
      throw new FetchError(
        'refused',
        because('{url}: content-encoding "{encoding}", expected one of {encodings}', {
          url,
          encoding: String(encoding),
          encodings,
        }),
      )
  }
}
