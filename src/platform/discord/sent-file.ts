import type { Attachment } from 'discord.js'
import type { SentFile } from '../../ports/command.ts'
import { download } from '../download.ts'

/** https://discord.com/developers/docs/reference#cdn-formatting */
const cdn = ['https://cdn.discordapp.com', 'https://media.discordapp.net']

/** `api`: beside Discord's own, where files may lie; the sandbox has its there. */
export function toSentFile(
  { name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
  api: string | undefined,
): SentFile {
  const origins = api === undefined ? cdn : [...cdn, new URL(api).origin]
  return {
    name,
    byteCount: size,
    read: (mostBytes) => download(new URL(url), { origins, mostBytes }),
  }
}
