import { canonicalUrl } from '../core/url.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { CommandDeps } from './command.ts'

/** The article whose address a person typed; undefined where they typed none, or one that nobody has shown us. */
export async function findByAddress(
  { records }: Pick<CommandDeps['store'], 'records'>,
  typed: string,
): Promise<StoredRecord | undefined> {
  const url = isAddress(typed) ? canonicalUrl(typed.trim()) : undefined
  return url === undefined ? undefined : (await records.listByUrl(url))[0]
}

export function isAddress(typed: string): boolean {
  return /^https?:/i.test(typed.trim())
}
