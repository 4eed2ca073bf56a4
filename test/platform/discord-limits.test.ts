import { expect, test } from 'vitest'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { discordLimits } from '../../src/sandbox/discord/limits.ts'
import { startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { connect } from './discord-kit.ts'

test('whatever is asked beside the messages keeps the limit too', async () => {
  const statuses: number[] = []
  const sandbox = await startDiscordSandbox({
    channels: ['one', 'two', 'three', 'four'].map((name) => ({ name })),
    limits: { ...discordLimits, global: { limit: 8, perMs: 1_000 } },
    onAnswer: (_request, status) => statuses.push(status),
  })
  const { messenger, close } = await connect(sandbox, {
    perSecond: 8,
    budget: createMemoryBudget(),
  })
  const checks = sandbox.view
    .channels()
    .map(({ id }) => messenger.check({ platform: 'discord', channel: id }))
  expect(await Promise.all(checks)).toEqual(Array(4).fill({ kind: 'ready' }))
  expect(statuses.length).toBeGreaterThan(8)
  expect(statuses).not.toContain(429)
  await close()
  await sandbox.close()
})
