/** The guided form: a card with a button for each wish, tried on the past, and true when it is saved. */
import { usualWishes } from '../core/subscription.ts'
import type { Asker, PressReply } from '../ports/command.ts'
import type { Button, CommandDeps } from './command.ts'
import { findDraft, openDraft } from './draft.ts'
import { pressDraft } from './press-draft.ts'
import { sayNowhere } from './say-nowhere.ts'
import { visitFromButton } from './visit-from-button.ts'
import { toWholeNumber } from './whole-number.ts'

/** `draft:<draft>`: the card; behind it what is asked of it, as {@link pressDraft} says. */
export const draftCard: Button = {
  prefix: 'draft',
  async press(deps, rest, press) {
    const [id = '', ...asked] = rest.split(':')
    const found = await findDraft(deps, toWholeNumber(id), press)
    return found.kind === 'answer' ? found.reply : pressDraft(deps, found.draft, asked)
  },
}

/** `place:<channel>`: what comes there, to be changed. */
export const placeCard: Button = {
  prefix: 'place',
  async press(deps, rest, press) {
    const at = await visitFromButton(press, rest)
    return at.kind === 'answer' ? at.reply : open(deps, at.place, [])
  },
}

/** `wish…`, of messages from before there were drafts: the place where it is pressed. */
export const wish: Button = {
  access: 'manager',
  prefix: 'wish',
  press: (deps, rest, press) => open(deps, press, rest.split(':')),
}

async function open(deps: CommandDeps, at: Asker, asked: readonly string[]): Promise<PressReply> {
  const here = await deps.store.subscriptions.findAt(at)
  if (here === undefined) return { ...sayNowhere(at), replacesMessage: false }
  const wishes = { ...usualWishes, ...here }
  return pressDraft(deps, await openDraft(deps, at, { before: wishes, wishes }), asked)
}
