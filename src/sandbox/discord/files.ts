/** https://discord.com/developers/docs/reference#uploading-files */
import { z } from 'zod'
import { fault } from './api-fault.ts'
import type { StoredFile } from './state.ts'
import type { World } from './world.ts'

/** Of one file, for servers without boosts. */
const sizeLimit = 10 * 1024 * 1024
const countLimit = 10

/** `payload_json` and its files, each under `files[n]`. */
export async function readMultipart(
  request: Request,
): Promise<{ readonly json: string; readonly files: readonly Omit<StoredFile, 'id'>[] }> {
  const form = await request.formData()
  const files = [...form.entries()].flatMap(([key, value]) =>
    typeof value === 'string' || !/^files\[\d\]$/.test(key) ? [] : [value],
  )
  if (files.length > countLimit || files.some(({ size }) => size > sizeLimit))
    throw fault('too-large')
  const read = files.map(async (file) => ({
    name: file.name,
    type: file.type,
    base64: Buffer.from(await file.arrayBuffer()).toString('base64'),
  }))
  const json = z.string().catch('').parse(form.get('payload_json'))
  return { json, files: await Promise.all(read) }
}

/** https://discord.com/developers/docs/resources/message#attachment-object */
export function attachmentJson(world: World, { id, name, type, base64 }: StoredFile): object {
  const url = `${world.origin}/attachments/${id}/${encodeURIComponent(name)}`
  const size = sizeOf(base64)
  return { id, filename: name, size, url, proxy_url: url, content_type: type, ephemeral: true }
}

export function sizeOf(base64: string): number {
  return Buffer.byteLength(base64, 'base64')
}

/** Of a message or of what somebody typed. */
export function findFile({ state }: World, id: string): StoredFile | undefined {
  const sent = [...state.interactions.values()].flatMap(({ what }) =>
    what.kind === 'command' && what.file ? [what.file] : [],
  )
  const shown = [...state.messages.values()].flatMap(({ body }) => body.files ?? [])
  return [...sent, ...shown].find((file) => file.id === id)
}

export function toBytes({ base64 }: Pick<StoredFile, 'base64'>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
