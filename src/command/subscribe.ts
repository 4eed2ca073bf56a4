import type { Wording } from '../core/locale.ts'
import { usualWishes, type Wishes } from '../core/subscription.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'
import { changeWishes } from './change-wishes.ts'
import type { Command, CommandDeps } from './command.ts'
import { noteOf } from './note-of.ts'
import { readAskedWishes } from './read-wishes.ts'
import { say } from './say.ts'
import { sayWishes } from './wish-card.ts'

const text = { isRequired: false, type: 'text' } as const

export const subscribe: Command = {
  access: 'manager',
  description: {
    name: 'subscribe',
    description: { phrase: 'subscribe.does' },
    options: [
      { ...text, name: 'level', description: { phrase: 'option.level' } },
      { ...text, name: 'topics', description: { phrase: 'option.topics' } },
      { ...text, name: 'include', description: { phrase: 'option.include' }, isNamed: true },
      { ...text, name: 'exclude', description: { phrase: 'option.exclude' }, isNamed: true },
    ],
  },
  async run(deps, call) {
    const { store } = deps
    const asked = readAskedWishes(deps, call)
    if (asked.kind === 'fault') return privately(asked.fault, asked.cure)
    const here = await store.subscriptions.findAt(call)
    if (here && here.parkedWhy === undefined) return change(deps, call, here, asked.wishes)
    const lack = await findLack(deps, call)
    if (lack !== undefined)
      return privately(
        { phrase: 'subscribe.lacking', values: { why: lack } },
        { phrase: 'subscribe.lacking.cure' },
      )
    if (here) return revive(deps, call, here, asked.wishes)
    const isNew = await store.transaction(async (inside) => {
      const wishes = { ...usualWishes, ...asked.wishes }
      if (!(await inside.subscriptions.add(call, wishes, deps.now()))) return false
      await inside.addAudit({
        ...noteOf(call, deps.now()),
        action: 'subscribed',
        subject: `${call.platform} ${call.channel}`,
        detail: JSON.stringify(asked.wishes),
      })
      return true
    })
    return sayHere(deps, call, { phrase: isNew ? 'subscribe.done' : 'subscribe.already' })
  },
}

/** Why nothing can be posted where the person asks; undefined: it can. */
async function findLack(
  { messengers }: CommandDeps,
  { platform, channel }: Asker,
): Promise<string | undefined> {
  const readiness = await messengers[platform]?.check({ platform, channel })
  return readiness?.kind === 'lacking' ? readiness.why : undefined
}

async function change(
  deps: CommandDeps,
  call: Asker,
  here: Subscription,
  wishes: Partial<Wishes>,
): Promise<CommandReply> {
  if (Object.keys(wishes).length === 0) return sayHere(deps, call, { phrase: 'subscribe.already' })
  if (here.owner === 'config') return sayHere(deps, call, { phrase: 'subscribe.read-only' })
  await changeWishes(deps, call, (before) => ({ ...before, ...wishes }))
  return sayHere(deps, call, { phrase: 'subscribe.changed' })
}

/** Nothing came any more, and nothing stands in the way now. */
async function revive(
  deps: CommandDeps,
  call: Asker,
  { id, parkedWhy }: Subscription,
  wishes: Partial<Wishes>,
): Promise<CommandReply> {
  await deps.store.transaction(async (inside) => {
    await inside.subscriptions.revive(id)
    await inside.addAudit({
      ...noteOf(call, deps.now()),
      action: 'revived',
      subject: `subscription ${id}`,
      detail: `before: ${parkedWhy}`,
    })
  })
  await changeWishes(deps, call, (before) => ({ ...before, ...wishes }))
  return sayHere(deps, call, { phrase: 'subscribe.done' })
}

async function sayHere(deps: CommandDeps, asker: Asker, title: Wording): Promise<CommandReply> {
  const here = await deps.store.subscriptions.findAt(asker)
  if (here === undefined)
    return privately({ phrase: 'wish.nowhere' }, { phrase: 'wish.nowhere.cure' })
  return { isPrivate: true, message: await sayWishes(deps, title, here) }
}

function privately(title: Wording, cure: Wording): CommandReply {
  return { isPrivate: true, message: say(title, [{ kind: 'paragraph', text: cure }]) }
}
