/** What becomes of a message that stands, when Postgres stays away for longer than its sender waits for it. */
import { createServer, connect as dial, type Socket } from 'node:net'
import { expect, inject, test } from 'vitest'
import { usualWishes } from '../../src/core/subscription.ts'
import { sendDelivery } from '../../src/pipeline/send-delivery.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { connect } from '../platform/discord-kit.ts'
import { findFreePort } from '../servers.ts'
import { message, seedAlert } from '../store/seed.ts'

const url = inject('postgresUrl')

/** A way to Postgres that can be closed. */
async function openWay(to: URL) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const onward = dial(Number(to.port), to.hostname)
    for (const each of [socket, onward]) {
      sockets.add(each)
      each.on('close', () => sockets.delete(each)).on('error', () => undefined)
    }
    socket.pipe(onward).pipe(socket)
  })
  const port = await findFreePort()
  const open = () => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  await open()
  return { url: Object.assign(new URL(to), { port: String(port) }).href, open, close }
}

test.skipIf(url === undefined)(
  'a message that stands, and could not be written down, is in doubt and then found standing',
  async () => {
    const way = await openWay(new URL(url ?? ''))
    const opened = await openPostgres(way.url)
    const store = createStore(opened.database, opened.step)
    let isCutAfterSend = true
    const sandbox = await startDiscordSandbox({
      onAnswer: ({ method, path }) => {
        if (isCutAfterSend && method === 'POST' && path.endsWith('/messages')) way.close()
      },
    })
    const bot = await connect(sandbox)
    const [place] = sandbox.view.channels()
    const { storyId, alert, subscriptionId } = await seedAlert(store)
    const id = subscriptionId
    const channel = place?.id ?? ''
    await store.subscriptions.replaceConfigured(
      [{ ...usualWishes, id, platform: 'discord', channel }],
      new Date(),
    )
    const alertId = await store.alerts.add({ ...alert, kind: 'update', createdAt: new Date() })
    if (alertId === undefined) throw new Error('an alert expected')
    const told = { alertId, storyId, subscriptionId, action: 'post', targetId: undefined } as const
    await store.deliveries.add([told], new Date())
    const clock = { aheadMs: 0 }
    const now = () => new Date(Date.now() + clock.aheadMs)
    const nothing = () => undefined
    const log = { error: nothing, warn: nothing, info: nothing, debug: nothing }
    const messengers = { discord: bot.messenger }
    const deps = { store, messengers, budget: createMemoryBudget(), now, log }
    const job = { subscriptionId, platform: 'discord' } as const
    const read = async () => (await store.deliveries.listOfAlert(alertId))[0]

    await expect(sendDelivery(deps, job)).rejects.toThrow()
    isCutAfterSend = false
    await way.open()
    expect(await read()).toMatchObject({ state: 'sending', settledAt: undefined })
    // As long as its sender may be alive, nobody else takes it.
    expect(await sendDelivery(deps, job)).toMatchObject({ againAt: expect.any(Date) })
    clock.aheadMs = 30_000
    expect((await store.findUnfinished(now(), now(), 1_000)).deliveries).toContainEqual(
      expect.objectContaining({ subscriptionId }),
    )
    expect(await store.deliveries.claim(subscriptionId, now())).toMatchObject({
      kind: 'reconcile',
      delivery: { state: 'unknown' },
    })
    clock.aheadMs = 60_000
    await sendDelivery(deps, job)
    const [standing, ...others] = sandbox.view.channels()[0]?.messages ?? []
    expect(others).toEqual([])
    expect(standing?.text).toContain(message.title.text)
    expect(await read()).toMatchObject({ state: 'sent', messageId: standing?.id })
    await bot.close()
    await sandbox.close()
    await opened.close()
    way.close()
  },
  60_000,
)
