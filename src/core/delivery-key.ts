import { createHash } from 'node:crypto'

/**
 * The same delivery always carries the same key: 22 signs of `[A-Za-z0-9_-]`, within Discord's 25 for
 * a nonce. The alert's time tells it from the same number in an earlier database.
 */
export function deliveryKey(deliveryId: number, alertedAt: Date): string {
  return toKey(`${deliveryId}:${alertedAt.toISOString()}`)
}

/** The same for a notice to moderators. */
export function noticeKey(noticeId: number, createdAt: Date): string {
  return toKey(`notice ${noticeId}:${createdAt.toISOString()}`)
}

function toKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
