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
  if (issue.code === 'unrecognized_keys')
    // Discord passes over them. Refusing shows a slip of the pen in a test instead of on a phone.
    return issue.keys.map((key) => ({
      path: [...path, key],
      error: { code: 'SANDBOX_UNKNOWN_PROPERTY', message: 'Discord knows no such property.' },
    }))
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? []
    if (nearest.length > 0) return nearest.flatMap((inner) => toFieldErrors(inner, path))
  }
  return [{ path, error: toFieldError(issue) }]
}

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.discordCode
      return { code: String(code ?? 'BASE_TYPE_INVALID'), message: issue.message }
    }
    case 'invalid_type':
      return issue.input === undefined ? required : wrongType(issue)
    case 'too_big':
      return isCounted(issue.origin)
        ? maxLength(Number(issue.maximum))
        : rangeError('MAX', `less than or equal to ${issue.maximum}`)
    case 'too_small':
      return isCounted(issue.origin)
        ? minLength(Number(issue.minimum))
        : rangeError('MIN', `greater than or equal to ${issue.minimum}`)
    case 'invalid_union':
      return {
        code: 'UNION_TYPE_CHOICES',
        message: 'Value of field "type" must be one of the known types.',
      }
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ')
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${choices}).` }
    }
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return { code: 'BASE_TYPE_INVALID', message: issue.message }
  }
}

function isCounted(origin: string): boolean {
  return origin === 'array' || origin === 'string'
}

const minLength = (least: number): FieldError => ({
  code: 'BASE_TYPE_MIN_LENGTH',
  message: `Must be at least ${least} in length.`,
})

function wrongType({ expected, input }: z.core.$ZodIssueInvalidType): FieldError {
  const code = expected === 'string' ? 'STRING_TYPE_CONVERT' : 'BASE_TYPE_INVALID'
  return { code, message: `Could not interpret "${String(input)}" as ${expected}.` }
}

function rangeError(side: 'MAX' | 'MIN', range: string): FieldError {
  return { code: `NUMBER_TYPE_${side}`, message: `int value should be ${range}.` }
}
