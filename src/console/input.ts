import { z } from 'zod'

const user = z.string().trim().min(1).max(32)

/** What a person types, presses or fills in in a sandbox channel. */
export const inputSchema = z.union([
  z.strictObject({
    user,
    text: z.string().trim().min(1).max(4096),
    replyTo: z.string().min(1).max(64).optional(),
  }),
  z.strictObject({
    user,
    messageId: z.string().min(1).max(64),
    button: z.string().min(1).max(256),
  }),
  z.strictObject({
    user,
    modal: z.string().min(1).max(64),
    values: z.record(
      z.string().max(100),
      z.union([z.string().max(4_000), z.array(z.string().max(100)).max(25)]),
    ),
  }),
])

const expected =
  'expected {"user","text"}, {"user","messageId","button"} or {"user","modal","values"}'

/** One line a person can act on. */
export function explainInput(error: z.ZodError, body: unknown): string {
  if (typeof body !== 'object' || body === null) return `${expected}, got ${typeof body}`
  const shape = inputSchema.options['text' in body ? 0 : 'modal' in body ? 2 : 1]
  const faults = shape.safeParse(body).error?.issues ?? error.issues
  return `${expected}: ${faults.map((fault) => [...fault.path, fault.message].join(': ')).join('; ')}`
}
