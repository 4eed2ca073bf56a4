import { because } from '../core/reason.ts'
import type { Command } from './command.ts'
import { placeOption } from './go-to-place.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'
import { sayNowhere } from './say-nowhere.ts'

export const unsubscribe: Command = {
  access: 'manager',
  description: {
    name: 'unsubscribe',
    description: { phrase: 'unsubscribe.does' },
    options: [placeOption],
  },
  async run({ store, now }, call) {
    const outcome = await store.transaction(async (inside) => {
      const here = await inside.subscriptions.lockAt(call)
      if (here === undefined) return 'nowhere'
      if (here.owner === 'config') return 'config'
      await inside.subscriptions.remove(here.id, now())
      await inside.addAudit({
        ...noteOf(call, now()),
        action: 'unsubscribed',
        subject: `subscription ${here.id}`,
        detail: because('nothing new is sent there'),
      })
      return 'done'
    })
    if (outcome === 'nowhere') return sayNowhere(call)
    if (outcome === 'config')
      return { isPrivate: true, message: say({ phrase: 'subscribe.config' }, []) }
    const title = {
      phrase: 'unsubscribe.done',
      values: { place: call.placeName ?? 'here' },
    } as const
    const how = { kind: 'paragraph', text: { phrase: 'unsubscribe.how' } } as const
    return { isPrivate: true, message: say(title, [how]) }
  },
}
