/**
 * Bytes -> text, in the order of https://encoding.spec.whatwg.org: BOM, header, what the text says of
 * itself, UTF-8. XML may also be UTF-16 or UTF-32 without a BOM: its first sign is `<`.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const order = orderOfUtf32(bytes)
  if (order !== undefined) return decodeUtf32(bytes, order)
  const label =
    charsetOfBom(bytes) ?? known(charsetOfHeader(contentType)) ?? known(declaredCharset(bytes))
  if (label === 'windows-1252') return decodeWindows1252(bytes)
  if (label !== undefined) return new TextDecoder(label).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Undeclared and not UTF-8: in practice an old page of Western Europe.
    return decodeWindows1252(bytes)
  }
}

function charsetOfBom(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return undefined
}

function orderOfUtf32(bytes: Uint8Array): 'big' | 'little' | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (start === 'fffe0000' || start === '3c000000') return 'little'
  return start === '0000feff' || start === '0000003c' ? 'big' : undefined
}

/** No decoder of Node's knows it. */
function decodeUtf32(bytes: Uint8Array, order: 'big' | 'little'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signs: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, order === 'little')
    if (point !== 0xfeff) signs.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point))
  }
  return signs.join('')
}

function charsetOfHeader(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1]
}

/** A text that we can read its declaration in as ASCII is not UTF-16, whatever it says. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  const declared =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  return declared !== undefined && /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** Of the bytes 0x80 to 0x9f. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20.20 decodes `windows-1252` as Latin-1: quotation marks and dashes become control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80))
}
