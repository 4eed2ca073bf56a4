import { readMarkdown } from '../../src/sandbox/discord/markdown.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { messengerContract } from './contract.ts'
import { channelOf, connect, startCheckedSandbox } from './discord-kit.ts'

messengerContract('discord', async () => {
  const faults = createFaultScript()
  const sandbox = await startCheckedSandbox({ faults })
  const connection = await connect(sandbox)
  return {
    messenger: connection.messenger,
    view: sandbox.view,
    faults,
    channel: channelOf(sandbox.view),
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
