import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { RecordId } from '../core/model.ts'
import type { Inbox, PushRequest } from '../ports/push.ts'
import { isLocalRequest } from './guard.ts'

const pushByteLimit = 2 * 1024 * 1024

/** Articles come by any name this server has: who sends them proves it by a signature, not by the host. */
export function addPushRoutes(
  routes: Hono,
  { inbox, host, log }: { readonly inbox: Inbox; readonly host: string; readonly log: Logger },
): void {
  const toPush = async (context: Context): Promise<PushRequest> => ({
    source: context.req.query('source'),
    body: new Uint8Array(await context.req.arrayBuffer()),
    header: (name) => context.req.header(name),
    isLocal: isLocalRequest(context, host),
  })

  routes.post('/api/articles', refuseLong, async (context) => {
    try {
      const { status, body } = await inbox.receive(await toPush(context))
      return context.json(body, status)
    } catch (error) {
      log.error({ err: error }, 'push could not be stored')
      context.header('retry-after', '30')
      return context.json({ error: 'it could not be stored; send it again' }, 503)
    }
  })

  routes.get('/api/articles/:id', async (context) => {
    const id = context.req.param('id')
    const fate = /^\d{1,9}$/.test(id)
      ? // as: a number that no record has finds none
        await inbox.findFate(Number(id) as RecordId, await toPush(context))
      : undefined
    if (fate === undefined)
      return context.json(
        { error: `no article ${id}, or it is not yours: sign your question` },
        404,
      )
    return context.json(fate)
  })
}

const refuseLong = bodyLimit({
  maxSize: pushByteLimit,
  onError: (context) => context.json({ error: `at most ${pushByteLimit} bytes` }, 413),
})
