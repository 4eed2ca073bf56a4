import type { Context, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type SourceDesk, SourceDeskError } from '../ports/source-desk.ts'
import { isLocalRequest } from './guard.ts'

const byteLimit = 64 * 1024

/** For the operator's own command line: nobody else may change or even see the sources' addresses. */
export function addSourceRoutes(
  routes: Hono,
  { desk, host }: { readonly desk: SourceDesk; readonly host: string },
): void {
  const onlyLocal: MiddlewareHandler = async (context, next) => {
    if (isLocalRequest(context, host)) return next()
    return context.json({ error: 'the sources are only for programs of this machine' }, 403)
  }
  routes.use('/api/sources', onlyLocal)
  routes.use('/api/sources/*', onlyLocal)

  routes.get('/api/sources', (context) =>
    answer(context, async () => ({ sources: await desk.list() })),
  )
  routes.get('/api/sources/:id', (context) => answer(context, () => desk.show(idOf(context))))
  routes.post('/api/sources', refuseLong, async (context) => {
    const given: unknown = await context.req.json().catch(() => undefined)
    if (given === undefined) return context.json({ error: 'expected JSON' }, 400)
    return answer(context, () => desk.add(given), 201)
  })
  routes.post('/api/sources/:id/pause', (context) =>
    answer(context, () => desk.pause(idOf(context))),
  )
  routes.post('/api/sources/:id/resume', (context) =>
    answer(context, () => desk.resume(idOf(context))),
  )
  routes.delete('/api/sources/:id', (context) => answer(context, () => desk.remove(idOf(context))))
}

function idOf(context: Context): string {
  return context.req.param('id') ?? ''
}

async function answer(
  context: Context,
  work: () => Promise<object>,
  status: 200 | 201 = 200,
): Promise<Response> {
  try {
    return context.json(await work(), status)
  } catch (error) {
    if (error instanceof SourceDeskError) return context.json({ error: error.message }, 422)
    throw error
  }
}

const refuseLong = bodyLimit({
  maxSize: byteLimit,
  onError: (context) => context.json({ error: `at most ${byteLimit} bytes` }, 413),
})
