/** What processes keep for later, and for each other. */
import { index, integer, jsonb, text } from 'drizzle-orm/pg-core'
import { at, tenbells } from './columns.ts'

export const memo = tenbells.table('memo', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  state: jsonb('state').notNull(),
  /** `platform:id` of whose words it holds. */
  person: text('person'),
  createdAt: at('created_at').notNull(),
})

/** A form that a person has begun to fill in. */
export const draft = tenbells.table(
  'draft',
  {
    key: text('key').primaryKey(),
    state: jsonb('state').notNull(),
    keptAt: at('kept_at').notNull(),
  },
  (table) => [index('draft_age').on(table.keptAt)],
)

/** Made once, by chance. */
export const secret = tenbells.table('secret', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** What only one process may do at a time. */
export const lease = tenbells.table('lease', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: at('until').notNull(),
})
