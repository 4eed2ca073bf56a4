/** What moves through the queue: ids only, never a text or a secret. */
import { z } from 'zod'
import {
  type AlertId,
  type AlertKind,
  type ChangeKind,
  type DeliveryId,
  type Level,
  levels,
  type NoticeId,
  type ProposalId,
  platforms,
  type RecordId,
  type RevisionId,
  type StoryId,
  type SubscriptionId,
} from './core/model.ts'

// as: an id leaves and enters the queue unchanged, so each is branded here, at its border
const id = <Id extends number>() => z.int().transform((value) => value as Id)

const slug = <Id extends string>() =>
  z
    .string()
    .min(1)
    .transform((value) => value as Id)

export const jobSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('revise-record'), recordId: id<RecordId>(), seenAtMs: z.int() }),
  z.object({ step: z.literal('file-story'), revisionId: id<RevisionId>() }),
  z.object({ step: z.literal('raise-alert'), revisionId: id<RevisionId>() }),
  z.object({
    step: z.literal('route-alert'),
    alertId: id<AlertId>(),
    /** After the largest places have it. */
    isRest: z.boolean().optional(),
  }),
  z.object({
    step: z.literal('send-delivery'),
    deliveryId: id<DeliveryId>(),
    // as: as above
    subscriptionId: z.string().transform((value) => value as SubscriptionId),
    platform: z.enum(platforms),
    level: z.enum(levels),
  }),
  z.object({ step: z.literal('tell-held'), subscriptionId: slug<SubscriptionId>() }),
  // Each saying of a notice is a job of its own: a newer one must not be swallowed while one is said.
  z.object({ step: z.literal('tell-room'), noticeId: id<NoticeId>(), version: z.int() }),
  z.object({ step: z.literal('mind-proposal'), proposalId: id<ProposalId>(), dueAtMs: z.int() }),
  z.object({ step: z.literal('tell-digest'), subscriptionId: slug<SubscriptionId>() }),
  z.object({ step: z.literal('sweep') }),
])
export type Job = z.output<typeof jobSchema>

/** What a job is about; with the step it makes the job's id. */
export function subjectOf(job: Job): string {
  switch (job.step) {
    case 'revise-record':
      // A version seen while the last one is being revised must not be swallowed as the same job.
      return `${job.recordId}-${job.seenAtMs}`
    case 'file-story':
    case 'raise-alert':
      return String(job.revisionId)
    case 'route-alert':
      return job.isRest ? `${job.alertId}-rest` : String(job.alertId)
    case 'send-delivery':
      return String(job.deliveryId)
    case 'tell-held':
    case 'tell-digest':
      return job.subscriptionId
    case 'tell-room':
      return `${job.noticeId}-${job.version}`
    case 'mind-proposal':
      // Another moment must not be swallowed as the same job.
      return `${job.proposalId}-${job.dueAtMs}`
    case 'sweep':
      return 'all'
  }
}

/** What a step leaves behind: the jobs that follow, and when to look at this one again. */
export type Outcome = {
  readonly jobs: readonly Job[]
  readonly againAt?: Date
  readonly decided?: Decided
}

/** What a revision came to, for who plays a history. */
type Decided = {
  readonly storyId: StoryId
  /** Against what readers knew; undefined: nothing. */
  readonly change: ChangeKind | undefined
  readonly alert: { readonly level: Level; readonly kind: AlertKind } | undefined
  readonly why: string
}
