import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A word file that says what it may not; the message names the file, the line and the entry. */
export class LanguageError extends Error {
  override readonly name = 'LanguageError'
}

/** The content of a YAML file of `languages/`, or a LanguageError with every fault. */
export function parseFile<Schema extends z.ZodType>(
  file: string,
  source: string,
  schema: Schema,
): z.output<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const [broken] = document.errors
  if (broken !== undefined)
    throw new LanguageError(`${file}:${broken.linePos?.[0].line ?? 1}: ${broken.message}`)
  const parsed = schema.safeParse(document.toJS() ?? {})
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }]
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'there is no such list; docs/languages.md names them all',
    }))
  })
  const said = faults.map(({ path, message }) => {
    const line = lines.linePos(findPlace(document, source, path)).line
    return `${file}:${line} ${String(path[0] ?? '')}: ${message}`
  })
  throw new LanguageError(said.join('\n'))
}

/** The offset of a list, or of a word in it. */
function findPlace(
  document: ReturnType<typeof parseDocument>,
  source: string,
  [list, entry]: readonly PropertyKey[],
): number {
  if (!isMap(document.contents)) return 0
  const pair = document.contents.items.find(({ key }) => String(key) === String(list))
  const start = (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? 0
  if (entry === undefined) return start
  const words = source.slice(start + String(list).length)
  const found = words.split(/(\s+)/).indexOf(String(entry))
  const at = words.split(/(\s+)/).slice(0, Math.max(found, 0)).join('').length
  return start + String(list).length + at
}
