/** What a moderator can do about the alert that a message is. */
import type { CommandReply } from '../ports/command.ts'
import type { CommandDeps, Menu } from './command.ts'
import { findMessage } from './find-message.ts'
import { sayNoAlert } from './find-story.ts'
import { nameAlerts } from './go-to-alert.ts'
import { say } from './say.ts'

export const moderateThis: Menu = {
  access: 'moderator',
  description: { name: 'moderate', label: { phrase: 'menu.moderate' } },
  async choose(deps, choice) {
    const told = await findMessage(deps, choice, choice.messageId)
    if (told === undefined) return { isPrivate: true, message: sayNoAlert() }
    const named = await nameAlerts(deps, told)
    return named.kind === 'none'
      ? { isPrivate: true, message: named.message }
      : sayDeeds(deps, named)
  },
}

async function sayDeeds(
  { store }: CommandDeps,
  { storyId, alertId }: { readonly storyId: number; readonly alertId: number },
): Promise<CommandReply> {
  const headline = (await store.stories.describe(storyId))?.headline ?? ''
  const values = { alert: `a${alertId}`, story: storyId }
  return {
    isPrivate: true,
    message: say(
      headline,
      [{ kind: 'paragraph', text: { phrase: 'moderate.named', values } }],
      [
        { label: { phrase: 'moderate.edit' }, id: `edit-of:${alertId}` },
        { label: { phrase: 'moderate.correct' }, id: `correct-of:${storyId}` },
        { label: { phrase: 'moderate.retract' }, id: `retract-of:${storyId}` },
        { label: { phrase: 'moderate.level' }, id: `level:${storyId}:` },
        { label: { phrase: 'button.resend' }, id: `resend-of:${storyId}` },
        { label: { phrase: 'button.report' }, id: `report:${alertId}` },
        { label: { phrase: 'button.why' }, id: `why:${storyId}` },
      ],
    ),
  }
}
