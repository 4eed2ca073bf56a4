import { and, eq, gte } from 'drizzle-orm'
import type { ReceiptStore } from '../store-port/receipt.ts'
import type { Database } from './open-database.ts'
import { receipt } from './tables/record.ts'

export function createReceiptStore(database: Database): ReceiptStore {
  return {
    async find(source, key) {
      const rows = await database
        .select({ recordId: receipt.recordId })
        .from(receipt)
        .where(and(eq(receipt.sourceId, source), eq(receipt.key, key)))
      return rows[0]?.recordId
    },
    async add({ source, ...rest }) {
      await database
        .insert(receipt)
        .values({ sourceId: source, ...rest })
        .onConflictDoNothing()
    },
    count: (source, since) =>
      database.$count(receipt, and(eq(receipt.sourceId, source), gte(receipt.at, since))),
  }
}
