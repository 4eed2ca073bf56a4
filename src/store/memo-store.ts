import { and, eq, lt, not, sql } from 'drizzle-orm'
import type { MemoStore } from '../store-port/memo.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { memo } from './tables/memory.ts'
import { notice } from './tables/moderation.ts'

export function createMemoStore(database: Database): MemoStore {
  return {
    async keep(state, now, person) {
      const rows = await database
        .insert(memo)
        .values({ state, createdAt: now, person: person ?? null })
        .returning({ id: memo.id })
      return only(rows, 'memo').id
    },
    take: (id, { name, person, at }) =>
      database.transaction(async (inside) => {
        const [row] = await inside.select().from(memo).where(eq(memo.id, id)).for('update')
        if (row && !isTaken(row.state))
          await inside
            .update(memo)
            .set({ state: { takenBy: name, takenAt: at.toISOString() }, person })
            .where(eq(memo.id, id))
        return row?.state
      }),
    async change(id, to) {
      await database.transaction(async (inside) => {
        const [row] = await inside.select().from(memo).where(eq(memo.id, id)).for('update')
        if (row)
          await inside
            .update(memo)
            .set({ state: to(row.state) })
            .where(eq(memo.id, id))
      })
    },
    async forgetBefore(before) {
      const isTold = sql`exists (select from ${notice} where ${notice.subject} = 'report ' || ${memo.id})`
      await database.delete(memo).where(and(lt(memo.createdAt, before), not(isTold)))
    },
    async recall(id) {
      const rows = await database.select().from(memo).where(eq(memo.id, id))
      return rows[0]?.state
    },
  }
}

function isTaken(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'takenBy' in state
}
