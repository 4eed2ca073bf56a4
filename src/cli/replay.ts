import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { loadConfig } from '../config.ts'
import type { Played } from '../replay.ts'
import { countOf } from './count-of.ts'
import { readHistory } from './history.ts'
import { createProgress } from './progress.ts'
import { createTotals, postingsHeading, sayPosting } from './say-replay.ts'
import { UserError } from './user-error.ts'

type ReplayOptions = { readonly json?: true; readonly config?: string }

const defaultConfig = 'config/tenbells.yaml'

export function addReplay(program: Command): void {
  program
    .command('replay')
    .description('play past articles through grouping and decisions; nothing is sent')
    .argument(
      '<ndjson>',
      'a file of NewsRecord or ninjs lines in time order, or - for standard input',
    )
    .option('--json', 'print one JSON object a line: {id, storyId, change, alert, why}')
    .option('--config <file>', `try this configuration (${defaultConfig} unless you say)`)
    .addHelpText(
      'after',
      `
The same source and id again is a new version of the article; "pubstatus": "canceled" withdraws it.
The clock is simulated: a line comes at its modifiedAt (versioncreated), else at its publishedAt, and
never before the line above it. Holds, merge windows, cool-downs and quiet hours run out as it goes.
"change" is what the line does to what readers knew of the article: "none" for an article's first line,
whose alert is of the kind "first". Without destinations in the configuration, one place hears everything.`,
    )
    .action(replay)
}

async function replay(input: string, options: ReplayOptions): Promise<void> {
  const file = options.config ?? (existsSync(defaultConfig) ? defaultConfig : undefined)
  // Of the environment nothing is needed: no platform is reached.
  const config = await loadConfig(file, {})
  // Loaded here, so that the other commands need not wait for the database.
  const { openReplay } = await import('../replay.ts')
  const totals = createTotals()
  let postingCount = 0
  const progress = createProgress()
  const history = await openReplay(config, (posting) => {
    progress.clear()
    if (!options.json)
      process.stdout.write(`${postingCount === 0 ? postingsHeading : ''}${sayPosting(posting)}`)
    postingCount += 1
  })
  let badCount = 0
  let timelessCount = 0
  const tell = (played: readonly Played[]): void => {
    for (const line of played) {
      totals.add(line)
      if (options.json) process.stdout.write(`${JSON.stringify(line)}\n`)
    }
  }
  try {
    for await (const line of readHistory(input)) {
      if ('fault' in line) {
        badCount += 1
        progress.clear()
        process.stderr.write(`${line.fault}\n`)
        continue
      }
      tell(await history.play(line.record))
      const stated = line.record.modifiedAt ?? line.record.publishedAt
      if (stated === null) timelessCount += 1
      progress.step(stated)
    }
    tell(await history.finish())
  } finally {
    progress.clear()
    await history.close()
  }
  if (!options.json) process.stdout.write(totals.say(postingCount))
  if (timelessCount > 0)
    process.stderr.write(
      `${input}: ${countOf(timelessCount, 'line')} without modifiedAt or publishedAt, played one second after the line before; a first one in 1970\n`,
    )
  if (badCount > 0) throw new UserError(`${input}: ${countOf(badCount, 'line')} could not be read`)
}
