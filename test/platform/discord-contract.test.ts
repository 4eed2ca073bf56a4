import { describe } from 'vitest'
import { designs } from '../../src/core/style.ts'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import { readMarkdown } from '../../src/sandbox/discord/markdown.ts'
import type { Body } from '../../src/sandbox/discord/state.ts'
import { walkComponents } from '../../src/sandbox/discord/walk-components.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { messengerContract } from './contract.ts'
import { channelOf, connect, startCheckedSandbox } from './discord-kit.ts'

const cardAddress = /discord(?:app)?\.(?:gg|gift|new|com\/(?:invite|gifts|template))\/[\w-]+/gi

// as: what the bot sends
const bodyOf = ({ payload }: SandboxMessage) => payload as Body

/** Every component, the nested ones too. */
const componentsOf = (message: SandboxMessage) =>
  walkComponents(bodyOf(message).components, []).map(({ component }) => component)

function sourcesOf(message: SandboxMessage): readonly string[] {
  const { content, embeds } = bodyOf(message)
  const shown = componentsOf(message).flatMap((one) => ('content' in one ? [one.content] : []))
  return [content, ...embeds.map(({ description = '' }) => description), ...shown]
}

function picturesOf(message: SandboxMessage): readonly string[] {
  const shown = componentsOf(message).flatMap((one) =>
    'items' in one ? one.items.map(({ media }) => media.url) : [],
  )
  return [...bodyOf(message).embeds.flatMap(({ image }) => image?.url ?? []), ...shown]
}

describe.each(designs)('%s', (design) => {
  messengerContract('discord', async () => {
    const faults = createFaultScript()
    const sandbox = await startCheckedSandbox({ faults })
    const connection = await connect(sandbox)
    return {
      messenger: connection.messenger,
      view: sandbox.view,
      faults,
      style: { design },
      channel: channelOf(sandbox.view),
      unknownChannel: '1456000000000000001',
      unknownMessage: '1456000000000000002',
      isSilent: ({ payload }) => (Number(payload.flags ?? 0) & (1 << 12)) !== 0,
      maskedLinks: (message) => sourcesOf(message).flatMap((text) => readMarkdown(text).links),
      pictures: picturesOf,
      struck: (message) =>
        sourcesOf(message).flatMap((text) =>
          [...text.matchAll(/~~(.+?)~~/g)].map(([, it = '']) => it),
        ),
      // Of the text as it was sent: what is escaped there is none.
      foundByApps: (message) => sourcesOf(message).flatMap((text) => text.match(cardAddress) ?? []),
      close: async () => {
        await connection.close()
        await sandbox.close()
      },
    }
  })
})
