import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import { readMarkdown } from '../../src/sandbox/discord/markdown.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { messengerContract } from './contract.ts'
import { channelOf, connect, startCheckedSandbox } from './discord-kit.ts'

const cardAddress = /discord(?:app)?\.(?:gg|gift|new|com\/(?:invite|gifts|template))\/[\w-]+/gi

function sourcesOf({ payload }: SandboxMessage): readonly string[] {
  // as: what the bot sends
  const { content, embeds } = payload as {
    readonly content: string
    readonly embeds: readonly { readonly description?: string }[]
  }
  return [content, ...embeds.map(({ description = '' }) => description)]
}

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
    isSilent: ({ payload }) => (Number(payload.flags ?? 0) & (1 << 12)) !== 0,
    maskedLinks: (message) => sourcesOf(message).flatMap((text) => readMarkdown(text).links),
    // Of the text as it was sent: what is escaped there is none.
    foundByApps: (message) => sourcesOf(message).flatMap((text) => text.match(cardAddress) ?? []),
    close: async () => {
      await connection.close()
      await sandbox.close()
    },
  }
})
