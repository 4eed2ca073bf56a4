import { inject } from 'vitest'
import { type OpenDatabase, openMemory, openPostgres } from '../../src/store/open-database.ts'

/** The same tests run against both; Postgres only where one is installed. */
export const databases: readonly {
  readonly name: string
  readonly isMissing: boolean
  open(): Promise<OpenDatabase>
}[] = [
  { name: 'PGlite', isMissing: false, open: openMemory },
  {
    name: 'Postgres',
    isMissing: inject('postgresUrl') === undefined,
    open: () => openPostgres(inject('postgresUrl') ?? ''),
  },
]
