import { createHash } from 'node:crypto'

/** The same delivery always carries the same key: 22 signs of `[A-Za-z0-9_-]`, within Discord's 25 for a nonce. */
export function deliveryKey(installation: string, deliveryId: number): string {
  return createHash('sha256')
    .update(`${installation}:${deliveryId}`)
    .digest('base64url')
    .slice(0, 22)
}
