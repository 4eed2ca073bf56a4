/** Reads a request body by a zod schema and refuses it as Discord does, with 50035 and nested errors. */
import { z } from 'zod'
import { type FieldError, formFault, growTree } from './api-fault.ts'

type Placed = { readonly path: readonly PropertyKey[]; readonly error: FieldError }

export function readForm<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const result = schema.safeParse(body, { reportInput: true })
  if (result.success) return result.data
  throw formFault(growTree(result.error.issues.flatMap((issue) => toFieldErrors(issue, []))))
}

/** An issue that carries Discord's own code. */
export function refuse(context: z.RefinementCtx, path: PropertyKey[], error: FieldError): void {
  context.addIssue({
    code: 'custom',
    path,
    message: error.message,
    params: { discordCode: error.code },
  })
}

/** A string of `least` to `most` UTF-16 units, counted after trimming as Discord does. */
export function sized(least: number, most: number): z.ZodType<string> {
  return z
    .string()
    .transform((text) => text.trim())
    .superRefine((text, context) => {
      if (least > 0 && text.length === 0) refuse(context, [], required)
      else if (text.length < least || text.length > most)
        refuse(context, [], least > 0 ? badLength(least, most) : maxLength(most))
    })
}

const required: FieldError = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
const maxLength = (most: number): FieldError => ({
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${most} or fewer in length.`,
})
const badLength = (least: number, most: number): FieldError => ({
  code: 'BASE_TYPE_BAD_LENGTH',
  message: `Must be between ${least} and ${most} in length.`,
})

/** https://discord.com/developers/docs/resources/message#embed-object: only http(s), and `attachment:` with files. */
export const webUrl = z.string().superRefine((text, context) => {
  if (!URL.canParse(text))
    return refuse(context, [], { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' })
  const scheme = new URL(text).protocol.slice(0, -1)
  if (scheme !== 'http' && scheme !== 'https')
    refuse(context, [], {
      code: 'URL_TYPE_INVALID_SCHEME',
      message: `Scheme "${scheme}" must be one of ('http', 'https').`,
    })
})

function toFieldErrors(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): readonly Placed[] {
  const path = [...base, ...issue.path]
  const placed = (code: string, message: string): readonly Placed[] => [
    { path, error: { code, message } },
  ]
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['discordCode']
      return placed(typeof code === 'string' ? code : 'BASE_TYPE_INVALID', issue.message)
    }
    case 'unrecognized_keys':
      // Discord passes over them. Refusing shows a slip of the pen in a test instead of on a phone.
      return issue.keys.map((key) => ({
        path: [...path, key],
        error: { code: 'SANDBOX_UNKNOWN_PROPERTY', message: 'Discord knows no such property.' },
      }))
    case 'invalid_type':
      if (issue.input === undefined) return [{ path, error: required }]
      return placed(
        issue.expected === 'string' ? 'STRING_TYPE_CONVERT' : 'BASE_TYPE_INVALID',
        `Could not interpret "${String(issue.input)}" as ${issue.expected}.`,
      )
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string'
        ? [{ path, error: maxLength(Number(issue.maximum)) }]
        : placed('NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? placed('BASE_TYPE_MIN_LENGTH', `Must be at least ${issue.minimum} in length.`)
        : placed(
            'NUMBER_TYPE_MIN',
            `int value should be greater than or equal to ${issue.minimum}.`,
          )
    case 'invalid_union': {
      const best = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? []
      if (best.length > 0) return best.flatMap((inner) => toFieldErrors(inner, path))
      return placed('UNION_TYPE_CHOICES', 'Value of field "type" must be one of the known types.')
    }
    case 'invalid_value':
      return placed('BASE_TYPE_CHOICES', `Value must be one of ${choices(issue.values)}.`)
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return placed('BASE_TYPE_INVALID', issue.message)
  }
}

function choices(values: readonly unknown[]): string {
  const [only, ...others] = values.map(String)
  return others.length === 0 ? `(${only},)` : `(${[only, ...others].join(', ')})`
}
