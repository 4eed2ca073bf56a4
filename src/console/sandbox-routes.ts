/** What stands in the sandboxes, and what people do there. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { SandboxInputError, type SandboxView } from '../ports/sandbox.ts'
import { refuseForeignPosts } from './guard.ts'
import { explainInput, inputSchema, languageSchema, typingSchema } from './input.ts'

/** A file of 1 MB in base64, and what is typed with it. */
const inputByteLimit = 1_500_000

export function addSandboxRoutes(routes: Hono, views: readonly SandboxView[]): void {
  const viewOf = (id: string) =>
    views.find((one) => one.channels().some((channel) => channel.id === id))

  routes.get('/api/sandbox/channels', (context) => {
    context.header('cache-control', 'no-store')
    return context.json({ channels: views.flatMap((view) => view.channels()) })
  })

  routes.post(
    '/api/sandbox/channels/:id/input',
    refuseForeignPosts,
    refuseLong,
    async (context) => {
      const id = context.req.param('id')
      const view = viewOf(id)
      if (view === undefined) return context.json({ error: `no sandbox channel ${id}` }, 404)
      const body: unknown = await context.req.json().catch(() => undefined)
      const input = inputSchema.safeParse(body)
      if (!input.success) return context.json({ error: explainInput(input.error, body) }, 400)
      try {
        await view.input(id, input.data)
      } catch (error) {
        if (error instanceof SandboxInputError) return context.json({ error: error.message }, 409)
        throw error
      }
      return context.json({ ok: true }, 202)
    },
  )

  routes.get('/api/sandbox/channels/:id/messages/:message/file', (context) => {
    const { id, message } = context.req.param()
    const view = viewOf(id)
    const file = view?.readFile(id, message)
    if (file === undefined) return context.json({ error: `no file on message ${message}` }, 404)
    // Never shown as a page of ours, whatever it says it is.
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
    })
  })

  routes.get('/api/sandbox/channels/:id/commands', (context) => {
    const id = context.req.param('id')
    const view = viewOf(id)
    const language = languageSchema.safeParse(context.req.query('language'))
    if (view === undefined || !language.success)
      return context.json(
        { error: 'expected ?language=es or the like, for a sandbox channel' },
        400,
      )
    context.header('cache-control', 'no-store')
    return context.json({ commands: view.listCommands?.(language.data, id) ?? [] })
  })

  routes.post(
    '/api/sandbox/channels/:id/suggest',
    refuseForeignPosts,
    refuseLong,
    async (context) => {
      const id = context.req.param('id')
      const view = viewOf(id)
      const typing = typingSchema.safeParse(await context.req.json().catch(() => undefined))
      if (view === undefined || !typing.success)
        return context.json({ error: 'expected {"user","text"} for a sandbox channel' }, 400)
      return context.json((await view.suggest?.(id, typing.data)) ?? { from: 0, choices: [] })
    },
  )
}

const refuseLong = bodyLimit({
  maxSize: inputByteLimit,
  onError: (context) => context.json({ error: `at most ${inputByteLimit} bytes` }, 413),
})
