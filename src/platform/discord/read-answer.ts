import type { z } from 'zod'
import { DeliveryError } from '../../ports/messenger.ts'

/** A success that cannot be read: whatever was asked, Discord may well have done it. */
export function readAnswer<Answer>(schema: z.ZodType<Answer>, answer: unknown): Answer {
  const read = schema.safeParse(answer)
  if (read.success) return read.data
  throw new DeliveryError('unknown-outcome', 'Discord answered something else than documented', {
    cause: read.error,
  })
}
