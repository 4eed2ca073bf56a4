/** A YAML file and a schema -> values, or faults with file, line, column and field. */
import { readFile } from 'node:fs/promises'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'

export type Fault = {
  readonly file: string
  readonly line: number | undefined
  readonly column: number | undefined
  readonly field: string
  /** What was expected and what came. */
  readonly message: string
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map(sayFault).join('\n'), options)
    this.faults = faults
  }
}

function sayFault({ file, line, column, field, message }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`
  return field === '' ? `${place}: ${message}` : `${place} ${field}: ${message}`
}

export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'expected lower-case letters, digits and hyphens, such as example-wire',
  )

/** Undefined when there is no such file. */
export async function readYamlFile(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
}

export type FaultAt = (path: readonly PropertyKey[], message: string) => Fault

/** Throws {@link ConfigError} with every fault found. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  findContradictions: (parsed: z.output<Schema>, faultAt: FaultAt) => readonly Fault[],
): z.output<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const at = (offset: number | undefined) => {
    const place = offset === undefined ? undefined : lines.linePos(offset)
    return { file, line: place?.line, column: place?.col }
  }
  if (document.errors.length > 0)
    throw new ConfigError(
      document.errors.map((error) => ({
        ...at(error.pos[0]),
        field: '',
        message: error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'not YAML',
      })),
    )
  const parsed = schema.safeParse(document.toJS() ?? {})
  const faultAt: FaultAt = (path, message) => ({
    ...at(offsetOf(document, path)),
    field: path.join('.'),
    message,
  })
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.flatMap((issue) => {
        if (issue.code === 'unrecognized_keys')
          return issue.keys.map((key) => faultAt([...issue.path, key], 'there is no such setting'))
        const came = document.getIn(issue.path, true)
        if (came === undefined) return [faultAt(issue.path, 'is missing')]
        return [faultAt(issue.path, `${sayIssue(issue)}, came ${show(came)}`)]
      }),
    )
  const faults = findContradictions(parsed.data, faultAt)
  if (faults.length > 0) throw new ConfigError(faults)
  return parsed.data
}

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'expected a http(s) URL'
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type' && !issue.message.startsWith('expected'))
    return `expected ${issue.expected}`
  return issue.message
}

/** As it stands in the file: a long number would come back rounded. */
function show(node: unknown): string {
  if (isMap(node)) return 'a mapping'
  if (!isScalar(node)) return 'a list'
  if (node.value === null) return 'nothing'
  return typeof node.value === 'string' ? JSON.stringify(node.value) : String(node.source)
}

/** Where the value stands, or its key, or the nearest thing around it. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const name = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isNode(key) && String(key) === String(name))
      if (pair && isNode(pair.key)) return pair.key.range?.[0]
    }
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return isNode(document.contents) ? document.contents.range?.[0] : undefined
}
