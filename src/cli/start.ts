import { existsSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import { loadConfig } from '../config.ts'
import { getLanguages, getMarks } from '../core/language/languages.ts'
import { createLog } from '../log.ts'
import { BackendError } from '../ports/backend-error.ts'
import { findPlatformStates, type Role, roles } from '../roles.ts'
import type { CliContext } from './cli.ts'
import { parsePort } from './parse-port.ts'
import { sayStarted } from './say-started.ts'
import { untilSignal } from './signal.ts'
import { UserError } from './user-error.ts'

type StartOptions = {
  readonly role?: ReadonlySet<Role>
  readonly config: string | undefined
  readonly data: string
  readonly host: string
  readonly port: number
  readonly sample: boolean
}

const defaultConfig = 'config/tenbells.yaml'

/** Nothing may hold up Ctrl-C longer than this. */
const stopDeadlineMs = 4_500

export function addStart(program: Command, context: CliContext): void {
  program
    .command('start')
    .description('run the bot (what npm start runs)')
    .option('--role <roles>', `all (the default), or some of ${roles.join(', ')}`, parseRoles)
    .option('--config <file>', `configuration (${defaultConfig} unless you say)`)
    .option('--data <folder>', 'where the embedded database and the sandbox live', 'data')
    .option(
      '--host <address>',
      'address of the console; only a container needs another',
      '127.0.0.1',
    )
    .option('--port <port>', 'port of the console', parsePort, 8787)
    .option('--no-sample', 'leave the sample wire out')
    .action((options: StartOptions) => start(options, context))
}

function parseRoles(value: string): ReadonlySet<Role> {
  const named = value.split(',').map((each) => each.trim())
  if (named.includes('all')) return new Set(roles)
  const unknown = named.find((name) => !roles.some((role) => role === name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`"${unknown}" is none of all, ${roles.join(', ')}.`)
  return new Set(roles.filter((role) => named.includes(role)))
}

async function start(options: StartOptions, context: CliContext): Promise<void> {
  const file = options.config ?? (existsSync(defaultConfig) ? defaultConfig : undefined)
  const config = await loadConfig(file, context.environment)
  // A wrong word file is said now, and not by the first article.
  getLanguages()
  getMarks()
  const wanted = options.role ?? new Set(roles)
  // In the first minute a person reads the block below; a live bot's log is for machines.
  const isLive = Object.values(findPlatformStates(config, wanted)).includes('live')
  const log = createLog(config.logLevel ?? (isLive ? 'info' : 'warn'))
  const stopped = untilSignal()
  // Loaded here, so that the other commands need not wait for every library of the bot.
  const { startApp } = await import('../app.ts')
  if (process.stdout.isTTY) process.stdout.write('Starting…\n')
  let isStarted = false
  // Whatever is under way survives being cut off; a start that waits for something must not hold Ctrl-C.
  void stopped.then(() => {
    if (!isStarted) process.exit(1)
  })
  const app = await startApp({
    config,
    dataFolder: options.data,
    host: options.host,
    port: options.port,
    roles: wanted,
    wantsSample: options.sample,
    version: context.version,
    environment: context.environment,
    log,
  }).catch((error: unknown) => {
    throw toUserError(error, options) ?? error
  })
  isStarted = true
  process.stdout.write(
    sayStarted(app, { config, dataFolder: options.data, version: context.version }),
  )
  await stopped
  const deadline = setTimeout(() => process.exit(1), stopDeadlineMs)
  await app.close()
  clearTimeout(deadline)
}

function toUserError(error: unknown, options: StartOptions): UserError | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'FolderInUseError' || error instanceof BackendError)
    return new UserError(error.message, { cause: error })
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new UserError(
      `Port ${options.port} is taken by another program. Give the console another one: --port ${options.port + 10}`,
    )
  return undefined
}
