import { nextDailyAt } from '../core/daily.ts'
import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import { isTimeZone } from '../core/schedule.ts'
import type { Asker, PressReply } from '../ports/command.ts'
import type { Button, Command, CommandDeps, Receiver } from './command.ts'
import { inOwnChat } from './in-own-chat.ts'
import { openOwnPlace } from './open-own-place.ts'
import { ownPlaceOf } from './own-place.ts'
import { readHour } from './read-hour.ts'
import { say } from './say.ts'

const shownLength = 40

export const digest: Command = {
  description: {
    name: 'digest',
    isPersonal: true,
    description: { phrase: 'digest.does' },
    options: [
      {
        name: 'hour',
        description: { phrase: 'option.digest-hour' },
        isRequired: false,
        type: 'text',
      },
      {
        name: 'zone',
        description: { phrase: 'option.zone' },
        isRequired: false,
        type: 'text',
        suggests: 'zone',
      },
    ],
  },
  run: inOwnChat(async (deps, call) => {
    const { hour = '', zone = '' } = call.options
    const message =
      hour.trim() === '' ? await sayDigest(deps, call) : await choose(deps, call, { hour, zone })
    return { isPrivate: true, message }
  }),
}

/** `digest`: asks for the hour; `digest:off`: ends it. */
export const digestButton: Button = {
  prefix: 'digest',
  async press(deps, rest, press) {
    if (rest === 'off') return replace(await choose(deps, press, { hour: 'off', zone: '' }))
    const { digest: now, quiet } = await findOwn(deps, press)
    const field = { kind: 'line', isRequired: true, mostLength: shownLength } as const
    return {
      isPrivate: true,
      replacesMessage: false,
      message: say({ phrase: 'settings.digest' }, []),
      form: {
        id: 'digest',
        fields: [
          { ...field, name: 'hour', label: { phrase: 'digest.hour' }, value: now?.hour ?? '07:30' },
          {
            ...{ ...field, name: 'zone', label: { phrase: 'digest.zone' } as const },
            value: now?.zone ?? quiet?.zone ?? 'UTC',
          },
        ],
      },
    }
  },
}

/** What was filled in. */
export const digestReceived: Receiver = {
  prefix: 'digest',
  async submit(deps, _, submission) {
    const { hour = '', zone = '' } = submission.texts
    return replace(await choose(deps, submission, { hour, zone }))
  },
}

async function choose(
  deps: CommandDeps,
  asker: Asker,
  typed: { readonly hour: string; readonly zone: string },
): Promise<Message> {
  const { store } = deps
  const own = await findOwn(deps, asker)
  if (typed.hour.trim().toLowerCase() === 'off') {
    if (own.place) await store.digests.remove(own.place.id)
    return sayDigest(deps, asker)
  }
  const hour = readHour(typed.hour)
  if (hour === undefined) return fault('digest.wrong', typed.hour)
  const zone = typed.zone.trim() || own.digest?.zone || own.quiet?.zone || ''
  if (zone === '' || !isTimeZone(zone)) return fault('digest.wrong-zone', zone)
  const hello = say({ phrase: 'digest.here' }, [])
  const { place, isReached } = await openOwnPlace(deps, asker, hello)
  const now = deps.now()
  await store.digests.put(place.id, { hour, zone, nextAt: nextDailyAt({ hour, zone }, now) }, now)
  return isReached ? sayDigest(deps, asker) : sayUnreached(await sayDigest(deps, asker), asker)
}

function sayUnreached(message: Message, { platform }: Asker): Message {
  const parts = [paragraph({ phrase: `follow.unreached.${platform}` }), ...message.parts]
  return { ...message, parts }
}

async function sayDigest(deps: CommandDeps, asker: Asker): Promise<Message> {
  const { digest: now } = await findOwn(deps, asker)
  const change = { label: { phrase: 'digest.change' }, id: 'digest' } as const
  return now === undefined
    ? say({ phrase: 'digest.off' }, [paragraph({ phrase: 'digest.how' })], [change])
    : say(
        { phrase: 'digest.on', values: { hour: now.hour, zone: now.zone } },
        [paragraph({ phrase: 'digest.how' })],
        [change, { label: { phrase: 'digest.stop' }, id: 'digest:off' }],
      )
}

async function findOwn({ store }: CommandDeps, asker: Asker) {
  const place = await store.subscriptions.findAt(ownPlaceOf(asker))
  const digestNow = place && (await store.digests.find(place.id))
  return { place, digest: digestNow, quiet: place?.quiet }
}

function fault(phrase: 'digest.wrong' | 'digest.wrong-zone', typed: string): Message {
  return say({ phrase, values: { typed: typed.trim().slice(0, shownLength) } }, [
    paragraph({ phrase: 'digest.cure' }),
  ])
}

function paragraph(text: Wording) {
  return { kind: 'paragraph', text } as const
}

function replace(message: Message): PressReply {
  return { isPrivate: true, replacesMessage: true, message }
}
