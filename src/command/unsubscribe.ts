import type { Command } from './command.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'

export const unsubscribe: Command = {
  access: 'manager',
  description: { name: 'unsubscribe', description: { phrase: 'unsubscribe.does' }, options: [] },
  async run({ store, now }, call) {
    const phrase = await store.transaction(async (inside) => {
      const here = await inside.subscriptions.lockAt(call)
      if (here === undefined) return 'wish.nowhere'
      if (here.owner === 'config') return 'subscribe.config'
      await inside.subscriptions.remove(here.id, now())
      await inside.addAudit({
        ...noteOf(call, now()),
        action: 'unsubscribed',
        subject: `subscription ${here.id}`,
        detail: 'nothing new is sent there',
      })
      return 'unsubscribe.done'
    })
    const how = { kind: 'paragraph', text: { phrase: 'unsubscribe.how' } } as const
    return { isPrivate: true, message: say({ phrase }, phrase === 'unsubscribe.done' ? [how] : []) }
  },
}
