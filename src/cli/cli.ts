/** argv -> a command. Errors of a user go to stderr in words, with exit code 1; only bugs show a stack. */
import { readFile } from 'node:fs/promises'
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import type { Environment } from '../config.ts'
import { LanguageError } from '../core/language/parse-file.ts'
import { ConfigError } from '../yaml-file.ts'
import { check } from './check.ts'
import { addDiff } from './diff.ts'
import { addInspect } from './inspect.ts'
import { addReplay } from './replay.ts'
import { addSandbox } from './sandbox.ts'
import { addSources } from './sources.ts'
import { addStart } from './start.ts'
import { UserError } from './user-error.ts'

export type CliContext = { readonly environment: Environment; readonly version: string }

/** Returns the exit code. */
export async function runCli(argv: readonly string[], environment: Environment): Promise<number> {
  const context = { environment, version: await readVersion() }
  const program = new Command('tenbells')
    .description('Breaking-news alerts on Discord and Telegram that follow their article.')
    .version(context.version)
    .showHelpAfterError('(tenbells --help shows what there is)')
    .exitOverride()
  addStart(program, context)
  addInspect(program, context)
  addDiff(program, context)
  addReplay(program)
  program
    .command('check')
    .description('say whether the configuration and the word lists are right')
    .argument('[config]', 'a configuration file', 'config/tenbells.yaml')
    .action((file: string) => check(file, context))
  addSandbox(program, context)
  addSources(program, context)
  try {
    await program.parseAsync([...argv])
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    if ([UserError, ConfigError, LanguageError].some((kind) => error instanceof kind)) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
      return 1
    }
    throw error
  }
}

const packageSchema = z.object({ version: z.string() })

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return packageSchema.parse(JSON.parse(text)).version
}
