/** What becomes of a draft: told, told later, kept, thrown away. Once, whoever presses how often. */
import { approve, hold, type Judged, reject, toTimes } from '../core/approval/decide-proposal.ts'
import type { Deed, Proposal } from '../core/approval/proposal.ts'
import type { ApprovalRule } from '../core/approval/rule.ts'
import { platforms } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { changeProposal } from '../moderation/change-proposal.ts'
import type { Asker, CommandReply, PressReply } from '../ports/command.ts'
import { DeliveryError } from '../ports/messenger.ts'
import type { Button, CommandDeps, Receiver } from './command.ts'
import { findRuleOf } from './find-rule.ts'
import { sayDraft, sayLook } from './post-card.ts'
import { privately } from './raise-by-hand.ts'
import { readMoment } from './read-moment.ts'
import { say } from './say.ts'
import { sayFirst } from './say-first.ts'
import { whoOf } from './who-of.ts'
import { toWholeNumber } from './whole-number.ts'

/** `post:<proposal>:<version>` */
export const postNow: Button = {
  access: 'moderator',
  prefix: 'post',
  async press(deps, rest, press) {
    const rule = await findRule(deps, rest)
    return decide(deps, press, rest, (draft, deed) => tell(draft, deed, rule))
  },
}

/** `post-hold:<proposal>:<version>` */
export const postHold: Button = {
  access: 'moderator',
  prefix: 'post-hold',
  press: (deps, rest, press) => decide(deps, press, rest, hold),
}

/** `post-drop:<proposal>:<version>` */
export const postDrop: Button = {
  access: 'moderator',
  prefix: 'post-drop',
  press: (deps, rest, press) =>
    decide(deps, press, rest, (draft, deed) =>
      reject(draft, { ...deed, why: because('discarded before it was told') }),
    ),
}

/** `post-time:<proposal>:<version>`: the filled form. */
export const postTimeReceived: Receiver = {
  access: 'moderator',
  prefix: 'post-time',
  async submit(deps, rest, submission) {
    const scheduledFor = readMoment(submission.texts.time ?? '', deps.now())
    if (scheduledFor === undefined)
      return {
        ...privately({ phrase: 'post.no-time' }, { phrase: 'post.time-how' }),
        replacesMessage: false,
      }
    const rule = await findRule(deps, rest)
    return decide(deps, submission, rest, (draft, deed) => tell(draft, deed, rule, scheduledFor))
  },
}

/** `post-card:<proposal>` shows a draft; `post-card:<proposal>:<page>` as it looks at others of its places. */
export const postCard: Button = {
  access: 'moderator',
  prefix: 'post-card',
  async press(deps, rest, press) {
    const proposal = await deps.store.proposals.find(idOf(rest))
    const reply =
      proposal === undefined
        ? privately({ phrase: 'post.gone' })
        : proposal.state === 'drafted'
          ? await sayDraft(deps, press, proposal, { page: toWholeNumber(rest.split(':')[1]) })
          : sayOutcome(proposal)
    return { ...reply, replacesMessage: true }
  },
}

/** `post-look:<platform>:<proposal>:<page>` shows it as the other platform would. */
export const postLook: Button = {
  access: 'moderator',
  prefix: 'post-look',
  async press(deps, rest, press) {
    const [name, id, page] = rest.split(':')
    const platform = platforms.find((each) => each === name)
    const proposal = await deps.store.proposals.find(toWholeNumber(id))
    if (platform === undefined || proposal === undefined)
      return { ...privately({ phrase: 'post.gone' }), replacesMessage: false }
    try {
      return {
        ...(await sayLook(deps, press, proposal, { platform, page: toWholeNumber(page) })),
        replacesMessage: false,
      }
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      const why = error.message.slice(0, 300)
      return {
        ...privately({ phrase: 'test.failed', values: { why: { because: why } } }),
        replacesMessage: false,
      }
    }
  },
}

type Seen = Deed & { readonly version: number }

/** `rest`: `<proposal>:<version>`, so that nobody tells what they have not seen. */
async function decide(
  deps: CommandDeps,
  asker: Asker,
  rest: string,
  act: (draft: Proposal, deed: Seen) => Judged,
): Promise<PressReply> {
  const version = toWholeNumber(rest.split(':')[1])
  const who = whoOf(deps, asker)
  const changed = await changeProposal(deps, idOf(rest), who, (draft, deed) =>
    act(draft, { ...deed, version }),
  )
  if (changed.kind === 'gone')
    return { ...privately({ phrase: 'post.gone' }), replacesMessage: true }
  await deps.enqueue(changed.jobs)
  const { proposal } = changed
  if (changed.kind === 'changed')
    return {
      ...(await sayDraft(deps, asker, proposal, { hasChanged: true })),
      replacesMessage: true,
    }
  if (changed.kind === 'late')
    return { ...sayOutcome(proposal, proposal.deed), replacesMessage: true }
  return { ...sayOutcome(proposal), replacesMessage: true }
}

/** The poster’s own yes; a rule may want more of them, for the level that it has by now. */
function tell(
  draft: Proposal,
  deed: Seen,
  rule: ApprovalRule | undefined,
  scheduledFor?: Date,
): Judged {
  const isOwn = draft.state === 'drafted' || draft.state === 'held'
  const ready: Proposal = isOwn
    ? {
        ...draft,
        state: 'waiting',
        approvalCount: rule?.approvalCount ?? 1,
        timeOut: rule?.timeOut,
        ...toTimes(rule?.timeOut, deed.at),
      }
    : draft
  return approve(ready, { ...deed, scheduledFor })
}

async function findRule(deps: CommandDeps, rest: string): Promise<ApprovalRule | undefined> {
  const draft = await deps.store.proposals.find(idOf(rest))
  return draft && findRuleOf(deps, draft)
}

/** `rest`: `<proposal>` and what may follow. */
export function idOf(rest: string): number {
  return toWholeNumber(rest.split(':')[0])
}

/** `first`: who was faster. */
export function sayOutcome(proposal: Proposal, first?: Deed): CommandReply {
  const { state, storyId, alertId, scheduledFor, approvals, approvalCount, deed } = proposal
  const faster = first === undefined ? [] : [sayFirst(first)]
  const story = { label: { phrase: 'button.story' }, id: `story:${storyId}` } as const
  const report = { label: { phrase: 'button.report' }, id: `report:${alertId ?? 0}` } as const
  switch (state) {
    case 'approved':
      return answer(say({ phrase: 'post.done' }, faster, [report, story]))
    case 'scheduled':
      return answer(
        say({ phrase: 'post.scheduled' }, [
          { kind: 'mark', label: { phrase: 'post.goes-at' }, at: scheduledFor },
          { kind: 'paragraph', text: { phrase: 'post.scheduled.how' } },
          ...faster,
        ]),
      )
    case 'waiting':
      return answer(
        say(
          { phrase: 'post.asked', values: { count: approvals.length, of: approvalCount } },
          faster,
        ),
      )
    case 'held':
      return answer(say({ phrase: 'post.held' }, faster))
    case 'rejected':
      return answer(say({ phrase: 'post.dropped' }, faster))
    case 'drafted':
    case 'expired':
    case 'ended':
      return answer(
        say(
          { phrase: 'post.ended' },
          deed?.why ? [{ kind: 'paragraph', text: { because: deed.why } }] : [],
        ),
      )
  }
}

function answer(message: CommandReply['message']): CommandReply {
  return { isPrivate: true, message }
}
