/** What can be typed in the console: every command there is, on both platforms, answered by the real clients. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Console, startConsole } from '../../src/console/console.ts'
import { platforms } from '../../src/core/model.ts'
import type { CommandDescription } from '../../src/ports/command.ts'
import { readAll } from '../platform/read-all.ts'
import { setUp } from '../platform/restart-kit.ts'

describe.each(platforms)('on %s', (platform) => {
  let it: Awaited<ReturnType<typeof setUp>>
  let bot: Awaited<ReturnType<(typeof it)['start']>>
  let site: Console

  beforeAll(async () => {
    it = await setUp(platform)
    bot = await it.start()
    site = await startConsole({
      ...{ port: 0, host: '127.0.0.1', views: [it.view] },
      facts: () => ({
        ...{ version: '0.0.0', storage: 'embedded', queue: 'embedded' },
        platforms: { discord: 'off', telegram: 'off', [platform]: 'sandbox' },
      }),
      health: async () => ({ ok: true, parts: {} }),
      log: pino({ enabled: false }),
    })
    await it.world.store.subscriptions.replaceConfigured([], it.world.clock.now)
    const url = 'https://news.example/dam'
    await it.world.publish({ id: 'dam', headline: 'Dam at Lake Orrin breaks', url })
  })
  afterAll(async () => {
    await site.close()
    await bot.close()
    await it.close()
  })

  const type = (text: string) =>
    fetch(`${site.url}/api/sandbox/channels/${encodeURIComponent(it.room)}/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'Kim', text }),
    })

  test('each is taken and answered', { timeout: 60_000 }, async () => {
    expect(bot.center.commands.length).toBeGreaterThan(30)
    for (const command of bot.center.commands) {
      const stood = readAll(it.view)
      it.world.pass(5)
      const { status } = await type(write(command))
      expect({ [command.name]: status }).toEqual({ [command.name]: 202 })
      const said = () =>
        [...readAll(it.view)].flatMap(([key, text]) => (stood.has(key) ? [] : text))
      await expect.poll(said, { message: command.name, timeout: 5_000 }).not.toEqual([])
      expect(said().join('\n'), command.name).not.toMatch(/Something went wrong|I do not know/)
    }
  })
})

/** With what it must be given; a story’s number is words too. */
function write({ name, options }: CommandDescription): string {
  return [`/${name}`, ...options.filter(({ isRequired }) => isRequired).map(() => '1')].join(' ')
}
