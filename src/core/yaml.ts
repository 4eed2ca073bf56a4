/** A YAML text and a schema -> a value, or faults with line, column and field. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { because, type Reason } from './reason.ts'

export type YamlFault = {
  readonly line: number | undefined
  readonly column: number | undefined
  readonly field: string
  /** What was expected and what came: a reason, where a person may have written it in a chat. */
  readonly message: string
}

export type FaultAt = (path: readonly PropertyKey[], message: string) => YamlFault

export type ReadYaml<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'faults'; readonly faults: readonly YamlFault[] }

/** Never throws, whatever the text. */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  findContradictions: (parsed: z.output<Schema>, faultAt: FaultAt) => readonly YamlFault[],
): ReadYaml<z.output<Schema>> {
  const lines = new LineCounter()
  const at = (offset: number | undefined) => {
    const place = offset === undefined ? undefined : lines.linePos(offset)
    return { line: place?.line, column: place?.col }
  }
  const document = readDocument(text, lines)
  if (document === undefined || document.errors.some(isOverflow))
    return faultsOf([{ ...at(0), field: '', message: tooTangled }])
  if (document.errors.length > 0)
    return faultsOf(
      document.errors.map((error) => ({
        ...at(error.pos[0]),
        field: '',
        message: sayError(error),
      })),
    )
  const value = toValue(document)
  if (value === undefined) return faultsOf([{ ...at(0), field: '', message: tooTangled }])
  const parsed = schema.safeParse(value)
  const faultAt: FaultAt = (path, message) => ({
    ...at(offsetOf(document, path)),
    field: path.join('.'),
    message,
  })
  if (!parsed.success)
    return faultsOf(
      parsed.error.issues.flatMap((issue) => {
        if (issue.code === 'unrecognized_keys')
          return issue.keys.map((key) =>
            faultAt([...issue.path, key], because('there is no such setting')),
          )
        const came = document.getIn(issue.path, true)
        if (came === undefined) return [faultAt(issue.path, because('is missing'))]
        const said = { reason: sayIssue(issue), value: show(came) }
        return [faultAt(issue.path, because('{reason}, came {value}', said))]
      }),
    )
  const faults = findContradictions(parsed.data, faultAt)
  return faults.length > 0 ? faultsOf(faults) : { kind: 'value', value: parsed.data }
}

/** The reader of YAML turns the end of its stack into a fault of the text. */
function isOverflow({ message }: Error): boolean {
  return message.startsWith('Maximum call stack size exceeded')
}

const tooTangled = because('expected less nesting and fewer aliases')

function faultsOf(faults: readonly YamlFault[]) {
  return { kind: 'faults', faults } as const
}

/** Undefined: nested deeper than the stack. */
function readDocument(text: string, lines: LineCounter) {
  try {
    return parseDocument(text, { lineCounter: lines })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Undefined: aliases that would grow without end. */
function toValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined
    throw error
  }
}

/** What people do wrong most, in words that name the cure; the library's own for the rest. */
function sayError({ code, message }: YAMLError): Reason {
  switch (code) {
    case 'DUPLICATE_KEY':
      return because('the same setting stands there twice')
    case 'TAB_AS_INDENT':
      return because('it is indented by a tab; use spaces')
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return because('a quotation mark, bracket, comma or colon is missing, or blanks before it')
    default: {
      const text = message.split('\n')[0]?.replace(/ at line .*$/, '') ?? code
      return because('this cannot be read as YAML: {text}', { text })
    }
  }
}

const types: Readonly<Record<string, Reason>> = {
  string: because('expected a text'),
  number: because('expected a number'),
  int: because('expected a whole number'),
  boolean: because('expected true or false'),
  array: because('expected a list'),
  object: because('expected settings by their names'),
}

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'expected a http(s) URL'
  if (issue.code === 'invalid_value')
    return because('expected one of {choices}', { choices: issue.values.join(', ') })
  if (issue.code === 'invalid_type' && !issue.message.startsWith('expected'))
    return types[issue.expected] ?? `expected ${issue.expected}`
  return issue.message
}

/** As it stands in the file, in no language: a long number would come back rounded. */
function show(node: unknown): string {
  if (isMap(node)) return '{…}'
  if (!isScalar(node)) return '[…]'
  if (node.value === null) return 'null'
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
