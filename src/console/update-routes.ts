import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { UpdateDoor } from '../ports/update-door.ts'

const byteLimit = 1024 * 1024

/** Telegram comes by the public name; the secret in its header says that it is Telegram. */
export function addUpdateRoutes(routes: Hono, door: UpdateDoor): void {
  routes.post('/telegram/updates', refuseLong, async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined)
    const secret = context.req.header('x-telegram-bot-api-secret-token')
    return context.body(null, await door.receive(body, secret))
  })
}

const refuseLong = bodyLimit({
  maxSize: byteLimit,
  onError: (context) => context.text(`at most ${byteLimit} bytes`, 413),
})
