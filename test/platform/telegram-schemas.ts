/** Telegram's requests and answers against the JSON Schemas beside the project, where those are present. */
import { existsSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'

const folder = new URL('../../../shared/specs/telegram/', import.meta.url)

const hasSchemas = existsSync(folder)
if (!hasSchemas)
  process.stderr.write('telegram schemas are not here (../shared/specs/telegram): not checked\n')

function load(name: string): ValidateFunction | undefined {
  if (!hasSchemas) return undefined
  const [file, definition] = name.split('#')
  const text = readFileSync(new URL(`bot-api-10.3.${file}.schema.json`, folder), 'utf8')
  const schema = JSON.parse(text)
  if (definition) schema.$ref = `#/definitions/P_${definition}`
  return new Ajv({ strict: false }).compile(schema)
}

const validators = new Map<string, ValidateFunction | undefined>()

function check(name: string, value: unknown): void {
  if (!validators.has(name)) validators.set(name, load(name))
  const validate = validators.get(name)
  if (faults.length < 3 && validate && !validate(value))
    faults.push(
      `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))} in ${JSON.stringify(value).slice(0, 400)}`,
    )
}

/** Requests and objects that the schemas refuse; a test file ends by finding none. */
export const faults: string[] = []

export function checkTraffic(request: {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}): void {
  // An upload stands beside the parameters, under a name of the client's own.
  const params = Object.entries(request.params).filter(([, value]) => !isUpload(value))
  check(`params#${request.method}`, Object.fromEntries(params))
}

function isUpload(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('data:')
}

export function checkMessage(message: unknown): void {
  check('message', message)
}

export function checkUpdate(update: unknown): void {
  check('update', update)
}
