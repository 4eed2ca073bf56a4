import type { Wording } from '../core/locale.ts'
import { usualWishes } from '../core/subscription.ts'
import type { CommandReply } from '../ports/command.ts'
import type { Command } from './command.ts'
import { openDraft } from './draft.ts'
import { placeOption } from './go-to-place.ts'
import { readAskedWishes } from './read-wishes.ts'
import { findLack, sayLack } from './save-draft.ts'
import { say } from './say.ts'
import { sayDraft } from './wish-card.ts'

const text = { isRequired: false, type: 'text' } as const

export const subscribe: Command = {
  access: 'manager',
  description: {
    name: 'subscribe',
    description: { phrase: 'subscribe.does' },
    options: [
      { ...text, name: 'level', description: { phrase: 'option.level' }, suggests: 'level' },
      { ...text, name: 'topics', description: { phrase: 'option.topics' }, suggests: 'topics' },
      { ...text, name: 'include', description: { phrase: 'option.include' }, isNamed: true },
      { ...text, name: 'exclude', description: { phrase: 'option.exclude' }, isNamed: true },
      placeOption,
    ],
  },
  async run(deps, call) {
    const asked = readAskedWishes(deps, call)
    if (asked.kind === 'fault') return privately(asked.fault, asked.cure)
    const here = await deps.store.subscriptions.findAt(call)
    const isComing = here !== undefined && here.parkedWhy === undefined
    const lack = isComing ? undefined : await findLack(deps, call, here ?? usualWishes)
    if (lack !== undefined) return sayLack(lack)
    const before = here && { ...usualWishes, ...here }
    const wishes = { ...usualWishes, ...before, ...asked.wishes }
    const draft = await openDraft(deps, call, { before, wishes })
    return { isPrivate: true, message: await sayDraft(deps, draft, here) }
  },
}

function privately(title: Wording, cure: Wording): CommandReply {
  return { isPrivate: true, message: say(title, [{ kind: 'paragraph', text: cure }]) }
}
