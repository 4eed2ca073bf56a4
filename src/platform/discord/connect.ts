import {
  Client,
  Events,
  GatewayIntentBits,
  type Guild,
  REST,
  RESTEvents,
  type RESTOptions,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Locales } from '../../core/locale.ts'
import { because } from '../../core/reason.ts'
import type { Budget } from '../../ports/budget.ts'
import type { CommandCenter } from '../../ports/command.ts'
import type { Messenger } from '../../ports/messenger.ts'
import { answerInteraction } from './answer-interaction.ts'
import { platformRules, watchLimits } from './budget.ts'
import { mentionCommands } from './call-commands.ts'
import { registerCommands } from './commands.ts'
import { countCalls } from './count-calls.ts'
import { createPlaces, type Places } from './place.ts'
import { createMessenger } from './send.ts'
import { welcome } from './welcome.ts'

export type DiscordOptions = {
  readonly token: string
  /** Default: Discord itself. The sandbox gives its own. */
  readonly api?: string
  /** Calls to all channels together. */
  readonly perSecond: number
  /** Is told what Discord's answers say of its limits. */
  readonly budget: Budget
  readonly commandCenter: CommandCenter
  readonly locales: Locales
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** `talks`: holds a gateway connection and answers commands. */
  readonly role: { readonly sends: boolean; readonly talks: boolean }
  /** Runs the talking while it is this process's turn: one process per token should. Default: at once. */
  readonly lead?: (start: () => Promise<() => Promise<void>>) => Promise<() => Promise<void>>
  /** Answers ready sooner need no "is thinking…". Default 1,500; Discord waits 3,000 at most. */
  readonly deferAfterMs?: number
}

export type DiscordConnection = { readonly messenger: Messenger; close(): Promise<void> }

/** discord.js itself waits 15 s for guilds that do not come. */
const readyWithinMs = 20_000
const firstWaitMs = 1_000
const longestWaitMs = 60_000

/** Rejects only when Discord refuses the token; an unreachable Discord is tried again and again. */
export async function connectDiscord(options: DiscordOptions): Promise<DiscordConnection> {
  const { token, role, lead = (start) => start() } = options
  const rest = new REST(restOptions(options)).setToken(token)
  const commandIds = new Map<string, string>()
  const readers = mentionCommands(options.locales, commandIds)
  let gateway: Client | undefined
  const seenType = (channel: string) => gateway?.channels.cache.get(channel)?.type
  const places = createPlaces(rest, seenType)
  const messenger = createSender(rest, { ...options, locales: readers, places })
  const talk = () => {
    gateway = createGateway(options)
    return startTalking({ rest, messenger, client: gateway }, { ...options, readers, commandIds })
  }
  const stopTalking = role.talks ? await lead(talk) : undefined
  return {
    messenger,
    close: async () => {
      await stopTalking?.()
      rest.clearHashSweeper()
    },
  }
}

function createSender(
  rest: REST,
  options: Parameters<typeof createMessenger>[1] & DiscordOptions,
): Messenger {
  reportRefusedToken(rest, options.log)
  noteLimits(rest, options, options.places.nameOf)
  return createMessenger(rest, options)
}

function noteLimits(
  rest: REST,
  { budget, log }: DiscordOptions,
  nameOf: Places['nameOf'] = (channel) => channel,
): void {
  watchLimits(rest, { budget, nameOf }, (error) => log.warn({ err: error }, 'limit not noted'))
}

/** The queue owns retrying and waiting; a library that did both inside a call would hold its lock. */
function restOptions({ api, budget, perSecond }: DiscordOptions): Partial<RESTOptions> {
  return {
    ...(api === undefined ? {} : { api }),
    makeRequest: countCalls(budget, platformRules(perSecond)),
    retries: 0,
    timeout: 10_000,
    rejectOnRateLimit: () => true,
    // The budget of all processes counts.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  }
}

/** @discordjs/rest forgets the token after a 401: only a restart with a good one helps. */
function reportRefusedToken(rest: REST, log: DiscordOptions['log']): void {
  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) log.error({}, 'token refused')
  })
}

function createGateway(options: DiscordOptions): Client {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: restOptions(options) })
  noteLimits(client.rest, options)
  return client
}

async function startTalking(
  {
    rest,
    messenger,
    client,
  }: { readonly rest: REST; readonly messenger: Messenger; readonly client: Client },
  options: DiscordOptions & {
    readonly readers: Locales
    /** Learned as soon as Discord knows the commands. */
    readonly commandIds: Map<string, string>
  },
): Promise<() => Promise<void>> {
  const { token, commandCenter, locales, readers, commandIds, log, deferAfterMs = 1_500 } = options
  const deps = { rest, api: options.api, commandCenter, locales: readers, log, deferAfterMs }
  let retry: NodeJS.Timeout | undefined
  let isClosed = false

  client.on(Events.Error, (error) => log.warn({ err: error }, 'gateway error'))
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'gateway error'))
  client.on(Events.Invalidated, () => log.error({}, 'gateway session refused'))
  // Not said of servers that the bot was in before it connected.
  client.on(Events.GuildCreate, (guild) => void welcome({ commandCenter, messenger, log }, guild))
  client.on(Events.GuildDelete, (guild) => void leaveServer(guild, { commandCenter, log }))
  client.on(Events.InteractionCreate, (interaction) => void answerInteraction(deps, interaction))

  const start = async () => {
    const { application } = client.isReady() ? client : await logIn(client, token)
    const known = await registerCommands({ ...deps, locales }, application.id)
    for (const [name, id] of known) commandIds.set(name, id)
  }
  const keepTrying = async (waitMs: number): Promise<void> => {
    try {
      await start()
    } catch (error) {
      if (isTokenRefused(error)) throw error
      log.warn({ err: error }, 'gateway out of reach')
      if (isClosed) return
      retry = setTimeout(() => {
        keepTrying(Math.min(waitMs * 2, longestWaitMs)).catch((refused: unknown) =>
          log.error({ err: refused }, 'token refused'),
        )
      }, waitMs)
    }
  }

  try {
    await keepTrying(firstWaitMs)
  } catch (error) {
    await client.destroy()
    throw error
  }
  return async () => {
    isClosed = true
    clearTimeout(retry)
    await client.destroy()
  }
}

/** An outage of the server is another event. */
async function leaveServer(
  { id, channels }: Guild,
  { commandCenter, log }: Pick<DiscordOptions, 'commandCenter' | 'log'>,
): Promise<void> {
  try {
    await commandCenter.leave({
      platform: 'discord',
      why: because('I was removed from the server'),
      isThere: ({ server, channel }) => server === id || channels.cache.has(channel),
    })
  } catch (error) {
    log.error({ guildId: id, err: error }, 'removal not noted')
  }
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve)
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Discord sent no READY in time')), readyWithinMs)
  })
  try {
    return await Promise.race([client.login(token).then(() => ready), late])
  } finally {
    clearTimeout(timer)
  }
}

/** discord.js makes errors of its own for it. */
function isTokenRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid'
}
