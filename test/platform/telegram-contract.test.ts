import { pino } from 'pino'
import { expect } from 'vitest'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import type { Entity } from '../../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
import { messengerContract } from './contract.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const silent: CommandCenter = {
  commands: [],
  menus: [],
  findLanguage: async () => undefined,
  suggest: async () => [],
  choose: () => Promise.reject(new Error('nobody chooses')),
  run: () => Promise.reject(new Error('nobody asks')),
  leave: async () => undefined,
  move: async () => undefined,
  press: () => Promise.reject(new Error('nobody presses')),
  submit: () => Promise.reject(new Error('nobody fills in a form')),
}

function entitiesOf({ text, payload }: SandboxMessage) {
  // as: what the sandbox makes of the bot's HTML
  const entities = (payload.entities ?? payload.caption_entities) as readonly Entity[]
  return entities.map((one) => ({
    ...one,
    text: text.slice(one.offset, one.offset + one.length),
  }))
}

messengerContract('telegram', async () => {
  const script = createFaultScript()
  const sandbox = await startTelegramSandbox({ onRequest: checkTraffic, faults: script })
  const { messenger, close } = await connectTelegram({
    ...sandbox,
    commandCenter: silent,
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
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
    isSilent: ({ payload }) => payload.disable_notification === true,
    maskedLinks: (message) =>
      entitiesOf(message).flatMap(({ type, url, text }) =>
        type === 'text_link' && url !== undefined ? [{ label: text, url }] : [],
      ),
    pictures: ({ payload: { photo, link_preview_options: preview } }) =>
      // as: what the bot sends
      [photo as string, (preview as { readonly url?: string } | undefined)?.url].flatMap(
        (url) => url ?? [],
      ),
    struck: (message) =>
      entitiesOf(message).flatMap(({ type, text }) => (type === 'strikethrough' ? [text] : [])),
    // By the rules of TDLib's MessageEntity.cpp; bare addresses of the web lead where they say.
    foundByApps: ({ text }) => [
      ...(text.match(/(?<!\w)@\w{2,32}\b/g) ?? []),
      ...(text.match(/\b(?:tg|ton|tonsite|ftp):\/\/[^\s]+/gi) ?? []),
      ...(text.match(/(?<!\b|[/<>])\/\w{1,64}(?:@\w{3,32})?(?!\B|[/<>])/g) ?? []),
    ],
    close: async () => {
      await close()
      await sandbox.close()
      expect(faults).toEqual([])
    },
  }
})
