import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import type { Command } from 'commander'
import { z } from 'zod'
import { webUrlSchema } from '../core/model.ts'
import { createFetcher } from '../intake/fetch-url.ts'
import { parseArticle } from '../intake/parse-article.ts'
import { ParseError } from '../intake/parse-error.ts'
import { FetchError } from '../ports.ts'
import type { CliContext } from './cli.ts'
import { type Inspection, inspectArticle, toJson } from './inspection.ts'
import { sayInspection } from './say-inspection.ts'
import { UserError } from './user-error.ts'

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
  return naming(input, () => inspectArticle(parseArticle(text, { source: 'inspect', url })))
}

async function readInput(input: string, version: string): Promise<{ text: string; url?: string }> {
  if (input === '-') return { text: await readAll(process.stdin) }
  if (/^https?:/i.test(input)) return fetchPage(input, version)
  try {
    return { text: await readFile(input, 'utf8') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new UserError(`${input}: there is no such file`, { cause: error })
    if (code === 'EISDIR')
      throw new UserError(`${input} is a folder; give one file`, { cause: error })
    throw error
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
    if (error instanceof FetchError)
      throw new UserError(`${url}: ${error.message}`, { cause: error })
    throw error
  } finally {
    await fetcher.close()
  }
}

const lineSchema = z.union([
  z.object({ id: z.string(), text: z.string() }),
  z.object({ id: z.string(), html: z.string(), url: webUrlSchema }),
])

async function inspectLines(input: string): Promise<void> {
  const stream = input === '-' ? process.stdin : (await import('node:fs')).createReadStream(input)
  let number = 0
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (line.trim() === '') continue
    const given = naming(`line ${number}`, () => parseLine(line))
    const inspection = naming(`line ${number} (${given.id})`, () =>
      inspectArticle(
        'text' in given
          ? parseArticle(given.text, { source: 'inspect', id: given.id, kind: 'plain-text' })
          : parseArticle(given.html, {
              source: 'inspect',
              id: given.id,
              url: given.url,
              kind: 'html',
            }),
      ),
    )
    process.stdout.write(`${JSON.stringify({ id: given.id, ...toJson(inspection) })}\n`)
  }
}

function parseLine(line: string): z.output<typeof lineSchema> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new UserError(`not JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success)
    throw new UserError('expected {"id","text"} or {"id","html","url"}, all of them text')
  return parsed.data
}

/** Puts the place in front of what a person must mend. */
function naming<Result>(place: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof UserError || error instanceof ParseError)
      throw new UserError(`${place}: ${error.message}`, { cause: error })
    throw error
  }
}
