/** What the descriptions of all ninjs versions are built from. Any field may be null, as if it were left out. */
import { z } from 'zod'

export type Fields = Readonly<Record<string, z.ZodType>>

/** One of the series 1.x, 2.x, 3.x. */
export type Series = {
  readonly major: number
  /** Of items, by the minor version that added or changed them, the first being .0. */
  readonly fieldsAdded: readonly Fields[]
  /** Names that are open at the end, such as `body_html`. */
  readonly openNames?: RegExp
  /** Of items, by minor version. */
  readonly shapes: readonly z.ZodType[]
}

export const text = z.string().nullish()
export const number = z.number().nullish()
export const whole = z.int().nullish()
export const percent = z.int().min(0).max(100).nullish()
/** Says text, but some publishers count in numbers. */
export const version = z.preprocess((said) => (Number.isInteger(said) ? String(said) : said), text)
/** 1 is the most urgent; the schemas of 1.x and 2.x take any number, the specification does not. */
export const urgency = z.int().min(1).max(9).nullish()
export const pubStatus = oneOf('usable withheld canceled')
export const standard = part({ name: text, version: text, schema: text }).nullish()

export const contentTypes = 'text audio video picture graphic composite'

export function oneOf(words: string): z.ZodType {
  return z.enum(words.split(' ')).nullish()
}

export function part(fields: Fields): z.ZodType {
  return z.strictObject(fields)
}

export function listOf(shape: z.ZodType): z.ZodType {
  return z.array(shape).nullish()
}

export function withEither(shape: z.ZodType, one: string, other: string): z.ZodType {
  return shape.refine(
    (value) => isObject(value) && (value[one] == null) !== (value[other] == null),
    `expected either ${one} or ${other}`,
  )
}

/** Fields of all versions up to each minor one. */
export function sumUp(fieldsAdded: readonly Fields[]): readonly Fields[] {
  return fieldsAdded.map((_, minor) => Object.assign({}, ...fieldsAdded.slice(0, minor + 1)))
}

/** An object whose further names match `names`; their values are of the shape `value`. */
export function openPart(fields: Fields, names: RegExp, value: z.ZodType): z.ZodType {
  return z.looseObject(fields).superRefine((object, context) => {
    const further = Object.keys(object).filter((key) => !Object.hasOwn(fields, key))
    const keys = further.filter((key) => !names.test(key))
    if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: object })
    const issues = further
      .filter((key) => names.test(key))
      .flatMap((key) => issuesAt(key, value.safeParse(object[key])))
    for (const { path, message, ...issue } of issues)
      if (issue.code === 'unrecognized_keys')
        context.addIssue({ code: issue.code, keys: issue.keys, path, input: object })
      else context.addIssue({ code: 'custom', message, path, input: object })
  })
}

function issuesAt(key: string, { error }: z.ZodSafeParseResult<unknown>): z.core.$ZodIssue[] {
  return (error?.issues ?? []).map((issue) => ({ ...issue, path: [key, ...issue.path] }))
}

/** Where to reach someone; 3.x writes `postalCode`, the others `postalcode`. */
export function contactInfoWith(postalCode: string): z.ZodType {
  const address = part({
    lines: listOf(z.string()),
    locality: text,
    area: text,
    [postalCode]: text,
    country: text,
  })
  const contact = { type: text, role: text, lang: text, name: text, value: text }
  return listOf(withEither(part({ ...contact, address: address.nullish() }), 'value', 'address'))
}

/** Only of IPTC's development schemas so far. */
const advice = part({
  role: oneOf('publish'),
  environments: listOf(z.looseObject({ code: text, scheme: text })),
  importance: part({ code: text, scheme: text }).nullish(),
  lifetime: part({ code: text, scheme: text }).nullish(),
})
export const advices = listOf(advice)

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
