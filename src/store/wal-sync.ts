/**
 * PGlite never calls fsync: a power cut would lose what was committed. `fdatasync` of the
 * write-ahead log after each commit keeps it, as long as no CHECKPOINT runs while we do.
 */
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Calls that come while a sync runs share the next one. */
export function createWalSync(folder: string): () => Promise<void> {
  const walFolder = join(folder, 'pg_wal')
  let syncedUntilMs = 0
  let running: Promise<void> | undefined
  let waiting: Promise<void> | undefined

  async function syncChangedSegments(): Promise<void> {
    // A file's time may be up to a tick older than the commit it holds.
    const from = syncedUntilMs - 1_000
    const startedMs = Date.now()
    const names = (await readdir(walFolder)).filter((name) => /^[0-9A-F]{24}$/.test(name))
    for (const name of names) {
      const path = join(walFolder, name)
      if ((await stat(path)).mtimeMs >= from) await syncFile(path, 'data')
    }
    syncedUntilMs = startedMs
  }

  return function syncWal(): Promise<void> {
    if (running === undefined) {
      running = syncChangedSegments().finally(() => {
        running = undefined
      })
      return running
    }
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined
        return syncWal()
      })
    return waiting
  }
}

/** After creating and after closing the database: PGlite has written files that nobody has synced. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  for (const entry of entries) {
    if (entry.isFile() || entry.isDirectory())
      await syncFile(join(entry.parentPath, entry.name), 'all')
  }
  await syncFile(folder, 'all')
}

async function syncFile(path: string, what: 'data' | 'all'): Promise<void> {
  const file = await open(path, 'r')
  try {
    if (what === 'data') await file.datasync()
    else await file.sync()
  } finally {
    await file.close()
  }
}
