/** Zstandard (RFC 8878), by Node where it can (22.15 and up), else by fzstd. */
import { Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { Decompress } from 'fzstd'

/** What every decoder must support and none should exceed: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1.2 */
const windowLimit = 8 * 1024 * 1024
const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

export function createZstdDecompress(): Transform {
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress')
  // as: Node 20's types do not know it
  return typeof create === 'function' ? (create() as Transform) : createPlainDecompress()
}

/** fzstd reserves the window that a frame asks for, up to 2 GB, before it has seen a byte of it. */
function createPlainDecompress(): Transform {
  let head = Buffer.alloc(0)
  let hasBegun = false
  const out: Uint8Array[] = []
  const decoder = new Decompress((chunk) => {
    out.push(chunk)
  })
  const push = (transform: Transform, chunk: Buffer, isLast: boolean) => {
    decoder.push(chunk, isLast)
    for (const part of out.splice(0)) transform.push(part)
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        if (hasBegun) push(this, chunk, false)
        else {
          head = Buffer.concat([head, chunk])
          if (head.length >= 18) {
            refuseLargeWindow(head)
            hasBegun = true
            push(this, head, false)
          }
        }
        done()
      } catch (error) {
        done(toError(error))
      }
    },
    flush(done) {
      try {
        if (!hasBegun) refuseLargeWindow(head)
        push(this, hasBegun ? Buffer.alloc(0) : head, true)
        done()
      } catch (error) {
        done(toError(error))
      }
    },
  })
}

function refuseLargeWindow(head: Buffer): void {
  if (!head.subarray(0, 4).equals(magic)) throw new Error('this is no Zstandard')
  if (windowSize(head) > windowLimit) throw new Error('its Zstandard window is too large')
}

/** https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1 */
function windowSize(head: Buffer): number {
  const descriptor = head[4] ?? 0
  const isSingleSegment = (descriptor & 0x20) !== 0
  if (!isSingleSegment) {
    const window = head[5] ?? 0
    const base = 2 ** (10 + (window >> 3))
    return base + (base / 8) * (window & 7)
  }
  const dictionaryLength = [0, 1, 2, 4][descriptor & 3] ?? 0
  const sizeLength = [1, 2, 4, 8][descriptor >> 6] ?? 1
  const at = 5 + dictionaryLength
  const bytes = head.subarray(at, at + sizeLength)
  return bytes.reduceRight((size, byte) => size * 256 + byte, 0)
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
