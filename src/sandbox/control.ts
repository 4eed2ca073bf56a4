/** Lets a test or a bench in another process say what goes wrong. On loopback only. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { type FaultScript, faultRuleSchema } from './fault-script.ts'

export type Control = { readonly url: string; close(): Promise<void> }

/**
 * Per sandbox, by its name: `POST /discord/faults` with a rule, `DELETE /discord/faults`, and
 * `GET /discord/faults` for how often each fault has struck.
 */
export async function startControl(
  port: number,
  scripts: Readonly<Record<string, FaultScript>>,
): Promise<Control> {
  const app = new Hono()
  for (const [name, script] of Object.entries(scripts)) {
    app.get(`/${name}/faults`, (call) => call.json(script.counts))
    app.post(`/${name}/faults`, async (call) => {
      const rule = faultRuleSchema.safeParse(await call.req.json().catch(() => undefined))
      if (!rule.success) return call.json({ errors: rule.error.issues }, 400)
      script.add(rule.data)
      return call.body(null, 204)
    })
    app.delete(`/${name}/faults`, (call) => {
      script.clear()
      return call.body(null, 204)
    })
  }
  const server = createServer(getRequestListener(app.fetch))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // as: a server that listens on a port has such an address
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
