import { expect, test } from 'vitest'
import { loadConfig, parseConfig } from '../src/config.ts'
import { findPlatformStates, refuseDeaf, refuseUndeliverable, roles } from '../src/roles.ts'

const all = new Set(roles)
const token = `123456789:${'A'.repeat(35)}`

test.each([
  {
    why: 'without anything, both run in the sandbox',
    given: {},
    states: { discord: 'sandbox', telegram: 'sandbox' },
  },
  {
    why: 'a token makes its platform live',
    given: { TELEGRAM_TOKEN: token },
    states: { discord: 'sandbox', telegram: 'live' },
  },
  {
    why: 'a server of its own counts as live, with or without a token',
    given: { DISCORD_API: 'http://127.0.0.1:9/api' },
    states: { discord: 'live', telegram: 'sandbox' },
  },
])('$why', async ({ given, states }) => {
  expect(findPlatformStates(await loadConfig(undefined, given), all)).toEqual(states)
})

test('a process with some roles has no sandbox', async () => {
  const config = await loadConfig(undefined, {})
  expect(findPlatformStates(config, new Set(['poll']))).toEqual({ discord: 'off', telegram: 'off' })
})

test('a process that should deliver where it cannot says so at once', async () => {
  const text = 'destinations: [{ id: room, platform: discord, channel: "1" }]'
  const { destinations } = parseConfig(text, 'a.yaml')
  const config = { ...(await loadConfig(undefined, {})), destinations }
  const wanted = new Set(['deliver', 'work'] as const)
  expect(() => refuseUndeliverable(config, findPlatformStates(config, wanted), wanted)).toThrow(
    'environment DISCORD_TOKEN: the destination "room" needs it (or DISCORD_API)',
  )
})

test('with a webhook the process that talks must listen too', async () => {
  const config = { ...(await loadConfig(undefined, {})), webhookUrl: 'https://bot.example/x' }
  expect(() => refuseDeaf(config, new Set(['bots'] as const))).toThrow('needs the role web')
  expect(() => refuseDeaf(config, all)).not.toThrow()
})
