/** By what a record finds its story. */
import { index, integer, jsonb, primaryKey } from 'drizzle-orm/pg-core'
import type { RecordId } from '../../core/model.ts'
import type { PackedSignature } from '../packed-signature.ts'
import { at, tenbells } from './columns.ts'
import { record } from './record.ts'

/** What an open record says, in the form in which stories are found. */
export const signature = tenbells.table(
  'signature',
  {
    recordId: integer('record_id')
      .$type<RecordId>()
      .primaryKey()
      .references(() => record.id),
    packed: jsonb('packed').$type<PackedSignature>().notNull(),
    /** The terms under which it is posted. */
    keys: integer('keys').array().notNull(),
    seenAt: at('seen_at').notNull(),
  },
  (table) => [index('signature_seen').on(table.seenAt)],
)

/** Which records a term leads to; read backward, the newest first. */
export const posting = tenbells.table(
  'posting',
  {
    term: integer('term').notNull(),
    recordId: integer('record_id').$type<RecordId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.recordId] })],
)

/** How many records have told each term first in their story; the hash 0 counts the records themselves. */
export const termCount = tenbells.table('term_count', {
  term: integer('term').primaryKey(),
  recordCount: integer('record_count').notNull(),
})
