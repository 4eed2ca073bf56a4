/** Files and environment -> Config, or faults with file, line, column and field. */
import { readFile } from 'node:fs/promises'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import {
  levels,
  platforms,
  type SourceId,
  type SubscriptionId,
  updatePolicies,
  webUrlSchema,
} from './core/model.ts'

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

const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'expected lower-case letters, digits and hyphens, such as example-wire',
  )

/** `30s`, `5m`, `1h`. */
const durationSchema = z
  .string('expected a duration such as 30s, 5m or 1h')
  .regex(/^\d{1,5}(?:s|m|h)$/, 'expected a duration such as 30s, 5m or 1h')
  .transform(
    (value) => Number.parseInt(value, 10) * { s: 1_000, m: 60_000, h: 3_600_000 }[unitOf(value)],
  )
  .refine((value) => value >= 1_000, 'expected at least 1s')

function unitOf(duration: string): 's' | 'm' | 'h' {
  const unit = duration.at(-1)
  return unit === 'h' || unit === 'm' ? unit : 's'
}

const sourceSchema = z.strictObject({
  // as: here the operator's slug becomes the id
  id: slugSchema.transform((value) => value as SourceId),
  /** What readers see as the source. */
  name: z.string().min(1),
  /** Of an RSS, Atom, RDF or JSON feed. */
  url: webUrlSchema,
  /** BCP 47; found out when absent. */
  language: z.string().optional(),
  poll: durationSchema.default(60_000),
})

const destinationSchema = z.strictObject({
  // as: here the operator's slug becomes the id
  id: slugSchema.transform((value) => value as SubscriptionId),
  platform: z.enum(platforms),
  /** Discord: the channel's id. Telegram: the chat's id or @name. Quoted, for it is longer than a number may be. */
  channel: z.string('expected text in quotes, such as "123456789012345678" or "@name"').min(1),
  /** Ids of sources; all when absent. */
  sources: z.array(slugSchema.transform((value) => value as SourceId)).default([]),
  /** The least level that begins a story there. */
  level: z.enum(levels).default('routine'),
  updates: z.enum(updatePolicies).default('edit'),
  /** Levels that arrive without a sound. */
  silent: z.array(z.enum(levels)).default(['routine']),
})

const fileSchema = z.strictObject({
  sources: z.array(sourceSchema).default([]),
  destinations: z.array(destinationSchema).default([]),
  discord: z.strictObject({ api: webUrlSchema.optional() }).default({}),
  telegram: z.strictObject({ api: webUrlSchema.optional() }).default({}),
})
export type FileConfig = z.output<typeof fileSchema>

const secret = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()))

const serverUrl = (protocols: RegExp, example: string) =>
  secret.pipe(z.url({ protocol: protocols, error: `expected a URL such as ${example}` }).optional())

const environmentSchema = z.object({
  DISCORD_TOKEN: secret,
  TELEGRAM_TOKEN: secret,
  DISCORD_API: serverUrl(/^https?$/, 'https://discord.com/api'),
  TELEGRAM_API: serverUrl(/^https?$/, 'https://api.telegram.org'),
  REDIS_URL: serverUrl(/^rediss?$/, 'redis://localhost:6379'),
  DATABASE_URL: serverUrl(/^postgres(?:ql)?$/, 'postgres://tenbells@localhost/tenbells'),
  LOG_LEVEL: secret.pipe(z.enum(['debug', 'info', 'warn', 'error']).optional()),
  /** Lets sources be on this machine and in its network. */
  ALLOW_PRIVATE_SOURCES: secret.pipe(z.enum(['true', 'false']).optional()),
})

type PlatformConfig = {
  readonly token: string | undefined
  readonly api: string | undefined
}

export type Config = Pick<FileConfig, 'sources' | 'destinations'> & {
  readonly discord: PlatformConfig
  readonly telegram: PlatformConfig
  readonly redisUrl: string | undefined
  readonly databaseUrl: string | undefined
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | undefined
  readonly allowsPrivateSources: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

/** `undefined` as file: nothing is configured. Throws {@link ConfigError}. */
export async function loadConfig(
  file: string | undefined,
  environment: Environment,
): Promise<Config> {
  const fromFile = file === undefined ? fileSchema.parse({}) : await readConfigFile(file)
  const env = environmentSchema.safeParse(environment)
  if (!env.success)
    throw new ConfigError(
      env.error.issues.map((issue) => ({
        file: 'environment',
        line: undefined,
        column: undefined,
        field: issue.path.join('.'),
        // Never what came: it may be a secret.
        message: issue.message,
      })),
    )
  const { data } = env
  return {
    sources: fromFile.sources,
    destinations: fromFile.destinations,
    discord: { token: data.DISCORD_TOKEN, api: data.DISCORD_API ?? fromFile.discord.api },
    telegram: { token: data.TELEGRAM_TOKEN, api: data.TELEGRAM_API ?? fromFile.telegram.api },
    redisUrl: data.REDIS_URL,
    databaseUrl: data.DATABASE_URL,
    logLevel: data.LOG_LEVEL,
    allowsPrivateSources: data.ALLOW_PRIVATE_SOURCES === 'true',
  }
}

async function readConfigFile(file: string): Promise<FileConfig> {
  try {
    return parseConfig(await readFile(file, 'utf8'), file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new ConfigError(
        [
          {
            file,
            line: undefined,
            column: undefined,
            field: '',
            message: 'there is no such file; config/tenbells.yaml is an example to copy',
          },
        ],
        { cause: error },
      )
    throw error
  }
}

/** Throws {@link ConfigError} with every fault found. */
export function parseConfig(text: string, file: string): FileConfig {
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
  const parsed = fileSchema.safeParse(document.toJS() ?? {})
  const faultAt = (path: readonly PropertyKey[], message: string): Fault => ({
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

function findContradictions(
  config: FileConfig,
  faultAt: (path: readonly PropertyKey[], message: string) => Fault,
): Fault[] {
  const faults: Fault[] = []
  for (const list of ['sources', 'destinations'] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of config[list].entries()) {
      if (seen.has(id)) faults.push(faultAt([list, index, 'id'], `"${id}" is given twice`))
      seen.add(id)
    }
  }
  const known = new Set(config.sources.map(({ id }) => id))
  for (const [index, { sources }] of config.destinations.entries())
    for (const [place, id] of sources.entries())
      if (!known.has(id))
        faults.push(
          faultAt(
            ['destinations', index, 'sources', place],
            `there is no source with the id "${id}"`,
          ),
        )
  return faults
}
