/** Holds requests against Discord's OpenAPI document where it lies beside the project. */
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { z } from 'zod'
import type { SeenRequest } from '../../src/sandbox/discord/rest.ts'

const file = new URL('../../../shared/specs/discord/openapi.json', import.meta.url)
export const hasSpec = existsSync(file)

const operation = z.object({
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
})
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
})

const bodyTypes = ['application/json', 'multipart/form-data'] as const

type Checker = {
  readonly pattern: RegExp
  readonly method: string
  readonly type: (typeof bodyTypes)[number]
  readonly validate: () => ValidateFunction
}

let checkers: readonly Checker[] | undefined

/** Throws for a body that Discord does not describe. */
export function checkRequest({ method, path, body, fileCount = 0 }: SeenRequest): void {
  if (!hasSpec || body === undefined) return
  checkers ??= readCheckers()
  const plain = decodeURIComponent(path.split('?')[0] ?? '')
  const type = fileCount > 0 ? 'multipart/form-data' : 'application/json'
  const checker = checkers.find(
    (one) => one.method === method && one.type === type && one.pattern.test(plain),
  )
  if (checker === undefined) throw new Error(`Discord has no ${method} ${plain} with a body`)
  const validate = checker.validate()
  const files = Array.from({ length: fileCount }, (_, index) => [`files[${index}]`, 'a file'])
  const whole =
    fileCount > 0 && typeof body === 'object' ? { ...body, ...Object.fromEntries(files) } : body
  if (validate(whole)) return
  throw new Error(
    `${method} ${plain}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(body)}`,
  )
}

function readCheckers(): readonly Checker[] {
  const document = documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const ajv = new Ajv2020({
    strict: false,
    discriminator: false,
    formats: {
      nonce: true,
      snowflake: /^\d+$/,
      int32: true,
      int64: true,
      double: true,
      uri: true,
      'date-time': true,
    },
  })
  ajv.addSchema(document, 'discord')
  return Object.entries(document.paths).flatMap(([path, item]) =>
    ['post', 'put', 'patch'].flatMap((method) => {
      const content = operation.safeParse(item[method]).data?.requestBody?.content
      return bodyTypes.flatMap((type): readonly Checker[] => {
        if (content?.[type] === undefined) return []
        const pointer = [path, method, 'requestBody', 'content', type, 'schema']
        const escaped = pointer.map((key) =>
          encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')),
        )
        const ref = `discord#/paths/${escaped.join('/')}`
        let compiled: ValidateFunction | undefined
        return [
          {
            pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
            method: method.toUpperCase(),
            type,
            validate: () => {
              compiled ??= ajv.compile({ $ref: ref })
              return compiled
            },
          },
        ]
      })
    }),
  )
}
