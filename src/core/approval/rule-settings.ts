/** An approval rule as its operator writes it down. */
import { z } from 'zod'
import { levels } from '../model.ts'
import { durationSchema, sourceIdSchema } from '../source-settings.ts'
import { type ApprovalRule, timeOutEnds } from './rule.ts'

export const approvalSchema = z
  .strictObject({
    /** Any of these; all when absent. */
    sources: z.array(sourceIdSchema).default([]),
    topics: z.array(z.string()).default([]),
    /** From this level on. */
    level: z.enum(levels).default('routine'),
    /** So many different people must say yes. */
    approvals: z.int().min(1).max(5).default(1),
    /** What follows on a story that stands. */
    updates: z.enum(['wait', 'pass']).default('wait'),
    /** What becomes of it when nobody has decided so long. */
    after: durationSchema.optional(),
    // biome-ignore lint/suspicious/noThenProperty: it is a word of the configuration file, and no promise
    then: z.enum(timeOutEnds).default('wait'),
    /** So long before that. */
    remind: durationSchema.optional(),
  })
  .superRefine(({ approvals, after, then, remind }, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (after === undefined && then !== 'wait')
      fault('then', `expected after beside it, such as after: 15m: ${then} when?`)
    if (after !== undefined && then === 'wait')
      fault('after', 'expected then: post or then: drop beside it: what happens then?')
    if (approvals > 1 && then === 'post')
      fault(
        'then',
        `expected drop or wait beside approvals: ${approvals}: posted when the time is over, it would go with nobody’s yes`,
      )
    if (remind !== undefined && (after === undefined || remind >= after))
      fault('remind', 'expected less than after: it is the time left when moderators are reminded')
  })
  .transform(
    ({ sources, topics, level, approvals, updates, after, then, remind }): ApprovalRule => ({
      ...{ sources, topics, leastLevel: level, approvalCount: approvals },
      hasUpdates: updates === 'wait',
      timeOut:
        after === undefined || then === 'wait'
          ? undefined
          : { afterMs: after, end: then, remindMs: remind },
    }),
  )
