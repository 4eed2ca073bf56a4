import type { Command } from 'commander'
import { parseArticle } from '../intake/parse-article.ts'
import { readLocales } from '../locales.ts'
import type { CliContext } from './cli.ts'
import { inspectLines } from './inspect-lines.ts'
import { type Inspection, inspectArticle, naming, toJson } from './inspection.ts'
import { readInput } from './read-input.ts'
import { sayInspection } from './say-inspection.ts'

type InspectOptions = { readonly json?: true; readonly ndjson?: true }

export function addInspect(program: Command, { version }: CliContext): void {
  program
    .command('inspect')
    .description(
      'show what would be made of an article: record, quotes, summary, level, both renderings',
    )
    .argument(
      '<input>',
      'a file, a URL, or - for standard input: HTML, plain text of a page, ninjs or NewsRecord JSON',
    )
    .option('--json', 'print one JSON object')
    .option('--ndjson', 'read {"id","text"} or {"id","html","url"} lines, print {"id",…} lines')
    .action(async (input: string, options: InspectOptions) => {
      if (options.ndjson) return inspectLines(input)
      const inspection = await inspect(input, version)
      process.stdout.write(
        options.json
          ? `${JSON.stringify(toJson(inspection), undefined, 2)}\n`
          : sayInspection(inspection),
      )
    })
}

async function inspect(input: string, version: string): Promise<Inspection> {
  const { text, url } = await readInput(input, version)
  const english = (await readLocales()).find('en')
  return naming(input, () =>
    inspectArticle(parseArticle(text, { source: 'inspect', url }), english),
  )
}
