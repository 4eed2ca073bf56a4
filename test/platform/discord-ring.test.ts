import { afterEach, expect, test } from 'vitest'
import { usualStyle } from '../../src/core/style.ts'
import { render } from '../../src/platform/discord/render.ts'
import { ringRoles } from '../../src/platform/discord/ring.ts'
import { locales } from '../locales.ts'
import { channelOf, connect, messagesOf, startCheckedSandbox, titled } from './discord-kit.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

const role = '123456789012345678'

test('a role is rung once, by the message that begins a story, and by no edit', async () => {
  const sandbox = await startCheckedSandbox()
  const { messenger, close } = await connect(sandbox)
  stops.push(() => sandbox.close(), close)
  const destination = {
    platform: 'discord',
    channel: channelOf(sandbox.view),
    ...usualStyle,
    mentions: [{ role, level: 'flash', topics: [] }],
  } as const
  const flash = titled('Dam fails')
  const { messageId } = await messenger.send(destination, flash, {
    key: 'k1',
    replyTo: undefined,
    isSilent: false,
    alert: { kind: 'first', level: 'flash' },
  })
  expect(messagesOf(sandbox.view)[0]?.payload).toMatchObject({
    content: `Dam fails <@&${role}>`,
    allowed_mentions: { parse: [], roles: [role] },
  })
  const startedAt = new Date(0)
  const found = await messenger.findSent(destination, flash, {
    key: 'k1',
    startedAt,
    after: undefined,
  })
  expect(found).toEqual({ messageId })

  await messenger.edit(destination, messageId, titled('Dam fails near Vell'))
  expect(messagesOf(sandbox.view)[0]?.payload).toMatchObject({
    content: 'Dam fails near Vell',
    allowed_mentions: { parse: [] },
  })
})

test('a first line of any length leaves room to ring', () => {
  const { payload } = render(titled('word '.repeat(900)), locales.find('en'))
  const roles = Array.from({ length: 5 }, (_, n) => `12345678901234567${n}`)
  const rung = ringRoles(payload, roles)
  expect(rung.allowed_mentions).toEqual({ parse: [], roles })
  expect(String(rung.content).length).toBeLessThanOrEqual(2000)
})

test.each([1999, 1977, 1976, 1950])('a first line of %i signs stays within the limit', (length) => {
  const { content } = ringRoles({ content: 'x'.repeat(length) }, [role, role])
  expect(String(content).length).toBeLessThanOrEqual(2000)
})
