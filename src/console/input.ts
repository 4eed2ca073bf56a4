import { z } from 'zod'

const language = z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/)
/** Who does it, and in which language their app is. */
const person = { user: z.string().trim().min(1).max(32), language: language.optional() }

/** In base64; what a person could send is more, and the input's size is limited before this. */
const file = z
  .strictObject({ name: z.string().trim().min(1).max(200), base64: z.base64() })
  .transform(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))

/** What a person types, presses or fills in in a sandbox channel. */
export const inputSchema = z.union([
  z
    .strictObject({
      ...person,
      text: z.string().trim().max(4096),
      replyTo: z.string().min(1).max(64).optional(),
      file: file.optional(),
    })
    .refine((input) => input.text !== '' || input.file, {
      path: ['text'],
      message: 'Too small: expected at least 1 character, or a file',
    }),
  z.strictObject({
    ...person,
    messageId: z.string().min(1).max(64),
    button: z.string().min(1).max(256),
  }),
  z.strictObject({
    ...person,
    messageId: z.string().min(1).max(64),
    menu: z.string().min(1).max(32),
  }),
  z.strictObject({
    ...person,
    modal: z.string().min(1).max(64),
    values: z.record(
      z.string().max(100),
      z.union([z.string().max(4_000), z.array(z.string().max(100)).max(25)]),
    ),
  }),
])

const expected =
  'expected {"user","text"}, {"user","messageId","button"}, {"user","messageId","menu"} or {"user","modal","values"}'

/** One line a person can act on. */
export function explainInput(error: z.ZodError, body: unknown): string {
  if (typeof body !== 'object' || body === null) return `${expected}, got ${typeof body}`
  const shape = inputSchema.options[kindOf(body)]
  const faults = shape.safeParse(body).error?.issues ?? error.issues
  return `${expected}: ${faults.map((fault) => [...fault.path, fault.message].join(': ')).join('; ')}`
}

function kindOf(body: object): 0 | 1 | 2 | 3 {
  if ('text' in body) return 0
  if ('modal' in body) return 3
  return 'menu' in body ? 2 : 1
}

/** A command whose last option is being typed. */
export const typingSchema = z.strictObject({ ...person, text: z.string().max(4096) })

/** Of the app that lists commands. */
export const languageSchema = language.default('en')
