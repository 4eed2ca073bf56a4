import { loadConfig } from '../config.ts'
import { getLanguages, getMarks } from '../core/language/languages.ts'
import type { CliContext } from './cli.ts'
import { countOf } from './count-of.ts'

/** Throws ConfigError or LanguageError with every fault found. */
export async function check(file: string, { environment }: CliContext): Promise<void> {
  const { sources, destinations, topics } = await loadConfig(file, environment)
  const isIdle = sources.length > 0 && destinations.length === 0
  process.stdout.write(
    `${file} is right: ${countOf(sources.length, 'source')}, ${countOf(destinations.length, 'destination')}, ${countOf(topics.length, 'topic')}.${
      isIdle ? ' Without a destination nothing is posted to a live channel.' : ''
    }\n`,
  )
  const codes = getLanguages().map(({ code }) => code)
  process.stdout.write(
    `languages/ is right: ${codes.join(', ')}; ${getMarks().size} quotation marks.\n`,
  )
}
