/** A source as its operator writes it down, in the configuration file, the API and the command line alike. */
import { z } from 'zod'
import { type SourceId, sourceKinds, trusts, webUrlSchema } from './model.ts'
import { because } from './reason.ts'

const noDuration = because('expected a duration such as 30s, 5m or 1h')

/** `30s`, `5m`, `1h`. */
export const durationSchema = z
  .string(noDuration)
  .regex(/^\d{1,5}(?:s|m|h)$/, noDuration)
  .transform(
    (value) => Number.parseInt(value, 10) * { s: 1_000, m: 60_000, h: 3_600_000 }[unitOf(value)],
  )
  .refine((value) => value >= 1_000, because('expected at least 1s'))

function unitOf(duration: string): 's' | 'm' | 'h' {
  const unit = duration.at(-1)
  return unit === 'h' || unit === 'm' ? unit : 's'
}

const usualPoll = { from: 15_000, to: 30 * 60_000 }

/** One duration: always that. Two: as often as its news comes, between them. */
const pollSchema = z.union(
  [
    durationSchema.transform((everyMs) => ({ from: everyMs, to: everyMs })),
    z
      .strictObject({
        from: durationSchema.default(usualPoll.from),
        to: durationSchema.default(usualPoll.to),
      })
      .refine(({ from, to }) => from <= to, 'expected from to be no longer than to'),
  ],
  'expected a duration such as 60s, at least 1s, or { from: 15s, to: 30m }',
)

export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    because('expected lower-case letters, digits and hyphens, such as example-wire'),
  )

export const sourceIdSchema = slugSchema
  // as: here the operator's slug becomes the id
  .transform((value) => value as SourceId)

export const sourceSchema = z
  .strictObject({
    id: sourceIdSchema,
    /** What readers see as the source. */
    name: z.string().min(1),
    /** Of the feed, sitemap or page; none for a push source. */
    url: webUrlSchema.optional(),
    /** Found out when absent. */
    kind: z.enum(sourceKinds).optional(),
    /** BCP 47; found out when absent. */
    language: z.string().optional(),
    poll: pollSchema.default(usualPoll),
    trust: z.enum(trusts).default('normal'),
    /** Its first reports wait so long for somebody to stop them. */
    hold: durationSchema.default(0),
  })
  .superRefine(({ url, kind }, context) => {
    if (kind === 'push' && url !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'expected none: a push source comes to us',
      })
    if (kind !== 'push' && url === undefined)
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'expected a http(s) URL, or kind: push',
      })
  })
  .transform(({ poll, hold, url, kind, language, ...rest }) => ({
    ...rest,
    url,
    kind,
    language,
    fastestPollMs: poll.from,
    slowestPollMs: poll.to,
    holdMs: hold,
  }))
