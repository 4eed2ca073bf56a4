import { pino } from 'pino'
import { expect } from 'vitest'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
import { messengerContract } from './contract.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const silent: CommandCenter = {
  commands: [],
  menus: [],
  suggest: async () => [],
  choose: () => Promise.reject(new Error('nobody chooses')),
  run: () => Promise.reject(new Error('nobody asks')),
  leave: async () => undefined,
  press: () => Promise.reject(new Error('nobody presses')),
  submit: () => Promise.reject(new Error('nobody fills in a form')),
}

messengerContract('telegram', async () => {
  const script = createFaultScript()
  const sandbox = await startTelegramSandbox({ onRequest: checkTraffic, faults: script })
  const { messenger, close } = await connectTelegram({
    ...sandbox,
    commandCenter: silent,
    drafts: createMemoryDrafts(),
    locales,
    log: pino({ level: 'silent' }),
    perSecond: 30,
    role: { sends: true, talks: false },
  })
  return {
    messenger,
    view: sandbox.view,
    faults: script,
    channel: '-1001000000001',
    unknownChannel: '-1009999999999',
    unknownMessage: '999999',
    maskedLinks: ({ payload }) =>
      (
        (payload.entities ?? payload.caption_entities) as readonly { type: string; url?: string }[]
      ).flatMap(({ type, url }) => (type === 'text_link' && url !== undefined ? [url] : [])),
    close: async () => {
      await close()
      await sandbox.close()
      expect(faults).toEqual([])
    },
  }
})
