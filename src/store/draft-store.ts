import { eq, lt } from 'drizzle-orm'
import type { DraftStore } from '../ports/draft.ts'
import type { Database } from './open-database.ts'
import { draft } from './tables/memory.ts'

export function createDraftStore(database: Database): DraftStore {
  return {
    async keep(key, state, now) {
      const kept = { state, keptAt: now }
      await database
        .insert(draft)
        .values({ key, ...kept })
        .onConflictDoUpdate({ target: draft.key, set: kept })
    },
    async find(key) {
      const rows = await database.select().from(draft).where(eq(draft.key, key))
      return rows[0]?.state
    },
    async take(key) {
      const rows = await database.delete(draft).where(eq(draft.key, key)).returning()
      return rows[0]?.state
    },
    async forgetBefore(before) {
      await database.delete(draft).where(lt(draft.keptAt, before))
    },
  }
}
