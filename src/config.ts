/** Files and environment -> Config, or faults with file, line, column and field. */
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { approvalSchema } from './core/approval/rule-settings.ts'
import {
  channelSchema,
  destinationSchema,
  findDestinationFaults,
  findUnknownNames,
} from './core/destination-settings.ts'
import { platforms, webUrlSchema } from './core/model.ts'
import { durationSchema, sourceSchema } from './core/source-settings.ts'
import type { Topic } from './core/topic.ts'
import type { FaultAt, YamlFault } from './core/yaml.ts'
import { parseTopics } from './topics-file.ts'
import { ConfigError, parseYaml, readYamlFile } from './yaml-file.ts'

const platformSchema = z.strictObject({
  api: webUrlSchema.optional(),
  /** Calls a second of the whole bot. Discord: 50 unless Discord has agreed to more. Telegram: 30 without paid broadcast. */
  perSecond: z.int().min(1).max(1_000).optional(),
})

const roomSchema = z.strictObject({
  platform: z.enum(platforms),
  /** As of a destination. */
  channel: channelSchema,
  /** BCP 47, of our own words; a file of config/locales. */
  language: z.string().optional(),
})

/** Ids as the platforms show them, quoted: longer than a number may be. */
const idSchema = z
  .string('expected ids in quotes, such as "123456789012345678"')
  .regex(/^\d{1,20}$/)
const idsSchema = z.array(idSchema).default([])

const fileSchema = z.strictObject({
  sources: z.array(sourceSchema).default([]),
  destinations: z.array(destinationSchema).default([]),
  moderators: z
    .strictObject({
      /** Persons, and on Discord roles, who may post, approve, correct, retract, hold and merge. */
      discord: idsSchema,
      telegram: idsSchema,
      /** Who is on both platforms, and still one person where two must say yes. */
      both: z.array(z.strictObject({ discord: idSchema, telegram: idSchema })).default([]),
      /** Where they hear of what they must decide. */
      rooms: z.array(roomSchema).default([]),
    })
    .prefault({}),
  /** Which alerts wait for a moderator's yes. */
  approval: z.array(approvalSchema).default([]),
  /** Where a publisher can complain: goes into the User-Agent. */
  contact: z
    .string()
    .regex(/^[\w.@:/?=&%+-]{3,200}$/, 'expected a mail address or a URL')
    .optional(),
  /** Where the world reaches this server; needed by WebSub. */
  'public-url': webUrlSchema.optional(),
  discord: platformSchema.default({}),
  telegram: platformSchema
    .extend({
      /** `webhook`: Telegram brings what people say to `public-url`, instead of being asked for it. */
      updates: z.enum(['polling', 'webhook']).default('polling'),
    })
    .prefault({}),
  /** Reports of other sources that come so soon join the alert by one edit. */
  merge: durationSchema.default(20_000),
})
type FileConfig = z.output<typeof fileSchema>

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
  /** Lets sources be on this machine: loopback alone. */
  ALLOW_PRIVATE_SOURCES: secret.pipe(z.enum(['true', 'false']).optional()),
})

type PlatformConfig = {
  readonly token: string | undefined
  readonly api: string | undefined
  readonly perSecond: number | undefined
}

export type Config = Pick<FileConfig, 'sources' | 'destinations' | 'approval'> & {
  readonly contact: string | undefined
  readonly publicUrl: string | undefined
  readonly moderators: FileConfig['moderators']
  readonly mergeWindowMs: number
  readonly topics: readonly Topic[]
  /** Where they stand, or would stand. */
  readonly topicsFile: string | undefined
  readonly discord: PlatformConfig
  readonly telegram: PlatformConfig
  /** Where Telegram brings what people say; undefined: it is asked. */
  readonly webhookUrl: string | undefined
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
  const topicsFile = file === undefined ? undefined : topicsFileOf(file)
  const topics = topicsFile === undefined ? [] : await readTopics(topicsFile)
  const fromFile = file === undefined ? fileSchema.parse({}) : await readConfig(file, topics)
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
    approval: fromFile.approval,
    contact: fromFile.contact,
    publicUrl: fromFile['public-url'],
    moderators: fromFile.moderators,
    mergeWindowMs: fromFile.merge,
    topics,
    topicsFile,
    discord: {
      token: data.DISCORD_TOKEN,
      api: data.DISCORD_API ?? fromFile.discord.api,
      perSecond: fromFile.discord.perSecond,
    },
    telegram: {
      token: data.TELEGRAM_TOKEN,
      api: data.TELEGRAM_API ?? fromFile.telegram.api,
      perSecond: fromFile.telegram.perSecond,
    },
    webhookUrl:
      fromFile.telegram.updates === 'webhook'
        ? new URL('/telegram/updates', fromFile['public-url']).href
        : undefined,
    redisUrl: data.REDIS_URL,
    databaseUrl: data.DATABASE_URL,
    logLevel: data.LOG_LEVEL,
    allowsPrivateSources: data.ALLOW_PRIVATE_SOURCES === 'true',
  }
}

async function readConfig(file: string, topics: readonly Topic[]): Promise<FileConfig> {
  const text = await readYamlFile(file)
  if (text === undefined)
    throw new ConfigError([
      {
        file,
        line: undefined,
        column: undefined,
        field: '',
        message: 'there is no such file; config/tenbells.yaml is an example to copy',
      },
    ])
  return parseConfig(text, file, topics)
}

function topicsFileOf(file: string): string {
  return join(dirname(file), 'topics.yaml')
}

/** Without the file nothing is watched for. */
export async function readTopics(file: string): Promise<readonly Topic[]> {
  const text = await readYamlFile(file)
  return text === undefined ? [] : parseTopics(text, file)
}

/** Throws {@link ConfigError} with every fault found. */
export function parseConfig(text: string, file: string, topics: readonly Topic[] = []): FileConfig {
  return parseYaml(text, file, fileSchema, (config, faultAt) =>
    findContradictions(config, topics, faultAt),
  )
}

function findContradictions(
  config: FileConfig,
  topics: readonly Topic[],
  faultAt: FaultAt,
): readonly YamlFault[] {
  const faults: YamlFault[] = []
  if (config.telegram.updates === 'webhook' && config['public-url'] === undefined)
    faults.push(
      faultAt(
        ['telegram', 'updates'],
        'a webhook needs public-url, where Telegram reaches this server',
      ),
    )
  for (const list of ['sources', 'destinations'] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of config[list].entries()) {
      if (seen.has(id)) faults.push(faultAt([list, index, 'id'], `"${id}" is given twice`))
      seen.add(id)
    }
  }
  for (const [index, { platform }] of config.moderators.rooms.entries())
    if (config.moderators[platform].length === 0)
      faults.push(
        faultAt(
          ['moderators', 'rooms', index],
          `nobody could press a button there: name somebody under moderators.${platform}`,
        ),
      )
  const known = {
    sources: config.sources.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
  }
  return [
    ...faults,
    ...findDestinationFaults(config.destinations, known, faultAt),
    ...findUnknownNames('approval', config.approval, known, faultAt),
  ]
}
