import type { RequestData } from 'discord.js'
import type { ReplyFile } from '../../ports/command.ts'

/**
 * A request's body, with the file in multipart. As bytes: discord.js's own `files` becomes a form of Node's,
 * which the undici that is installed beside it cannot send.
 */
export async function withFile(
  body: object,
  file: ReplyFile | undefined,
): Promise<Pick<RequestData, 'body' | 'headers' | 'passThroughBody'>> {
  if (file === undefined) return { body }
  const form = new FormData()
  form.append('payload_json', JSON.stringify(body))
  form.append('files[0]', new Blob([file.text], { type: 'text/plain' }), file.name)
  const whole = new Response(form)
  return {
    body: new Uint8Array(await whole.arrayBuffer()),
    headers: { 'content-type': whole.headers.get('content-type') ?? '' },
    passThroughBody: true,
  }
}
