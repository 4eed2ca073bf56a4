/** Two processes with the role `bots` on one Postgres: one talks, and another takes over when it is gone. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { type Platform, platforms } from '../src/core/model.ts'
import type { SandboxMessage } from '../src/ports/sandbox.ts'
import { spawnTenbells, startPlatforms, stopProcess, untilStarted } from './e2e-parts.ts'
import { faults } from './platform/telegram-schemas.ts'
import { startPostgres } from './servers.ts'

/** So long a dead process counts as alive, and so often the others look; the rest is for a slow machine. */
const takeOverMs = 15_000 + 4_000 + 6_000
/** One that ends of itself says so. */
const handOverMs = 4_000 + 6_000

describe.skipIf(inject('postgresUrl') === undefined)('of processes that talk, one does', () => {
  let folder: string
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  let sandbox: Awaited<ReturnType<typeof startPlatforms>>
  const bots: ReturnType<typeof spawnTenbells>[] = []
  /** Whoever is about to hold Discord's gateway asks where it is. */
  let gatewayCount = 0
  /** What Telegram tells two that poll at once. */
  let conflictCount = 0

  const start = async () => {
    const bot = spawnTenbells(['start', '--role', 'bots', '--data', folder], {
      ...sandbox.environment,
      ...{ DATABASE_URL: postgres?.url ?? '', LOG_LEVEL: 'error' },
    })
    bots.push(bot)
    await untilStarted(bot)
  }
  const roomOf = (platform: Platform) => {
    const room = sandbox.channels().find((place) => place.platform === platform)
    if (room === undefined) throw new Error(`${platform} has no channel`)
    return room
  }
  const find = (platform: Platform, text: string) =>
    roomOf(platform).messages.filter((each) => each.author.isBot && each.text.includes(text))
  const input = (
    platform: Platform,
    given: { text: string } | { messageId: string; button: string },
  ) => sandbox.views[platform].input(roomOf(platform).id, { user: 'Kim', ...given })
  const until = (platform: Platform, text: string, timeout = 10_000) =>
    vi.waitFor(
      () => {
        const [message, ...more] = find(platform, text)
        if (message === undefined) throw new Error(`nothing says “${text}” on ${platform}`)
        expect(more).toEqual([])
        return message
      },
      { timeout, interval: 50 },
    )
  /** Discord drops what is pressed while nobody listens, and says so to the person. */
  const press = (platform: Platform, { id }: SandboxMessage, button: string, timeout: number) =>
    vi.waitFor(() => input(platform, { messageId: id, button }), { timeout, interval: 100 })
  /** What goes into a line whose other end has just been killed is dropped too: it is pressed again. */
  const pressUntil = (platform: Platform, card: SandboxMessage, button: string, says: string) =>
    vi.waitFor(
      async () => {
        if (find(platform, says).length === 0) await press(platform, card, button, takeOverMs)
        return until(platform, says, 2_000)
      },
      { timeout: takeOverMs },
    )

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenbells-take-over-'))
    postgres = await startPostgres()
    sandbox = await startPlatforms(join(folder, 'sandbox'), {
      onAnswer: (asked, status) => {
        if (asked.startsWith('/gateway')) gatewayCount += 1
        if (status === 409) conflictCount += 1
      },
    })
    await start()
    await start()
  }, 90_000)

  afterAll(async () => {
    await Promise.all(bots.map((bot) => stopProcess(bot, 'SIGTERM')))
    await sandbox?.close()
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }, 30_000)

  test('the second waits: what is asked is answered once', async () => {
    for (const platform of platforms) {
      await input(platform, { text: '/subscribe' })
      await until(platform, 'Not saved yet')
    }
    // The next thing taken confirms to Telegram the one before, which nobody is then asked again.
    await input('telegram', { text: '/about' })
    await until('telegram', 'I read articles as their publishers change them')
    expect({ gatewayCount, conflictCount }).toEqual({ gatewayCount: 1, conflictCount: 0 })
  })

  test('killed, it is followed by the second, which knows the buttons of its messages', async () => {
    const [first] = bots
    if (first) await stopProcess(first, 'SIGKILL')
    for (const platform of platforms) {
      const card = await until(platform, 'Not saved yet')
      await pressUntil(platform, card, 'Save', 'Alerts come here from now on')
    }
    expect({ gatewayCount, conflictCount }).toEqual({ gatewayCount: 2, conflictCount: 0 })
  }, 60_000)

  test('stopped, it makes room at once for one that was started meanwhile', async () => {
    await start()
    const [, second] = bots
    if (second) await stopProcess(second, 'SIGTERM')
    for (const platform of platforms) {
      const card = await until(platform, 'Alerts come here')
      await press(platform, card, 'Change', handOverMs)
      await press(platform, card, 'Cancel', handOverMs)
      await until(platform, 'Canceled', handOverMs)
    }
    expect({ gatewayCount, conflictCount }).toEqual({ gatewayCount: 3, conflictCount: 0 })
  }, 60_000)

  test('every request was one that the platforms know', () => {
    expect(faults).toEqual([])
  })
})
