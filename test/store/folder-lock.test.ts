import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FolderInUseError, lockFolder } from '../../src/store/folder-lock.ts'

async function folderHeldBy(holder: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenbells-lock-'))
  await writeFile(join(folder, 'tenbells.lock'), JSON.stringify(holder))
  return folder
}

test('a second process is refused, and told who the first one is', async () => {
  const folder = await folderHeldBy({ pid: process.ppid })
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError)
  await expect(lockFolder(folder)).rejects.toThrow(`process ${process.ppid}`)
})

test('the lock of a dead process is taken over', async () => {
  // Process ids end below 2^22 on Linux and below 10^5 on macOS.
  const folder = await folderHeldBy({ pid: 2 ** 31 - 2 })
  await (await lockFolder(folder)).release()
})

test('a predecessor with our own pid, as in a container, is dead', async () => {
  const folder = await folderHeldBy({ pid: process.pid })
  const lock = await lockFolder(folder)
  expect(await readFile(join(folder, 'tenbells.lock'), 'utf8')).toContain(String(process.pid))
  await lock.release()
})

test('a lock file cut short by a power failure does not lock us out', async () => {
  const folder = await folderHeldBy({})
  await (await lockFolder(folder)).release()
})
