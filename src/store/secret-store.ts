import { eq } from 'drizzle-orm'
import type { SecretStore } from '../store-port/secret.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { secret } from './tables/memory.ts'

export function createSecretStore(database: Database): SecretStore {
  return {
    async keep(name, made) {
      await database.insert(secret).values({ name, value: made }).onConflictDoNothing()
      const rows = await database.select().from(secret).where(eq(secret.name, name))
      return only(rows, 'secret').value
    },
  }
}
