import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

export type PageFile = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Every file of the page by its path, read once: nothing else of the disk can be asked for. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = fileURLToPath(new URL('./page/', import.meta.url))
  const names = await readdir(folder, { recursive: true })
  const files = new Map<string, PageFile>()
  for (const name of names) {
    const type = types[extname(name)]
    if (type === undefined) continue
    const path = name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`
    files.set(path, { body: new Uint8Array(await readFile(`${folder}${name}`)), type })
  }
  return files
}
