/** https://discord.com/developers/docs/reference: the routes that the bot uses, nothing else. */
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ApiFault, fault, fieldFault } from './api-fault.ts'
import {
  applicationJson,
  channelJson,
  isEphemeral,
  memberJson,
  messageJson,
  userJson,
} from './api-json.ts'
import { findConversation } from './channels.ts'
import { type CommandBody, commandsForm } from './command-form.ts'
import { findFile, readMultipart, toBytes } from './files.ts'
import { readForm } from './form.ts'
import { type GuardOptions, guard } from './guard.ts'
import { guildJson } from './guild-json.ts'
import { answer, followUp, getAnswered, getAnswerMessage } from './interactions.ts'
import { flag } from './message-form.ts'
import {
  deleteMessage,
  editMessage,
  getMessage,
  listMessages,
  postMessage,
  publishMessage,
} from './messages.ts'
import { rolesJson } from './roles.ts'
import type { Author, StoredFile, StoredMessage } from './state.ts'
import { changeThread, openInForum, openUnderMessage } from './threads.ts'
import { isToken, type World } from './world.ts'

export type SeenRequest = {
  readonly method: string
  /** Without `/api/v10`, with the query. */
  readonly path: string
  readonly body: unknown
  /** How many came with it, in multipart. */
  readonly fileCount?: number
}

type Options = GuardOptions & {
  readonly world: World
  readonly gatewayUrl: () => string
  readonly onRequest?: ((request: SeenRequest) => void) | undefined
  readonly onAnswer?: ((request: SeenRequest, status: number) => void) | undefined
}

type Env = { Bindings: HttpBindings; Variables: { body: unknown; files: readonly StoredFile[] } }
type Call = Context<Env>

export function createRest(options: Options): Hono<Env> {
  const { world, gatewayUrl, onRequest, onAnswer } = options
  const root = new Hono<Env>()
  // On another host in the world outside, and open to whoever knows the address.
  root.get('/attachments/:id/:name', (call) => {
    const file = findFile(world, call.req.param('id'))
    if (file === undefined) return call.body(null, 404)
    return call.body(toBytes(file), 200, { 'content-type': file.type })
  })
  const app = root.basePath('/api/v10')

  app.use(async (call, next) => {
    const { body, files } = await readBody(call)
    call.set('body', body)
    call.set(
      'files',
      files.map((file) => ({ ...file, id: world.mint() })),
    )
    const url = new URL(call.req.url)
    const path = url.pathname.replace('/api/v10', '') + url.search
    const fileCount = files.length
    const request = { method: call.req.method, path, body, ...(fileCount > 0 && { fileCount }) }
    onRequest?.(request)
    await next()
    onAnswer?.(request, call.res.status)
  })
  app.use(guard(world, options))
  app.use(async (call, next) => {
    if (!call.req.header('user-agent')?.startsWith('DiscordBot (')) throw fault('no-user-agent')
    if (!isOpen(call.req.path) && !isAuthorized(call.req.header('authorization')))
      throw fault('unauthorized')
    if (call.get('files').length > 0 && !isOpen(call.req.path))
      throw fieldFault(['files'], {
        code: 'SANDBOX_UNKNOWN_PROPERTY',
        message: 'The sandbox takes files with answers only.',
      })
    await next()
  })
  app.onError((error, call) => {
    if (error instanceof ApiFault) return call.json(error.body, error.status)
    throw error
  })
  app.notFound((call) => call.json(fault('not-found').body, 404))

  addGatewayRoutes(app, world, gatewayUrl)
  addChannelRoutes(app, world)
  addMessageRoutes(app, world)
  addCommandRoutes(app, world)
  addInteractionRoutes(app, world)
  return app
}

/** Their token stands in the path. */
function isOpen(path: string): boolean {
  return /^\/api\/v10\/(?:interactions|webhooks)\//.test(path)
}

function isAuthorized(header: string | undefined): boolean {
  return header?.startsWith('Bot ') === true && isToken(header.slice(4))
}

async function readBody(
  call: Call,
): Promise<{ readonly body: unknown; readonly files: readonly Omit<StoredFile, 'id'>[] }> {
  const isMultipart = call.req.header('content-type')?.startsWith('multipart/form-data')
  const { json, files } = isMultipart
    ? await readMultipart(call.req.raw)
    : { json: await call.req.text(), files: [] }
  if (json === '') return { body: undefined, files }
  try {
    return { body: JSON.parse(json), files }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw fault('broken-json', error)
  }
}

function addGatewayRoutes(app: Hono<Env>, world: World, gatewayUrl: () => string): void {
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 }
  app.get('/gateway', (call) => call.json({ url: gatewayUrl() }))
  app.get('/gateway/bot', (call) =>
    call.json({ url: gatewayUrl(), shards: 1, session_start_limit: limit }),
  )
  app.get('/users/@me', (call) => call.json(userJson(world.bot)))
  app.get('/applications/@me', (call) => call.json(applicationJson(world)))
  app.post('/users/@me/channels', (call) => {
    const { recipient_id: id } = readForm(
      z.strictObject({ recipient_id: z.string() }),
      call.get('body'),
    )
    return call.json(channelJson(world, findConversation(world, id).id))
  })
}

function addChannelRoutes(app: Hono<Env>, world: World): void {
  app.get('/channels/:channel', (call) => call.json(channelJson(world, call.req.param('channel'))))
  app.patch('/channels/:channel', (call) => {
    const { id } = changeThread(world, call.req.param('channel'), call.get('body'))
    return call.json(channelJson(world, id))
  })
  app.post('/channels/:channel/threads', (call) => {
    const { thread, message } = openInForum(world, call.req.param('channel'), call.get('body'))
    return call.json(
      { ...channelJson(world, thread.id), message: messageJson(world, message) },
      201,
    )
  })
  app.post('/channels/:channel/messages/:message/threads', (call) => {
    const { channel, message } = call.req.param()
    const { id } = openUnderMessage(world, channel, message, call.get('body'))
    return call.json(channelJson(world, id), 201)
  })
  app.post('/channels/:channel/messages/:message/crosspost', (call) => {
    const { channel, message } = call.req.param()
    return call.json(messageJson(world, publishMessage(world, channel, message)))
  })
  app.get('/guilds/:guild', (call) => {
    checkGuild(world, call)
    const { channels: _, members: __, ...guild } = guildJson(world)
    const counts = { approximate_member_count: world.memberCount, approximate_presence_count: 1 }
    return call.json({ ...guild, ...(call.req.query('with_counts') === 'true' && counts) })
  })
  app.get('/guilds/:guild/roles', (call) => {
    checkGuild(world, call)
    return call.json(rolesJson(world))
  })
  app.get('/guilds/:guild/members/:user', (call) => {
    checkGuild(world, call)
    const member = findMember(world, call.req.param('user'))
    if (member === undefined) throw fault('unknown-member')
    return call.json(memberJson(world, member))
  })
  app.get('/guilds/:guild/threads/active', (call) => {
    checkGuild(world, call)
    const active = [...world.state.threads.values()].filter(({ isArchived }) => !isArchived)
    return call.json({ threads: active.map(({ id }) => channelJson(world, id)), members: [] })
  })
}

/** Whoever has typed or pressed here is in the server. */
function findMember({ bot, state }: World, id: string): Author | undefined {
  if (id === bot.id) return bot
  return [...state.interactions.values()].find(({ user }) => user.id === id)?.user
}

function checkGuild(world: World, call: Call): void {
  if (call.req.param('guild') !== world.guildId) throw fault('unknown-guild')
}

function addMessageRoutes(app: Hono<Env>, world: World): void {
  const show = (call: Call, message: StoredMessage) => call.json(messageJson(world, message))
  app.post('/channels/:channel/messages', (call) => {
    const message = postMessage(world, call.req.param('channel'), call.get('body') ?? {})
    return call.json({ ...messageJson(world, message), nonce: message.nonce })
  })
  app.get('/channels/:channel/messages', (call) => {
    const messages = listMessages(world, call.req.param('channel'), call.req.query())
    return call.json(messages.map((message) => messageJson(world, message)))
  })
  app.get('/channels/:channel/messages/:message', (call) => {
    const { channel, message } = call.req.param()
    return show(call, getMessage(world, channel, message))
  })
  app.patch('/channels/:channel/messages/:message', (call) => {
    const { channel, message } = call.req.param()
    return show(
      call,
      editMessage(world, getMessage(world, channel, message), call.get('body') ?? {}),
    )
  })
  app.delete('/channels/:channel/messages/:message', (call) => {
    const { channel, message } = call.req.param()
    deleteMessage(world, getMessage(world, channel, message))
    return call.body(null, 204)
  })
}

function addCommandRoutes(app: Hono<Env>, world: World): void {
  const check = (call: Call) => {
    if (call.req.param('application') !== world.applicationId) throw fault('unknown-application')
  }
  const list = (isWhole: boolean) =>
    world.state.commands.map((command) => ({
      type: 1,
      application_id: world.applicationId,
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      ...(isWhole ? command : withoutLocalizations(command)),
    }))
  app.get('/applications/:application/commands', (call) => {
    check(call)
    return call.json(list(call.req.query('with_localizations') === 'true'))
  })
  app.put('/applications/:application/commands', (call) => {
    check(call)
    const wanted = readForm(commandsForm, call.get('body'))
    const commands = wanted.map((command) => ({
      ...command,
      // A command that keeps its name keeps its id.
      id: world.state.commands.find((old) => isSame(old, command))?.id ?? world.mint(),
      version: world.mint(),
    }))
    world.commit({ kind: 'commands', commands })
    return call.json(list(true))
  })
}

function isSame(one: CommandBody, other: CommandBody): boolean {
  return one.name === other.name && (one.type ?? 1) === (other.type ?? 1)
}

/** https://discord.com/developers/docs/interactions/application-commands#get-global-application-commands */
function withoutLocalizations(command: CommandBody): object {
  const { name_localizations: _, description_localizations: __, options = [], ...rest } = command
  const bare = options.map(
    ({ name_localizations: ___, description_localizations: ____, ...option }) => option,
  )
  return { ...rest, options: bare }
}

const interactionTypes = { command: 2, menu: 2, button: 3, typing: 4, modal: 5 }

function addInteractionRoutes(app: Hono<Env>, world: World): void {
  app.post('/interactions/:id/:token/callback', (call) => {
    const { id, token } = call.req.param()
    const { asked, message } = answer(world, id, token, call.get('body'), call.get('files'))
    if (call.req.query('with_response') !== 'true') return call.body(null, 204)
    const isLoading = message !== undefined && (message.body.flags & flag.loading) !== 0
    return call.json({
      interaction: {
        id,
        type: interactionTypes[asked.what.kind],
        response_message_id: message?.id,
        response_message_loading: isLoading,
        response_message_ephemeral: message !== undefined && isEphemeral(message),
      },
      resource: {
        type: world.state.interactions.get(id)?.answer?.type,
        ...(message === undefined ? {} : { message: messageJson(world, message) }),
      },
    })
  })
  app.post('/webhooks/:application/:token', (call) => {
    const { application, token } = call.req.param()
    const asked = getAnswered(world, application, token)
    return call.json(
      messageJson(world, followUp(world, asked, call.get('body') ?? {}, call.get('files'))),
    )
  })
  app.on(['GET', 'PATCH', 'DELETE'], '/webhooks/:application/:token/messages/:message', (call) => {
    const { application, token, message: id } = call.req.param()
    const message = getAnswerMessage(world, getAnswered(world, application, token), id)
    if (call.req.method === 'GET') return call.json(messageJson(world, message))
    if (call.req.method === 'PATCH')
      return call.json(
        messageJson(world, editMessage(world, message, call.get('body') ?? {}, call.get('files'))),
      )
    deleteMessage(world, message)
    return call.body(null, 204)
  })
}
