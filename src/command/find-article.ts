import { canonicalUrl, completeAddress } from '../core/url.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { CommandDeps } from './command.ts'

/** The article whose address a person typed; undefined where they typed none, or one that nobody has shown us. */
export async function findByAddress(
  { records }: Pick<CommandDeps['store'], 'records'>,
  typed: string,
): Promise<StoredRecord | undefined> {
  const url = readAddress(typed)
  return url === undefined ? undefined : (await records.listByUrl(url))[0]
}

/** With or without the scheme, as people say it. */
function readAddress(typed: string): string | undefined {
  const address = isAddress(typed) ? typed.trim() : completeAddress(typed.trim())
  return address === undefined ? undefined : canonicalUrl(address)
}

/** Nothing else can be meant by it. */
export function isAddress(typed: string): boolean {
  return /^https?:/i.test(typed.trim())
}
