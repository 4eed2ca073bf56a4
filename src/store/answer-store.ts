import { eq, lt } from 'drizzle-orm'
import type { AnswerLog } from '../ports/answer-log.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { chatOf } from './survey-chat.ts'
import { answer } from './tables/delivery.ts'

export function createAnswerStore(database: Database): AnswerLog {
  return {
    async begin(channel, now) {
      const rows = await database
        .insert(answer)
        .values({ chat: chatOf(channel), begunAt: now })
        .returning()
      return only(rows, `answer in ${channel}`).id
    },
    async keep(id, messageId, now) {
      await database.update(answer).set({ messageId, saidAt: now }).where(eq(answer.id, id))
    },
    async drop(id) {
      await database.delete(answer).where(eq(answer.id, id))
    },
    async lose(channel, now) {
      await database.insert(answer).values({ chat: chatOf(channel), begunAt: now, saidAt: now })
    },
    async forgetBefore(before) {
      await database.delete(answer).where(lt(answer.begunAt, before))
    },
  }
}
