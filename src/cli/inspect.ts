import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { Command } from 'commander'
import { createFetcher } from '../intake/fetch-url.ts'
import { parseArticle } from '../intake/parse-article.ts'
import { readLocales } from '../locales.ts'
import { FetchError } from '../ports.ts'
import type { CliContext } from './cli.ts'
import { inspectLines } from './inspect-lines.ts'
import { type Inspection, inspectArticle, naming, toJson } from './inspection.ts'
import { sayInspection } from './say-inspection.ts'
import { toFileFault, UserError } from './user-error.ts'

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
  const english = (await readLocales())('en')
  return naming(input, () =>
    inspectArticle(parseArticle(text, { source: 'inspect', url }), english),
  )
}

async function readInput(input: string, version: string): Promise<{ text: string; url?: string }> {
  if (input === '-') return { text: await readAll(process.stdin) }
  if (/^https?:/i.test(input)) return fetchPage(input, version)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input))
    throw new UserError(`${input}: expected an http or https address, or a file`)
  try {
    return { text: await readFile(input, 'utf8') }
  } catch (error) {
    throw toFileFault(input, error) ?? error
  }
}

async function fetchPage(url: string, version: string): Promise<{ text: string; url: string }> {
  // A person at the terminal may look at a page of their own machine.
  const fetcher = createFetcher({ allowLoopback: true, userAgent: `Tenbells/${version}` })
  try {
    const fetched = await fetcher.fetchUrl(url)
    if (fetched.kind === 'not-modified') throw new UserError(`${url}: the server sent no page`)
    return { text: fetched.body, url: fetched.url }
  } catch (error) {
    if (error instanceof FetchError) throw new UserError(error.message, { cause: error })
    throw error
  } finally {
    await fetcher.close()
  }
}
