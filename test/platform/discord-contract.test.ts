import { connectDiscord } from '../../src/platform/discord/connect.ts'
import type { CommandCenter } from '../../src/ports.ts'
import { readMarkdown } from '../../src/sandbox/discord/markdown.ts'
import { startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { messengerContract } from './contract.ts'
import { quietLog } from './discord-kit.ts'

const silent: CommandCenter = {
  commands: [],
  run: () => Promise.reject(new Error('nobody asks')),
  press: () => Promise.reject(new Error('nobody presses')),
}

messengerContract('discord', async () => {
  const sandbox = await startDiscordSandbox()
  const connection = await connectDiscord({
    token: sandbox.token,
    api: sandbox.api,
    commandCenter: silent,
    log: quietLog,
    role: { sends: true, talks: false },
  })
  return {
    messenger: connection.messenger,
    view: sandbox.view,
    channel: sandbox.view.channels()[0]?.id ?? '',
    unknownChannel: '1456000000000000001',
    unknownMessage: '1456000000000000002',
    maskedLinks: ({ payload }) => {
      const { content, embeds } = payload as {
        content: string
        embeds: readonly { description?: string }[]
      }
      const texts = [content, ...embeds.map(({ description = '' }) => description)]
      return texts.flatMap((text) => readMarkdown(text).links.map(({ url }) => url))
    },
    close: async () => {
      await connection.close()
      await sandbox.close()
    },
  }
})
