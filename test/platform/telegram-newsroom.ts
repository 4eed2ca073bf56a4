/** A newsroom, a group that its alerts come to, and Ann's private chat: real grammY against the sandbox. */
import { pino } from 'pino'
import { expect } from 'vitest'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { toChat } from '../../src/sandbox/telegram/world.ts'
import { locales } from '../locales.ts'
import { createNewsroom } from './following-kit.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

export const group = -1001
export const own = toChat('Ann')

export async function openTelegramNewsroom(setting: { readonly hasAnnBegun: boolean }) {
  const newsroom = await createNewsroom('telegram')
  const sandbox = await startTelegramSandbox({
    onRequest: checkTraffic,
    chats: [
      { id: group, type: 'supergroup', title: 'Readers' },
      setting.hasAnnBegun ? own : { ...own, bot: 'left' },
    ],
  })
  const bot = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, locales },
    commandCenter: newsroom.commandCenter,
    log: pino({ level: 'silent' }),
    drafts: newsroom.world.store.drafts,
    answers: newsroom.world.store.answers,
    role: { sends: true, talks: true },
    perSecond: 30,
  })
  await newsroom.connect(bot.messenger, String(group))
  return {
    ...{ newsroom, sandbox },
    async close() {
      await bot.close()
      await sandbox.close()
      await newsroom.close()
      expect(faults).toEqual([])
    },
  }
}
