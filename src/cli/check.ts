import { loadConfig } from '../config.ts'
import { getLanguages, getMarks } from '../core/language/languages.ts'
import type { CliContext } from './cli.ts'

/** Throws ConfigError or LanguageError with every fault found. */
export async function check(file: string, { environment }: CliContext): Promise<void> {
  const config = await loadConfig(file, environment)
  const count = (things: readonly unknown[], word: string) =>
    `${things.length} ${word}${things.length === 1 ? '' : 's'}`
  const isIdle = config.sources.length > 0 && config.destinations.length === 0
  process.stdout.write(
    `${file} is right: ${count(config.sources, 'source')}, ${count(config.destinations, 'destination')}, ${count(config.topics, 'topic')}.${
      isIdle ? ' Without a destination nothing is posted to a live channel.' : ''
    }\n`,
  )
  const codes = getLanguages().map(({ code }) => code)
  process.stdout.write(
    `languages/ is right: ${codes.join(', ')}; ${getMarks().size} quotation marks.\n`,
  )
}
