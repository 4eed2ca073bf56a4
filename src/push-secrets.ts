/** Who may sign pushes: never in a configuration file, never in a log. */
import { readFile } from 'node:fs/promises'
import type { SourceId } from './core/model.ts'

/**
 * For the source `city-desk`: `PUSH_SECRET_CITY_DESK`, several separated by spaces or commas while they
 * are changed; or `PUSH_SECRET_CITY_DESK_FILE`, a file with one a line, read anew at every push.
 */
export function createPushSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): (source: SourceId) => Promise<readonly string[]> {
  return async (source) => {
    const name = `PUSH_SECRET_${source.toUpperCase().replaceAll('-', '_')}`
    const file = environment[`${name}_FILE`]
    const text = file === undefined ? (environment[name] ?? '') : await readFile(file, 'utf8')
    return text.split(/[\s,]+/).filter((secret) => secret !== '')
  }
}
