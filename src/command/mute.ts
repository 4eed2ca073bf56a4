import type { Command } from './command.ts'
import { findSubject } from './find-subject.ts'
import { noteOf } from './note-of.ts'
import { isInOwnChat, ownPlaceOf } from './own-place.ts'
import { readSpan } from './read-span.ts'
import { say } from './say.ts'

const mostDays = 90

export const mute: Command = {
  access: 'manager',
  description: {
    name: 'mute',
    description: { phrase: 'mute.does' },
    options: [
      { name: 'for', description: { phrase: 'option.for' }, isRequired: true, type: 'text' },
      { name: 'what', description: { phrase: 'option.what' }, isRequired: true, type: 'text' },
    ],
  },
  async run(deps, call) {
    const { store, now } = deps
    const spanMs = readSpan(call.options.for ?? '', mostDays)
    if (spanMs === undefined)
      return {
        isPrivate: true,
        message: say({ phrase: 'mute.span', values: { days: mostDays } }, []),
      }
    const subscribed = (await store.subscriptions.listActive()).filter(
      ({ platform, channel }) => platform === call.platform && channel === call.channel,
    )
    const own = isInOwnChat(call) ? await store.subscriptions.findAt(ownPlaceOf(call)) : undefined
    const here = own ? [...subscribed, own] : subscribed
    if (here.length === 0) return { isPrivate: true, message: say({ phrase: 'mute.nowhere' }, []) }
    const found = await findSubject(deps, call.options.what ?? '')
    if (found.kind === 'answer') return found.reply
    const until = new Date(now().getTime() + spanMs)
    const by = noteOf(call, now())
    await store.transaction(async (inside) => {
      for (const { id } of here)
        await inside.restraints.add(
          {
            kind: 'silence',
            subject: found.subject,
            subscriptionId: id,
            until,
            by: by.actor,
            why: 'muted in its channel',
          },
          now(),
        )
      await inside.addAudit({
        ...by,
        action: 'muted',
        subject: found.name,
        detail: `here, until ${until.toISOString()}`,
      })
    })
    return {
      isPrivate: true,
      message: say({ phrase: 'mute.done', values: { what: found.name } }, [
        { kind: 'mark', label: { phrase: 'mute.until' }, at: until },
      ]),
    }
  },
}
