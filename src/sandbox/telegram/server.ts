import { type HttpBindings, serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { BotApiError, badRequest, type User } from './bot-api.ts'
import { readDocument } from './files.ts'
import { createGuard, EdgePage, type GuardOptions, LostAnswer } from './guard.ts'
import { callMethod } from './methods.ts'
import { parseMultipart } from './multipart.ts'
import { fromForm } from './params.ts'
import type { UpdateQueue } from './updates.ts'
import type { World } from './world.ts'

export type BotApiRequest = {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

type Env = { Bindings: HttpBindings }

const mostBytes = 1 << 20

const tokenShape = /^(\d{3,16}):AA[\w-]{20,60}$/

/** Any token of the right shape is this bot. */
export function toBot(token: string): User | undefined {
  const id = tokenShape.exec(token)?.[1]
  return id === undefined
    ? undefined
    : { id: Number(id), is_bot: true, first_name: 'Tenbells', username: 'tenbells_sandbox_bot' }
}

export async function startServer(
  options: GuardOptions & {
    readonly port: number
    readonly world: World
    readonly updates: UpdateQueue
    readonly onRequest: ((request: BotApiRequest) => void) | undefined
    readonly onAnswer: ((request: BotApiRequest, status: number) => void) | undefined
  },
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const app = new Hono<Env>()
  const guard = createGuard(options.world, options)
  app.onError((error, context) => answerError(context, error))
  app.notFound((context) => answerError(context, new BotApiError(404, 'Not Found')))
  app.get('/file/:bot{bot[^/]+}/:path{.+}', (context) => {
    if (!toBot(context.req.param('bot').slice('bot'.length)))
      throw new BotApiError(401, 'Unauthorized')
    const bytes = readDocument(options.world, context.req.param('path'))
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' })
  })
  app.all('/:bot{bot[^/]+}/:method', async (context) => {
    const { world, updates, onRequest, onAnswer } = options
    const bot = toBot(context.req.param('bot').slice('bot'.length))
    if (!bot) throw new BotApiError(401, 'Unauthorized')
    const method = context.req.param('method')
    const params = await readParams(context)
    onRequest?.({ method, params })
    context.env.outgoing.once('finish', () =>
      onAnswer?.({ method, params }, context.env.outgoing.statusCode),
    )
    const session = { world, updates, bot, signal: whenGone(context.env) }
    const result = await guard({ method, params, env: context.env }, () =>
      callMethod(session, method, params),
    )
    return context.json({ ok: true, result })
  })

  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port }, () =>
      resolve(starting),
    )
    starting.once('error', reject)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to listen on')
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        options.updates.close()
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** Aborts when the bot hangs up before it has its answer. */
function whenGone({ outgoing }: HttpBindings): AbortSignal {
  const gone = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort()
  })
  return gone.signal
}

async function readParams(context: Context<Env>): Promise<Readonly<Record<string, unknown>>> {
  const query = fromForm(Object.entries(context.req.query()))
  const type = context.req.header('content-type') ?? ''
  if (context.req.method === 'GET' || context.req.header('content-length') === '0') return query
  if (/^application\/json\b/i.test(type))
    return { ...query, ...parseJson(await readBody(context.env)) }
  if (/^multipart\/form-data\b/i.test(type))
    return { ...query, ...fromForm(parseMultipart(await readBody(context.env), type)) }
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const form = new URLSearchParams((await readBody(context.env)).toString())
    return { ...query, ...fromForm(form.entries()) }
  }
  return query
}

/** As it comes in: a web `Request` for each call would cost more than the call. */
async function readBody({ incoming }: HttpBindings): Promise<Buffer> {
  const chunks: Buffer[] = []
  let byteCount = 0
  for await (const chunk of incoming) {
    byteCount += chunk.length
    if (byteCount > mostBytes) throw new BotApiError(413, 'Request Entity Too Large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseJson(bytes: Buffer): object {
  try {
    const body: unknown = JSON.parse(bytes.toString())
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch {
    // Said below.
  }
  throw badRequest("can't parse request body as a JSON object")
}

function answerError(context: Context, error: Error): Response {
  if (error instanceof LostAnswer) return context.body(null)
  if (error instanceof EdgePage) return context.html(`<h1>${error.status}</h1>`, error.status)
  const known =
    error instanceof BotApiError
      ? error
      : new BotApiError(500, `Internal Server Error: ${error.message}`)
  const { code, message, parameters } = known
  return context.json(
    { ok: false, error_code: code, description: message, ...(parameters && { parameters }) },
    code as ContentfulStatusCode,
    waitOf(parameters),
  )
}

function waitOf(parameters: BotApiError['parameters']): Record<string, string> {
  const seconds = parameters?.retry_after
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}
