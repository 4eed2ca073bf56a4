import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HubDoor } from '../ports/hub.ts'

/** A hub sends whole entries; more than this it need not. */
const byteLimit = 5 * 1024 * 1024

/** Hubs come by the public name; the unguessable address and the signature say that it is they. */
export function addHubRoutes(routes: Hono, door: HubDoor): void {
  routes.get('/websub/:token', async (context) => {
    const query = (name: string) => context.req.query(`hub.${name}`)
    const { status, text } = await door.confirm(context.req.param('token'), {
      mode: query('mode'),
      topic: query('topic'),
      challenge: query('challenge'),
      lease: query('lease_seconds'),
    })
    return context.text(text, status)
  })
  routes.post('/websub/:token', refuseLong, async (context) => {
    const { status, text } = await door.hear(context.req.param('token'), {
      body: new Uint8Array(await context.req.arrayBuffer()),
      signature: context.req.header('x-hub-signature'),
    })
    return context.text(text, status)
  })
}

const refuseLong = bodyLimit({
  maxSize: byteLimit,
  onError: (context) => context.text(`at most ${byteLimit} bytes`, 413),
})
