/** The buttons of a card in the moderators' room. */
import { sayCard } from '../core/approval/card.ts'
import {
  approve,
  hold,
  type Judged,
  reject,
  release,
  tellNow,
} from '../core/approval/decide-proposal.ts'
import type { Deed, Proposal } from '../core/approval/proposal.ts'
import type { Wording } from '../core/locale.ts'
import { beginningOf } from '../core/text.ts'
import { changeProposal } from '../moderation/change-proposal.ts'
import { readDressed } from '../moderation/show-proposal.ts'
import type { Asker, PressReply } from '../ports/command.ts'
import type { Button, CommandDeps, Receiver } from './command.ts'
import { askEdit, readEdits } from './proposal-edit.ts'
import { say } from './say.ts'
import { findSeen, type Seen, sayChanged } from './seen-proposal.ts'
import { whoOf } from './who-of.ts'
import { toWholeNumber } from './whole-number.ts'

/** Of a reason. */
const longestReason = 300

/** `proposal:<verb>:<id>:<version>`: nobody decides on what they have not seen. */
export const proposalPress: Button = {
  access: 'moderator',
  prefix: 'proposal',
  async press(deps, rest, press) {
    const [verb, seen] = read(rest)
    switch (verb) {
      case 'approve':
        return decide(deps, press, seen, approve)
      case 'now':
        return decide(deps, press, seen, tellNow)
      case 'hold':
        return decide(deps, press, seen, hold)
      case 'release':
        return decide(deps, press, seen, release)
      case 'reject':
        return askReject(deps, seen)
      case 'edit':
        return askEdit(deps, seen)
      default:
        return show(deps, seen.id)
    }
  },
}

/** What was filled in under it. */
export const proposalReceived: Receiver = {
  access: 'moderator',
  prefix: 'proposal',
  async submit(deps, rest, submission) {
    const [verb, seen] = read(rest)
    if (verb === 'reject') {
      const { reason } = submission.texts
      const why = reason && beginningOf(reason.trim(), longestReason)
      return decide(deps, submission, seen, (proposal, asked) =>
        reject(proposal, { ...asked, why }),
      )
    }
    const given = await readEdits(deps, seen, submission)
    return given.kind === 'fault' ? given.reply : decide(deps, submission, seen, given.move)
  },
}

function read(rest: string): readonly [string, Seen] {
  const [verb = '', id, version] = rest.split(':')
  return [verb, { id: toWholeNumber(id), version: toWholeNumber(version) }]
}

type Move = (proposal: Proposal, asked: Deed & { readonly version: number }) => Judged

async function decide(
  deps: CommandDeps,
  asker: Asker,
  { id, version }: Seen,
  move: Move,
): Promise<PressReply> {
  const changed = await changeProposal(deps, id, whoOf(deps, asker), (proposal, deed) =>
    move(proposal, { ...deed, version }),
  )
  if (changed.kind === 'done') await deps.enqueue(changed.jobs)
  return { isPrivate: true, replacesMessage: false, message: sayChanged(changed, version) }
}

async function askReject(deps: CommandDeps, seen: Seen): Promise<PressReply> {
  const found = await findSeen(deps, seen)
  if (found.kind === 'answer') return found.reply
  const { id, version } = seen
  return {
    isPrivate: true,
    replacesMessage: false,
    message: say({ phrase: 'proposal.ask-reject' }, []),
    form: {
      id: `proposal:reject:${id}:${version}`,
      fields: [
        {
          kind: 'paragraph',
          name: 'reason',
          label: { phrase: 'proposal.reason' },
          hint: { phrase: 'proposal.reason.hint' },
          isRequired: false,
          mostLength: longestReason,
        },
      ],
    },
  }
}

/** The card again, for who asks. */
async function show({ store }: CommandDeps, id: number): Promise<PressReply> {
  const proposal = await store.proposals.find(id)
  if (proposal === undefined) return privately({ phrase: 'proposal.unknown' })
  const message = sayCard(proposal, await readDressed(store, proposal))
  return { isPrivate: true, replacesMessage: false, message }
}

function privately(title: Wording): PressReply {
  return { isPrivate: true, replacesMessage: false, message: say(title, []) }
}
