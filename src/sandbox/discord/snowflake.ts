/** https://discord.com/developers/docs/reference#snowflakes */
import { createHash } from 'node:crypto'

const discordEpochMs = 1_420_070_400_000
const worldBeganAt = new Date('2026-01-01T00:00:00Z')

/** The smallest id of that moment. */
function toSnowflake(at: Date): string {
  return String(BigInt(at.getTime() - discordEpochMs) << 22n)
}

export function isSnowflake(text: string): boolean {
  return /^\d{17,19}$/.test(text)
}

/** The same name has the same id in every sandbox, so that a configuration may name it. */
export function namedSnowflake(name: string): string {
  const hash = createHash('sha256').update(name).digest().readBigUInt64BE()
  return String(BigInt(toSnowflake(worldBeganAt)) + (hash & ((1n << 48n) - 1n)))
}

/** Ids that only grow, even when the clock stands still or goes back. */
export function createMint(now: () => Date, last = '0'): () => string {
  let newest = BigInt(last)
  return () => {
    const fresh = BigInt(toSnowflake(now()))
    newest = fresh > newest ? fresh : newest + 1n
    return String(newest)
  }
}
