import { z } from 'zod'

const user = z.string().trim().min(1).max(32)

/** What a person types or presses in a sandbox channel. */
export const inputSchema = z.union([
  z.strictObject({ user, text: z.string().trim().min(1).max(4096) }),
  z.strictObject({
    user,
    messageId: z.string().min(1).max(64),
    button: z.string().min(1).max(256),
  }),
])

const expected = 'expected {"user","text"} or {"user","messageId","button"}'

/** One line a person can act on. */
export function explainInput(error: z.ZodError, body: unknown): string {
  if (typeof body !== 'object' || body === null) return `${expected}, got ${typeof body}`
  const shape = inputSchema.options['text' in body ? 0 : 1]
  const faults = shape.safeParse(body).error?.issues ?? error.issues
  return `${expected}: ${faults.map((fault) => [...fault.path, fault.message].join(': ')).join('; ')}`
}
