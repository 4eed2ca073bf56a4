/** What people, time and the news make of a proposal. */
import type { RevisionId } from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { type AlertDraft, type Deed, type Edits, isOpen, type Proposal } from './proposal.ts'
import type { ApprovalRule, TimeOut } from './rule.ts'

export type Judged =
  /** Done: so it is now. */
  | { readonly kind: 'done'; readonly proposal: Proposal }
  /** Somebody or something was faster. */
  | { readonly kind: 'late' }
  /** It says something else than what was seen. */
  | { readonly kind: 'changed' }
  /** The same person again, where two are wanted. */
  | { readonly kind: 'again' }

/** `version`: what the person has seen. */
type Asked = Deed & { readonly version?: number | undefined; readonly why?: string | undefined }

/**
 * The last yes that is wanted approves it; or schedules it, where that moment is still to come. What is
 * scheduled has had them all: a yes that comes after the last one does not send it before its time.
 */
export function approve(
  proposal: Proposal,
  asked: Asked & { readonly scheduledFor?: Date | undefined },
): Judged {
  const { scheduledFor } = asked
  return judge(proposal, asked, (deed) => {
    if (proposal.state === 'scheduled') return { kind: 'late' }
    if (proposal.approvals.some(({ by }) => by === deed.by)) return { kind: 'again' }
    const approvals = [...proposal.approvals, toDeed(deed)]
    const voted = { ...proposal, approvals, deed }
    if (approvals.length < proposal.approvalCount) return done({ ...voted, scheduledFor })
    const moment = scheduledFor ?? proposal.scheduledFor
    return moment !== undefined && moment > deed.at
      ? done({ ...voted, state: 'scheduled', scheduledFor: moment })
      : done({ ...voted, state: 'approved' })
  })
}

/** What is scheduled goes now. */
export function tellNow(proposal: Proposal, asked: Asked): Judged {
  return judge(proposal, asked, (deed) =>
    proposal.state === 'scheduled'
      ? done({ ...proposal, deed, state: 'approved' })
      : { kind: 'late' },
  )
}

export function reject(proposal: Proposal, asked: Asked): Judged {
  return judge(proposal, asked, (deed) => done({ ...proposal, deed, state: 'rejected' }))
}

/** Nothing becomes of it until it is released. */
export function hold(proposal: Proposal, asked: Asked): Judged {
  return judge(proposal, asked, (deed) =>
    proposal.state === 'held'
      ? { kind: 'late' }
      : done({ ...proposal, deed, state: 'held', scheduledFor: undefined }),
  )
}

/** It waits anew; what its proposer has drafted waits from now on. */
export function release(proposal: Proposal, asked: Asked): Judged {
  return judge(proposal, asked, (deed) =>
    proposal.state === 'waiting'
      ? { kind: 'late' }
      : done({ ...proposal, deed, state: 'waiting', ...toTimes(proposal.timeOut, deed.at) }),
  )
}

/**
 * Whoever said yes to the words before has not said yes to these, nor to their hour. `rule`: which wants
 * a yes to it as it is then.
 */
export function edit(
  proposal: Proposal,
  asked: Asked,
  edits: Edits,
  rule: Pick<ApprovalRule, 'approvalCount' | 'timeOut'> | undefined,
): Judged {
  const { state, timeOut: before } = proposal
  const timeOut = state === 'drafted' || rule === undefined ? before : rule.timeOut
  const hasNewTimes =
    state === 'scheduled' || (state === 'waiting' && !isSameTimeOut(timeOut, before))
  return judge(proposal, asked, (deed) =>
    done({
      ...unapproved(proposal),
      ...{ deed, timeOut, state: state === 'scheduled' ? 'waiting' : state },
      ...(hasNewTimes && toTimes(timeOut, deed.at)),
      approvalCount: rule?.approvalCount ?? 1,
      edits: { ...proposal.edits, ...edits },
      version: proposal.version + 1,
    }),
  )
}

function isSameTimeOut(one: TimeOut | undefined, other: TimeOut | undefined): boolean {
  return (
    one?.afterMs === other?.afterMs && one?.end === other?.end && one?.remindMs === other?.remindMs
  )
}

/** The article has changed: the newest text waits. */
export function renew(
  proposal: Proposal,
  fresh: {
    readonly draft: AlertDraft
    readonly revisionId: RevisionId
    readonly why: string
    readonly approvalCount: number
    readonly timeOut: TimeOut | undefined
    readonly at: Date
  },
): Proposal {
  const { at, draft, ...rest } = fresh
  const isSame = sayings(draft) === sayings(proposal.draft)
  if (isSame) return { ...proposal, ...rest, draft }
  const times = proposal.state === 'waiting' ? {} : toTimes(rest.timeOut, at)
  const state = proposal.state === 'scheduled' ? 'waiting' : proposal.state
  const version = proposal.version + 1
  return { ...unapproved(proposal), ...times, ...rest, draft, state, version, renewedAt: at }
}

/** Its time has come: reminded, told or dropped. Undefined: it has not. */
export function pass(proposal: Proposal, now: Date): Proposal | undefined {
  const deed = { by: 'system', name: 'Tenbells', at: now }
  const { state, scheduledFor, remindAt, expiresAt, timeOut } = proposal
  if (state === 'scheduled' && scheduledFor && scheduledFor <= now)
    return { ...proposal, state: 'approved' }
  if (state !== 'waiting' && state !== 'drafted') return undefined
  if (expiresAt && expiresAt <= now) {
    const why = because('nobody decided in time')
    const isTold = state === 'waiting' && timeOut?.end === 'post'
    return { ...proposal, deed: { ...deed, why }, state: isTold ? 'approved' : 'expired' }
  }
  return state === 'waiting' && remindAt && remindAt <= now
    ? { ...proposal, remindAt: undefined }
    : undefined
}

/** There is nothing to decide any more. */
export function end(proposal: Proposal, why: Reason, at: Date): Proposal {
  return { ...proposal, state: 'ended', deed: { by: 'system', name: 'Tenbells', at, why } }
}

export function toTimes(
  timeOut: TimeOut | undefined,
  from: Date,
): Pick<Proposal, 'expiresAt' | 'remindAt'> {
  if (timeOut === undefined) return { expiresAt: undefined, remindAt: undefined }
  const { afterMs, remindMs } = timeOut
  const expiresAt = new Date(from.getTime() + afterMs)
  const remindAt = remindMs === undefined ? undefined : new Date(expiresAt.getTime() - remindMs)
  return { expiresAt, remindAt }
}

/** Why nothing can be decided on what somebody has seen of it; undefined: it can. */
export function findObstacle(
  proposal: Proposal,
  version: number | undefined,
): 'late' | 'changed' | undefined {
  if (!isOpen(proposal)) return 'late'
  return version === undefined || version === proposal.version ? undefined : 'changed'
}

function judge(
  proposal: Proposal,
  { version, ...deed }: Asked,
  decide: (deed: Deed & { readonly why?: string | undefined }) => Judged,
): Judged {
  const obstacle = findObstacle(proposal, version)
  if (obstacle !== undefined) return { kind: obstacle }
  const { by, name, at, why } = deed
  return decide({ by, name, at, why })
}

function done(proposal: Proposal): Judged {
  return { kind: 'done', proposal }
}

function toDeed({ by, name, at }: Deed): Deed {
  return { by, name, at }
}

function unapproved(proposal: Proposal): Proposal {
  return { ...proposal, approvals: [] }
}

/** What readers would see of it. */
function sayings({ kind, level, standing, note }: AlertDraft): string {
  return JSON.stringify([kind, level, standing, note], (key, value) =>
    // Composed anew a moment later, it says the same.
    key === 'at' || key === 'postedAt' ? undefined : value,
  )
}
