/** Whom Discord says that somebody is, as an interaction tells it. */
import { PermissionFlagsBits, PermissionsBitField, REST } from 'discord.js'
import { expect, test } from 'vitest'
import { toAsker } from '../../src/platform/discord/asker.ts'

const user = { id: '100000000000000011', username: 'kim' }
const asked = { user, channelId: '100000000000000001', guildId: '100000000000000009', member: null }
const ask = (given: object) =>
  // as: discord.js makes an interaction from the gateway only
  toAsker(new REST(), { ...asked, ...given } as unknown as Parameters<typeof toAsker>[1], 'en')

test.each([
  { why: 'Manage Server', memberPermissions: PermissionFlagsBits.ManageGuild, may: true },
  { why: 'Manage Webhooks', memberPermissions: PermissionFlagsBits.ManageWebhooks, may: true },
  { why: 'Administrator', memberPermissions: PermissionFlagsBits.Administrator, may: true },
  { why: 'Manage Messages', memberPermissions: PermissionFlagsBits.ManageMessages, may: false },
])('with $why in a server: manages it $may', async ({ memberPermissions, may }) => {
  const asker = ask({ memberPermissions: new PermissionsBitField(memberPermissions) })
  expect(await asker.isManager()).toBe(may)
})

test('in a server that does not say what the person may, they manage nothing', async () => {
  expect(await ask({ memberPermissions: null }).isManager()).toBe(false)
})

test('in a conversation with the bot everybody manages what is theirs', async () => {
  const asker = ask({ guildId: null, memberPermissions: null })
  expect(await asker.isManager()).toBe(true)
  expect(asker).toMatchObject({ channel: `user:${user.id}`, server: undefined, roles: [] })
})
