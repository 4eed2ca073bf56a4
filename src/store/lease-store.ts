import { and, eq, sql } from 'drizzle-orm'
import type { LeaseStore } from '../store-port/lease.ts'
import type { Database } from './open-database.ts'
import { lease } from './tables/memory.ts'

export function createLeaseStore(database: Database): LeaseStore {
  return {
    async hold(name, holder, forMs) {
      const until = sql`now() + ${forMs / 1000} * interval '1 second'`
      const rows = await database
        .insert(lease)
        .values({ name, holder, until })
        .onConflictDoUpdate({
          target: lease.name,
          set: { holder, until },
          setWhere: sql`${lease.holder} = ${holder} or ${lease.until} < now()`,
        })
        .returning()
      return rows.length > 0
    },
    async release(name, holder) {
      await database.delete(lease).where(and(eq(lease.name, name), eq(lease.holder, holder)))
    },
    async releaseAll() {
      await database.delete(lease)
    },
  }
}
