import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Locale } from '../core/locale.ts'
import { webUrlSchema } from '../core/model.ts'
import { parseArticle } from '../intake/parse-article.ts'
import { readLocales } from '../locales.ts'
import { type Inspection, inspectArticle, naming, toJson } from './inspection.ts'
import { toFileFault, UserError } from './user-error.ts'

const lineSchema = z.union([
  z.object({ id: z.string(), text: z.string() }),
  z.object({ id: z.string(), html: z.string(), url: webUrlSchema }),
])
type Line = z.output<typeof lineSchema>

/** One line in, one line out, as they come. A bad line is told on stderr, and the rest goes through. */
export async function inspectLines(input: string): Promise<void> {
  const stream = input === '-' ? process.stdin : createReadStream(input)
  const english = (await readLocales()).find('en')
  let number = 0
  let badCount = 0
  try {
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      try {
        const given = naming(`line ${number}`, () => parseLine(line))
        const inspection = naming(`line ${number} (${given.id})`, () => inspectLine(given, english))
        process.stdout.write(`${JSON.stringify({ id: given.id, ...toJson(inspection) })}\n`)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        badCount++
        process.stderr.write(`${error.message}\n`)
      }
    }
  } catch (error) {
    throw toFileFault(input, error) ?? error
  }
  if (badCount > 0) throw new UserError(`${badCount} of ${number} lines could not be read`)
}

function parseLine(line: string): Line {
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

function inspectLine(given: Line, locale: Locale): Inspection {
  const { id } = given
  return inspectArticle(
    'text' in given
      ? parseArticle(given.text, { source: 'inspect', id, kind: 'plain-text' })
      : parseArticle(given.html, { source: 'inspect', id, url: given.url, kind: 'html' }),
    locale,
  )
}
