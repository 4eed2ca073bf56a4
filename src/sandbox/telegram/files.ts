/** https://core.telegram.org/bots/api#getfile and #sending-files */
import { createHash } from 'node:crypto'
import { BotApiError, badRequest, type StoredFile } from './bot-api.ts'
import type { ChatState, StoredMessage, World } from './world.ts'

/** https://core.telegram.org/bots/api#getfile */
const downloadLimit = 20_000_000

/** What `attach://<name>` means: the data URL beside it. */
export function findUpload(
  params: Readonly<Record<string, unknown>>,
  reference: string,
): string | undefined {
  const attached = /^attach:\/\/(?<name>.+)$/.exec(reference)?.groups?.name
  return attached === undefined ? undefined : String(params[attached] ?? '')
}

/** Only uploads: nobody has sent the bot a file that it would send on. */
export function readUpload(
  params: Readonly<Record<string, unknown>>,
  reference: string,
): StoredFile {
  const { name, base64 } =
    /^data:[\w/-]+;name=(?<name>[^;]*);base64,(?<base64>.+)$/.exec(
      findUpload(params, reference) ?? '',
    )?.groups ?? {}
  if (name === undefined || base64 === undefined)
    throw badRequest('wrong file identifier/HTTP URL specified')
  return { name: decodeURIComponent(name), base64 }
}

/** The Document object that the bot is given. */
export function documentJson(
  { name, base64 }: StoredFile,
  chatId: number,
  messageId: number,
): object {
  const id = idOf(chatId, messageId)
  return {
    file_id: id,
    file_unique_id: id.slice(4, 20),
    file_name: name,
    mime_type: /\.ya?ml$/i.test(name) ? 'application/yaml' : 'application/octet-stream',
    file_size: sizeOf(base64),
  }
}

export function sizeOf(base64: string): number {
  return Buffer.byteLength(base64, 'base64')
}

export function describeFile(world: World, id: string): unknown {
  const found = findDocument(
    world,
    ({ chat }, { id: messageId }) => idOf(chat.id, messageId) === id,
  )
  if (found === undefined) throw badRequest('invalid file_id')
  const { state, message, file } = found
  const size = sizeOf(file.base64)
  if (size > downloadLimit) throw badRequest('file is too big')
  return {
    file_id: id,
    file_unique_id: id.slice(4, 20),
    file_size: size,
    file_path: pathOf(state, message, file),
  }
}

/** Throws as Telegram does for a path that it has not given. */
export function readDocument(world: World, path: string): Uint8Array {
  const found = findDocument(world, (state, message, file) => pathOf(state, message, file) === path)
  if (found === undefined) throw new BotApiError(404, 'Not Found')
  return Buffer.from(found.file.base64, 'base64')
}

function findDocument(
  { chats }: World,
  isMeant: (state: ChatState, message: StoredMessage, file: StoredFile) => boolean,
) {
  for (const state of chats.values())
    for (const message of state.messages.values()) {
      const { document: file } = message.content
      if (file && isMeant(state, message, file)) return { state, message, file }
    }
  return undefined
}

function idOf(chatId: number, messageId: number): string {
  return `BQAC${createHash('sha256').update(`${chatId}/${messageId}`).digest('base64url')}`
}

function pathOf({ chat }: ChatState, { id }: StoredMessage, { name }: StoredFile): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
  return `documents/file_${Math.abs(chat.id)}_${id}${ending}`
}
