/** Reads multipart/form-data as Telegram does: also with the unquoted file names that grammY writes, which Node refuses. */

/**
 * A file becomes its data URL, so that the journal keeps it and the console can draw it: a PNG as such,
 * any other with its name.
 */
export function parseMultipart(
  body: Buffer,
  contentType: string,
): readonly (readonly [string, string])[] {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? ''
  // As latin1 every byte stays one sign.
  const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1)
  return parts.flatMap((part) => {
    const end = part.indexOf('\r\n\r\n')
    const head = part.slice(0, end)
    const name = /\bname="?([^";\r]+)/i.exec(head)?.[1]
    if (end < 0 || name === undefined) return []
    const bytes = Buffer.from(part.slice(end + 4, -2), 'latin1')
    const file = /\bfilename="?([^";\r]+)/i.exec(head)?.[1]
    const value = file === undefined ? bytes.toString() : toDataUrl(file, bytes)
    return [[name, value] as const]
  })
}

function toDataUrl(latinName: string, bytes: Buffer): string {
  const name = encodeURIComponent(Buffer.from(latinName, 'latin1').toString())
  const type = name.endsWith('.png') ? 'image/png' : `application/octet-stream;name=${name}`
  return `data:${type};base64,${bytes.toString('base64')}`
}
