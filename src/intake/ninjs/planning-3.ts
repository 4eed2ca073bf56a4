/** What ninjs 3.x plans: when an event takes place, and how it will be covered. */
import { z } from 'zod'
import {
  contentTypes,
  isObject,
  listOf,
  number,
  oneOf,
  part,
  pubStatus,
  text,
  urgency,
  whole,
} from './parts.ts'

export const itemType = oneOf(`${contentTypes} component event planning`)

export const rendition = part({
  name: z.string(),
  href: text,
  contentType: text,
  title: text,
  width: whole,
  height: whole,
  sizeInBytes: whole,
  duration: number,
  format: text,
  aspectRatio: text,
  videoCodec: text,
  frameRate: number,
  poi: part({ x: whole, y: whole }).nullish(),
  transportProtocol: text,
  scanType: oneOf('progressive interlaced'),
  bitrate: text,
})

/** A year, or more of the date, or an instant: `2031`, `2031-05`, `2031-05-06T09:00:00Z`. */
const expectedTime = z
  .string()
  .regex(
    /^-?\d{4,9}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?)?$/,
    'expected a date such as 2031, 2031-05, 2031-05-06 or 2031-05-06T09:00:00Z',
  )
  .nullish()

const recurrence = part({
  recurrenceDates: z.union([expectedTime, z.array(z.string())]),
  recurrenceRules: listOf(
    part({
      frequency: oneOf('secondly minutely hourly daily weekly monthly yearly'),
      interval: whole,
      until: text,
      count: whole,
    }),
  ),
})

/** `estimated…` is what drafts of 3.0 called `expected…`; IPTC's example of a timeline still does. */
export const dates = part({
  startDate: text,
  endDate: text,
  expectedStartDate: expectedTime,
  expectedEndDate: expectedTime,
  estimatedStartDate: expectedTime,
  estimatedEndDate: expectedTime,
  expectedDuration: text,
  recurrence: recurrence.nullish(),
})
  .refine(
    (value) =>
      isObject(value) &&
      (isOneOf(value.startDate, value.expectedStartDate ?? value.estimatedStartDate) ||
        isOneOf(value.endDate, value.expectedEndDate ?? value.estimatedEndDate)),
    'expected either startDate or expectedStartDate, or either endDate or expectedEndDate',
  )
  .nullish()

function isOneOf(one: unknown, other: unknown): boolean {
  return (one == null) !== (other == null)
}

const commissioned = part({
  by: text,
  on: text,
  references: listOf(part({ name: text, value: text })),
})

export const plannedCoverage = listOf(
  part({
    uri: text,
    title: text,
    pubStatus,
    type: itemType,
    commissioned: commissioned.nullish(),
    dates,
    audiences: listOf(part({ audience: text, significance: whole })),
    exclAudience: listOf(z.string()),
    edNote: text,
    urgency,
    language: text,
    itemCount: part({ rangeFrom: whole, rangeTo: whole }).nullish(),
    wordCount: whole,
    renditions: listOf(rendition),
  }),
)
