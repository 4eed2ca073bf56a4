/** Which of a story's messages is meant: what followed on the first one may say the same words. */
import { listSinceEnd } from '../core/alert/story-so-far.ts'
import type { MessagePart, TypedPart } from '../core/message.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery } from '../store-port/delivery.ts'
import { labelOf } from './alert-label.ts'
import type { CommandDeps } from './command.ts'
import { personOf } from './own-place.ts'
import { findTold } from './raise-by-hand.ts'
import { say } from './say.ts'

/** The newest ones: buttons that one message holds on every platform. */
const mostChoices = 15
/** It has made a message, or may still make one. */
const standingStates: ReadonlySet<Delivery['state']> = new Set([
  'pending',
  'sending',
  'sent',
  'unknown',
])

/** The alerts whose own words stand somewhere in a message beside the story's first, oldest first. */
export async function listOwnMessages(
  { store }: CommandDeps,
  storyId: number,
): Promise<readonly Alert[]> {
  const story = await store.stories.describe(storyId)
  if (story === undefined) return []
  const alerts = await store.alerts.listOfStory(story.id)
  const deliveries = await store.deliveries.listOfStory(story.id)
  const makers = new Set(
    deliveries
      .filter(
        ({ action, text, state }) =>
          action !== 'edit' && text === 'note' && standingStates.has(state),
      )
      .map(({ alertId }) => alertId),
  )
  return listSinceEnd(alerts).filter(({ id }) => makers.has(id))
}

export async function sayChoice(
  deps: CommandDeps,
  asker: Asker,
  {
    storyId,
    own,
    typed,
  }: {
    readonly storyId: number
    readonly own: readonly Alert[]
    readonly typed: Readonly<Partial<Record<TypedPart, string>>>
  },
): Promise<CommandReply> {
  const told = await findTold(deps, storyId)
  if (told.kind === 'nothing') return told.reply
  const memo = await deps.store.memos.keep({ storyId, typed }, deps.now(), personOf(asker))
  const shown = own.slice(-mostChoices)
  return {
    isPrivate: true,
    message: say(
      { phrase: 'edit.which' },
      [
        {
          kind: 'item',
          label: { phrase: 'edit.first-of' },
          text: told.headline,
          url: undefined,
          detail: undefined,
          at: undefined,
        },
        ...shown.map(itemOf),
      ],
      [
        { label: { phrase: 'edit.first-of' }, id: `edit-pick:${memo}:0` },
        ...shown.map(({ id }) => ({ label: `a${id}`, id: `edit-pick:${memo}:${id}` })),
      ],
    ),
  }
}

function itemOf({ id, kind, level, standing, note, createdAt }: Alert): MessagePart {
  return {
    kind: 'item',
    label: `a${id}`,
    text: (note ?? standing).title.text,
    url: undefined,
    detail: labelOf(kind, level),
    at: createdAt,
  }
}
