/**
 * What all tables of the schema `tenbells` have in common. After a change of one:
 * `npx drizzle-kit generate --config src/store/drizzle.config.ts`.
 */
import { customType, integer, pgSchema, timestamp } from 'drizzle-orm/pg-core'

export const tenbells = pgSchema('tenbells')

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const identity = () => integer('id').primaryKey().generatedAlwaysAsIdentity()

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
