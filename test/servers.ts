/**
 * Starts a real Redis and a real Postgres for the tests, where their programs are installed.
 * Without them those suites are skipped, unless REQUIRE_SERVERS says that they must run.
 */
import { execFile, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    redisUrl: string | undefined
    postgresUrl: string | undefined
  }
}

const run = promisify(execFile)

type Server = { readonly url: string; stop(): Promise<void> }

/** Vitest calls this once before all, and what it returns once after all. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres()])
  const missing = [redis ? [] : ['redis-server'], postgres ? [] : ['postgresql']].flat()
  if (missing.length > 0) {
    if (process.env.REQUIRE_SERVERS)
      throw new Error(`these must be installed: ${missing.join(', ')}`)
    process.stdout.write(`Skipped where ${missing.join(' and ')} would be needed: not installed.\n`)
  }
  project.provide('redisUrl', redis?.url)
  project.provide('postgresUrl', postgres?.url)
  return async () => {
    await Promise.all([redis?.stop(), postgres?.stop()])
  }
}

async function startRedis(): Promise<Server | undefined> {
  const program = findProgram('redis-server', pathFolders())
  if (program === undefined) return undefined
  const port = await findFreePort()
  const server = spawn(program, ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
    stdio: 'ignore',
  })
  await untilReachable(port)
  return { url: `redis://127.0.0.1:${port}`, stop: () => stopProcess(server) }
}

export async function startPostgres(): Promise<Server | undefined> {
  const initdb = findProgram('initdb', [...pathFolders(), ...debianPostgresFolders()])
  if (initdb === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'tenbells-postgres-'))
  const user = await findPostgresUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const port = await findFreePort()
  const data = join(folder, 'data')
  const options = { cwd: folder, ...user }
  await run(initdb, ['-D', data, '-U', 'tenbells', '--auth=trust', '--no-sync'], options)
  const server = spawn(
    join(initdb, '..', 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'],
    { stdio: 'ignore', ...options },
  )
  await untilReachable(port)
  return {
    url: `postgres://tenbells@127.0.0.1:${port}/postgres`,
    async stop() {
      await stopProcess(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Postgres refuses to run as root. */
async function findPostgresUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const { stdout } = await run('id', ['-u', 'postgres'])
  const group = await run('id', ['-g', 'postgres'])
  return { uid: Number(stdout), gid: Number(group.stdout) }
}

function pathFolders(): readonly string[] {
  return (process.env.PATH ?? '').split(delimiter)
}

function debianPostgresFolders(): readonly string[] {
  const root = '/usr/lib/postgresql'
  return existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : []
}

export function findProgram(name: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}

const lookEveryMs = 50

export async function untilReachable(port: number, withinMs = 10_000): Promise<void> {
  const { createConnection } = await import('node:net')
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += lookEveryMs) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1')
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  throw new Error(`nothing answers on port ${port}`)
}

function stopProcess(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGINT')
  })
}
