import type { RestraintSubject } from '../core/alert/restraint.ts'
import { groupBy } from '../core/group-by.ts'
import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { Asker } from '../ports/command.ts'
import type { StoredRestraint } from '../store-port/restraint.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { Button, CommandDeps } from './command.ts'
import { findTellable } from './find-story.ts'
import { liftRestraints } from './lift-restraints.ts'
import { nameSubject, saySubject } from './name-subject.ts'
import { isInOwnChat, ownPlaceOf } from './own-place.ts'
import { clampOffset, pageButtons } from './page-buttons.ts'
import { nameForButton } from './place-name.ts'
import { say } from './say.ts'
import { visitFromButton } from './visit-from-button.ts'
import { toWholeNumber } from './whole-number.ts'

const pageSize = 8

/** `unmute:<restraint>:<offset>:<channel>` ends it there, and shows the page that begins there; 0 ends nothing. */
export const unmute: Button = {
  prefix: 'unmute',
  async press(deps, rest, press) {
    const [id, offset, ...name] = rest.split(':')
    const at = await visitFromButton(press, name.join(':'))
    if (at.kind === 'answer') return at.reply
    const here = await findHere(deps, at.place)
    const mutes = await listMutes(deps, here)
    const pressed = mutes.find((each) => each.id === toWholeNumber(id))
    const meant = mutes.filter((each) => pressed && isSame(each, pressed))
    const title: Wording | undefined =
      pressed && (await liftRestraints(deps, press, meant))
        ? { phrase: 'unmute.done', values: { what: saySubject(pressed.subject) } }
        : undefined
    const page = { here, wanted: toWholeNumber(offset), title }
    const message = await sayMuted(deps, at.place, page)
    return { isPrivate: true, replacesMessage: true, message }
  },
}

/** What comes to the place, and in a person's own chat what they follow. */
export async function findHere(
  { store }: CommandDeps,
  asker: Asker,
): Promise<readonly Subscription[]> {
  const subscribed = await store.subscriptions.findAt(asker)
  const own = isInOwnChat(asker) ? await store.subscriptions.findAt(ownPlaceOf(asker)) : undefined
  return [subscribed, own].filter((each) => each !== undefined)
}

/** Each once, the newest first, until the last of its ends. */
export async function sayMuted(
  deps: CommandDeps,
  asker: Asker,
  page: {
    readonly here: readonly Subscription[]
    readonly wanted?: number
    readonly title?: Wording | undefined
  },
): Promise<Message> {
  const { here, wanted = 0, title } = page
  const mutes = (await listMutes(deps, here)).toReversed()
  const all = [...groupBy(mutes, ({ subject }) => nameSubject(subject)).values()].flatMap((same) =>
    same[0] ? [{ ...same[0], until: findEnd(same) }] : [],
  )
  const place = asker.placeName ?? 'here'
  const how = { kind: 'paragraph', text: { phrase: 'muted.how' } } as const
  if (all.length === 0) return say(title ?? { phrase: 'muted.none', values: { place } }, [how])
  const offset = clampOffset(wanted, { count: all.length, size: pageSize })
  const shown = all.slice(offset, offset + pageSize)
  const idOf = (id: number, from: number) => `unmute:${id}:${from}:${nameForButton(asker.channel)}`
  const heading = { phrase: 'muted.title', values: { place } } as const
  return say(
    title ?? heading,
    [
      ...(title ? [{ kind: 'paragraph', text: heading } as const] : []),
      ...(await Promise.all(
        shown.map(async ({ subject, until }) => ({
          ...({ kind: 'item', label: undefined, url: undefined, detail: undefined } as const),
          text: await nameMuted(deps, subject),
          at: until,
          atLabel: { phrase: 'mute.until' } as const,
        })),
      )),
    ],
    [
      ...shown.map(({ id, subject }) => ({
        label: { phrase: 'button.unmute', values: { what: saySubject(subject) } } as const,
        id: idOf(id, offset),
      })),
      ...pageButtons({
        ...{ order: 'list', offset, size: pageSize },
        hasNext: all.length > offset + pageSize,
        idOf: (from) => idOf(0, from),
      }),
    ],
  )
}

/** A story as its readers know it. */
async function nameMuted({ store }: CommandDeps, subject: RestraintSubject): Promise<Wording> {
  const story = subject.kind === 'story' ? await findTellable(store, subject.id) : undefined
  return story ? `#${story.id} ${story.headline}` : saySubject(subject)
}

async function listMutes(
  { store, now }: CommandDeps,
  here: readonly Subscription[],
): Promise<readonly StoredRestraint[]> {
  const ids = new Set(here.map(({ id }) => id))
  const active = await store.restraints.listActive(now())
  return active.filter(
    ({ kind, subscriptionId }) =>
      kind === 'silence' && subscriptionId !== undefined && ids.has(subscriptionId),
  )
}

function isSame(one: StoredRestraint, other: StoredRestraint): boolean {
  return nameSubject(one.subject) === nameSubject(other.subject)
}

function findEnd(mutes: readonly StoredRestraint[]): Date | undefined {
  const ends = mutes.flatMap(({ until }) => until ?? [])
  return ends.toSorted((one, other) => one.getTime() - other.getTime()).at(-1)
}
