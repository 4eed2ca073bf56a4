import type { Wording } from '../core/locale.ts'
import { because } from '../core/reason.ts'
import type { CommandReply } from '../ports/command.ts'
import { DeliveryError } from '../ports/messenger.ts'
import type { Command } from './command.ts'
import { placeOption } from './go-to-place.ts'
import { noteOf } from './note-of.ts'
import { privately } from './raise-by-hand.ts'
import { say } from './say.ts'
import { sayNowhere } from './say-nowhere.ts'

export const testMessage: Command = {
  access: 'manager',
  description: { name: 'test', description: { phrase: 'test.does' }, options: [placeOption] },
  async run({ store, messengers, now }, call) {
    const answer = (title: Wording) => ({ isPrivate: true, message: say(title, []) })
    const here = await store.subscriptions.findAt(call)
    const messenger = messengers[call.platform]
    if (here === undefined || messenger === undefined) return sayNowhere(call)
    const values = { place: call.placeName ?? 'here' }
    const { id, platform, channel, style, parkedWhy } = here
    try {
      await messenger.send({ ...style, platform, channel }, message, {
        key: `test-${now().getTime()}`,
        replyTo: undefined,
        isSilent: false,
      })
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      if (error.reason === 'rate-limited') return sayTooSoon(error)
      return answer({ phrase: 'test.failed', values: { why: { because: error.message } } })
    }
    if (parkedWhy === undefined) return answer({ phrase: 'test.done', values })
    await store.transaction(async (inside) => {
      await inside.subscriptions.revive(id)
      await inside.addAudit({
        ...noteOf(call, now()),
        action: 'revived',
        subject: `subscription ${id}`,
        detail: because('a test message arrived; before: {reason}', { reason: parkedWhy }),
      })
    })
    return answer({ phrase: 'test.revived', values })
  },
}

function sayTooSoon({ retryAfterMs = 1_000 }: DeliveryError): CommandReply {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1_000))
  return privately({ phrase: 'test.too-soon' }, { phrase: 'throttle.cure', values: { seconds } })
}

const message = {
  ...say({ phrase: 'test.title' }, [{ kind: 'paragraph', text: { phrase: 'test.how' } }]),
  title: { label: { phrase: 'test.label' }, text: { phrase: 'test.title' } },
} as const
