/** A real Redis and a real Postgres that a bench may kill and start again where they were. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { findFreePort, findProgram, untilReachable } from '../../test/servers.ts'

/** Asked so often, in the middle of the load. */
const mostTries = 400
const reachableWithinMs = 100

const run = promisify(execFile)

export type Server = {
  readonly url: string
  /** SIGKILL, and up again on the same port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Without persistence: a restart has forgotten everything. */
export async function startRedis(): Promise<Server> {
  const program = find('redis-server')
  const port = await findFreePort()
  const start = () =>
    spawn(program, ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
      stdio: 'ignore',
    })
  const nothing = () => undefined
  return keep({
    ...{ url: `redis://127.0.0.1:${port}`, port, start },
    isReady: async () => undefined,
    clean: nothing,
  })
}

/** With fsync, as in production. */
export async function startPostgres(): Promise<Server> {
  const initdb = find('initdb')
  const folder = mkdtempSync(join(tmpdir(), 'tenbells-bench-'))
  const user = await findPostgresUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const port = await findFreePort()
  const data = join(folder, 'data')
  const options = { cwd: folder, ...user }
  await run(initdb, ['-D', data, '-U', 'tenbells', '--auth=trust', '--no-sync'], options)
  const start = () =>
    spawn(
      join(initdb, '..', 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'],
      { stdio: 'ignore', ...options },
    )
  const url = `postgres://tenbells@127.0.0.1:${port}/postgres`
  return keep({
    ...{ url, port, start },
    isReady: async () => {
      const client = new pg.Client(url)
      await client.connect()
      await client.end()
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  })
}

async function keep({
  url,
  port,
  start,
  isReady,
  clean,
}: {
  readonly url: string
  readonly port: number
  readonly start: () => ChildProcess
  /** Rejects while it is not. */
  readonly isReady: () => Promise<void>
  readonly clean: () => void
}): Promise<Server> {
  let process = start()
  const untilReady = async () => {
    for (let tries = 0; tries < mostTries; tries++) {
      // What a killed Postgres has begun lives on for a moment, and beside it none starts.
      if (process.exitCode !== null) process = start()
      const error = await untilReachable(port, reachableWithinMs)
        .then(isReady)
        .then(
          () => undefined,
          (reason: unknown) => reason,
        )
      if (error === undefined) return
      await wait(50)
    }
    throw new Error(`what answers on port ${port} does not get ready`)
  }
  await untilReady()
  const end = async (signal: 'SIGKILL' | 'SIGINT') => {
    const ended = once(process, 'exit')
    process.kill(signal)
    await ended
  }
  return {
    url,
    async restart() {
      await end('SIGKILL')
      process = start()
      await untilReady()
    },
    async stop() {
      await end('SIGINT')
      clean()
    },
  }
}

function find(name: string): string {
  const debian = ['18', '17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`)
  const program = findProgram(name, ['/usr/local/bin', '/usr/bin', ...debian])
  if (program === undefined) throw new Error(`${name} must be installed`)
  return program
}

/** Postgres refuses to run as root. */
async function findPostgresUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (getuid?.() !== 0) return undefined
  const [{ stdout: uid }, { stdout: gid }] = await Promise.all([
    run('id', ['-u', 'postgres']),
    run('id', ['-g', 'postgres']),
  ])
  return { uid: Number(uid), gid: Number(gid) }
}
