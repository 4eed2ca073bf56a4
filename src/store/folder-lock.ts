/** One process per data folder: PGlite takes no lock of its own, and two silently lose rows. */
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

const holderSchema = z.object({ pid: z.int().positive(), processStart: z.string().optional() })
type Holder = z.output<typeof holderSchema>

/** Throws {@link FolderInUseError} naming the holder's pid; a lock whose holder has died is taken over. */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'tenbells.lock')
  const mine: Holder = { pid: process.pid, processStart: await findProcessStart(process.pid) }
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await createOnce(path, JSON.stringify(mine)))
      return { release: () => rm(path, { force: true }) }
    const holder = await readHolder(path)
    if (holder && (await isRunning(holder, mine)))
      throw new FolderInUseError(
        `${folder} is in use by another Tenbells, process ${holder.pid}. Stop that one, or start this one with --data another-folder. (Lock file: ${path})`,
      )
    await rm(path, { force: true })
  }
  throw new FolderInUseError(`${folder}: another Tenbells is starting on it at this moment.`)
}

async function createOnce(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(content)
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined // released meanwhile, or cut short by a crash
  }
}

async function isRunning(holder: Holder, mine: Holder): Promise<boolean> {
  // In a container every process is pid 1: the start time tells a predecessor from ourselves.
  if (holder.pid === mine.pid) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const start = await findProcessStart(holder.pid)
  return start === undefined || holder.processStart === undefined || start === holder.processStart
}

/** Linux only: field 22 of /proc/<pid>/stat, counted behind the command's closing parenthesis. */
async function findProcessStart(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}
