/** `/hold` and `/release`: what of a story has not gone yet. */
import { listStopsOf } from '../core/alert/restraint.ts'
import { hold as holdBack, release as letGo } from '../core/approval/decide-proposal.ts'
import { isOpen } from '../core/approval/proposal.ts'
import type { StoryId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { changeProposal } from '../moderation/change-proposal.ts'
import type { Asker, CommandCall, CommandReply } from '../ports/command.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findStory, readStoryId } from './find-story.ts'
import { liftRestraints } from './lift-restraints.ts'
import { noteOf } from './note-of.ts'
import { privately } from './raise-by-hand.ts'
import { sayStopped } from './say-stopped.ts'
import { sayChanged } from './seen-proposal.ts'
import { whoOf } from './who-of.ts'
import { toWholeNumber } from './whole-number.ts'

const story = {
  name: 'story',
  description: { phrase: 'option.number' },
  isRequired: true,
  type: 'text',
  suggests: 'story',
} as const

export const hold: Command = {
  access: 'moderator',
  description: { name: 'hold', description: { phrase: 'hold.does' }, options: [story] },
  async run(deps, call) {
    const found = await findHeld(deps, call)
    if (found.kind === 'answer') return found.reply
    const { storyId, proposalId } = found
    if (proposalId !== undefined) return decide(deps, call, proposalId, holdBack)
    const values = { story: storyId }
    const by = noteOf(call, deps.now())
    const { isNew, standing } = await deps.store.transaction(async (inside) => {
      const subject = { kind: 'story', id: storyId } as const
      const everywhere = { subscriptionId: undefined, until: undefined }
      const added = await inside.restraints.add(
        { kind: 'stop', subject, ...everywhere, by: by.actor, why: because('held by hand') },
        deps.now(),
      )
      const detail = because('nothing of it is sent until it is released')
      if (added.isNew)
        await inside.addAudit({ ...by, action: 'held', subject: `story ${storyId}`, detail })
      return added
    })
    const howOn = { phrase: 'hold.how-on', values } as const
    return isNew
      ? privately({ phrase: 'hold.done', values }, howOn)
      : sayStopped({ phrase: 'hold.already', values }, standing, howOn)
  },
}

export const release: Command = {
  access: 'moderator',
  description: { name: 'release', description: { phrase: 'release.does' }, options: [story] },
  async run(deps, call) {
    const found = await findHeld(deps, call)
    return found.kind === 'answer' ? found.reply : letGoOf(deps, call, found)
  },
}

/** `release:<story>` under what moderators are told of a held story. */
export const releaseNow: Button = {
  access: 'moderator',
  prefix: 'release',
  async press(deps, rest, press) {
    // as: what is no story's number finds nothing that is held
    const held = await describeHeld(deps, toWholeNumber(rest) as StoryId)
    return { ...(await letGoOf(deps, press, held)), replacesMessage: false }
  },
}

async function letGoOf(deps: CommandDeps, asker: Asker, held: Held): Promise<CommandReply> {
  const { storyId, proposalId, stops } = held
  const values = { story: storyId }
  if (stops.length === 0)
    return proposalId === undefined
      ? privately({ phrase: 'release.none', values })
      : decide(deps, asker, proposalId, letGo)
  const isReleased = await liftRestraints(deps, asker, stops, 'released')
  return privately({ phrase: isReleased ? 'release.done' : 'release.none', values })
}

/** A story as it is held, or may be: by its number even where nobody may know of it yet. */
async function findHeld(deps: CommandDeps, { options }: CommandCall) {
  const typed = options.story ?? ''
  const id = readStoryId(typed)
  const known = id === undefined ? undefined : await deps.store.stories.describe(id)
  const found = known
    ? ({ kind: 'found', storyId: known.id } as const)
    : await findStory(deps, typed, 'story')
  if (found.kind === 'answer') return found
  // as: it comes from the store, or from a story's number
  return { kind: 'found', ...(await describeHeld(deps, found.storyId as StoryId)) } as const
}

type Held = Awaited<ReturnType<typeof describeHeld>>

async function describeHeld({ store, now }: CommandDeps, storyId: StoryId) {
  const proposals = await store.proposals.listOfStory(storyId)
  const restraints = await store.restraints.listActive(now())
  return {
    storyId,
    proposalId: proposals.find(isOpen)?.id,
    stops: listStopsOf(restraints, storyId),
  }
}

async function decide(
  deps: CommandDeps,
  asker: Asker,
  id: number,
  move: typeof holdBack,
): Promise<CommandReply> {
  const changed = await changeProposal(deps, id, whoOf(deps, asker), move)
  if (changed.kind === 'done') await deps.enqueue(changed.jobs)
  return { isPrivate: true, message: sayChanged(changed) }
}
