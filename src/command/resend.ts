/** `/resend`: what did not arrive goes again, because somebody says so. */
import { z } from 'zod'
import { isLate } from '../core/alert/lateness.ts'
import { isOfSeveral } from '../core/alert/policy.ts'
import { findResends, type Resend } from '../core/alert/resend.ts'
import type { MessagePart } from '../core/message.ts'
import type { DeliveryId, StoryId, SubscriptionId } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import { together } from '../core/together.ts'
import type { Job } from '../job.ts'
import type { Asker, CommandReply, Press } from '../ports/command.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findStory } from './find-story.ts'
import { namePlaces } from './name-places.ts'
import { noteOf } from './note-of.ts'
import { privately } from './raise-by-hand.ts'
import { say } from './say.ts'
import { findFirst } from './say-first.ts'
import { takeMemo } from './take-memo.ts'
import { toWholeNumber } from './whole-number.ts'

/** Of one message. */
const listedCount = 10

export const resend: Command = {
  access: 'moderator',
  isConfidential: true,
  description: {
    name: 'resend',
    description: { phrase: 'resend.does' },
    options: [
      {
        name: 'story',
        description: { phrase: 'option.number' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
      { name: 'place', description: { phrase: 'resend.place' }, isRequired: false, type: 'text' },
    ],
  },
  async run(deps, call) {
    const { options } = call
    const found = await findStory(deps, options.story ?? '', 'story')
    if (found.kind === 'answer') return found.reply
    return sayResends(deps, call, found.storyId, options.place?.trim().toLowerCase())
  },
}

/** `resend-of:<story>` lists what can be sent again. */
export const resendList: Button = {
  access: 'moderator',
  isConfidential: true,
  prefix: 'resend-of',
  async press(deps, rest, press) {
    const reply = await sayResends(deps, press, toWholeNumber(rest), undefined)
    return { ...reply, replacesMessage: false }
  },
}

const memoSchema = z.object({ storyId: z.int(), place: z.string() })

/** `resend:<memo>` sends again what did not arrive at one place, once. */
export const resendNow: Button = {
  access: 'moderator',
  prefix: 'resend',
  async press(deps, rest, press) {
    const asked = await takeMemo(deps, press, toWholeNumber(rest), memoSchema)
    const reply = asked.kind === 'memo' ? await sendAgain(deps, press, asked.kept) : asked.reply
    return { ...reply, replacesMessage: true }
  },
}

type Troubled = {
  readonly place: Subscription
  readonly resends: readonly Resend<Delivery>[]
}

async function listTroubled(
  store: Store,
  storyId: number,
): Promise<{ readonly latest: Alert | undefined; readonly places: readonly Troubled[] }> {
  const story = await store.stories.describe(storyId)
  const latest = story && (await store.alerts.listOfStory(story.id)).at(-1)
  if (latest === undefined) return { latest, places: [] }
  const isWithdrawal = latest.kind === 'retraction'
  const told = await store.deliveries.listOfStory(latest.storyId)
  const resends = findResends(
    told,
    { id: latest.id, isWithdrawal },
    await listBeside(store, told, latest.storyId),
  )
  const ids = [...new Set(resends.map(({ delivery }) => delivery.subscriptionId))]
  const places = await together(
    ids.map(async (id) => ({
      place: await store.subscriptions.get(id),
      resends: resends.filter(({ delivery }) => delivery.subscriptionId === id),
    })),
  )
  return { latest, places }
}

/** Of other stories, in one message with this one. */
async function listBeside(
  store: Store,
  told: readonly Delivery[],
  storyId: StoryId,
): Promise<readonly Delivery[]> {
  const carriers = new Set(
    told.flatMap(({ id, text, state, action, targetId }) =>
      action === 'edit' || !(isOfSeveral(text) || state === 'merged') ? [] : [targetId ?? id],
    ),
  )
  const merged = await together([...carriers].map((id) => store.deliveries.listMerged(id)))
  const others = new Set(merged.flat().map((each) => each.storyId))
  others.delete(storyId)
  const all = await together([...others].map((id) => store.deliveries.listOfStory(id)))
  return all
    .flat()
    .filter(({ id, targetId }) => carriers.has(id) || (targetId && carriers.has(targetId)))
}

async function sayResends(
  { store, now }: CommandDeps,
  asker: Asker,
  storyId: number,
  wanted: string | undefined,
): Promise<CommandReply> {
  const { latest, places } = await listTroubled(store, storyId)
  if (latest === undefined) return privately({ phrase: 'by-hand.untold' })
  const subject = `story ${latest.storyId}`
  if (places.length === 0) {
    const first = await findFirst(store, { action: 'resent', subject })
    const why = { kind: 'paragraph', text: { phrase: 'resend.none.why' } } as const
    return { isPrivate: true, message: say({ phrase: 'resend.none' }, [...first, why]) }
  }
  const named = places.filter(({ place }) => wanted === undefined || place.id === wanted)
  if (named.length === 0)
    return privately(
      { phrase: 'resend.no-place', values: { place: wanted?.slice(0, 60) ?? '' } },
      {
        phrase: 'resend.no-place.cure',
        values: { places: places.map(({ place }) => place.id).join(', ') },
      },
    )
  const shown = named.slice(0, listedCount)
  const names = await namePlaces(
    asker,
    shown.map(({ place }) => place),
  )
  const nameOf = ({ id }: Subscription) => names.get(id) ?? id
  const open = shown.filter(({ place }) => place.parkedWhy === undefined)
  const memos = await Promise.all(
    open.map(({ place }) => store.memos.keep({ storyId: latest.storyId, place: place.id }, now())),
  )
  return {
    isPrivate: true,
    message: say(
      { phrase: 'resend.which', values: { count: named.length } },
      shown.flatMap((each) => listParts(each, nameOf(each.place))),
      open.map(({ place }, index) => ({
        label: { phrase: 'resend.now', values: { place: nameOf(place) } },
        id: `resend:${memos[index]}`,
      })),
    ),
  }
}

/** What did not arrive there and why, and what comes of sending it again. */
function listParts({ place, resends }: Troubled, label: string): readonly MessagePart[] {
  const items = resends.map(
    ({ delivery }): MessagePart => ({
      kind: 'item',
      label,
      text: { phrase: `delivery.${delivery.action}.${delivery.state}` },
      url: undefined,
      detail: delivery.why === undefined ? undefined : { because: delivery.why },
      at: delivery.settledAt,
    }),
  )
  const { parkedWhy } = place
  const effect =
    parkedWhy !== undefined
      ? ({ phrase: 'resend.parked', values: { why: { because: parkedWhy } } } as const)
      : resends.some(({ mayDouble }) => mayDouble)
        ? ({ phrase: 'resend.doubles' } as const)
        : resends.some(({ wasDeleted }) => wasDeleted)
          ? ({ phrase: 'resend.deleted' } as const)
          : resends.some(({ isAnew }) => isAnew)
            ? ({ phrase: 'resend.anew' } as const)
            : ({ phrase: 'resend.safe' } as const)
  return [...items, { kind: 'paragraph', text: effect }]
}

async function sendAgain(
  deps: CommandDeps,
  press: Press,
  asked: z.output<typeof memoSchema>,
): Promise<CommandReply> {
  const now = deps.now()
  const sent = await deps.store.transaction(async (store) => {
    const { latest, places } = await listTroubled(store, asked.storyId)
    const found = places.find(({ place }) => place.id === asked.place)
    if (latest === undefined || found === undefined) return undefined
    if (found.place.parkedWhy !== undefined) return undefined
    const jobs: Job[] = []
    for (const each of found.resends) {
      const id = await revive(store, each, latest, now)
      if (id === undefined) continue
      const { id: subscriptionId, platform } = found.place
      jobs.push({
        ...{ step: 'send-delivery', deliveryId: id, subscriptionId, platform },
        level: latest.level,
      })
      await store.addAudit({
        ...noteOf(press, now),
        action: 'resent',
        subject: `story ${latest.storyId}`,
        detail: sayBefore(found.place.id, each),
      })
    }
    return {
      jobs,
      alertId: found.resends.some(({ isAnew }) => isAnew)
        ? latest.id
        : found.resends[0]?.delivery.alertId,
    }
  })
  if (sent === undefined || sent.jobs.length === 0) {
    const subject = `story ${asked.storyId}`
    const first = await findFirst(deps.store, { action: 'resent', subject })
    return { isPrivate: true, message: say({ phrase: 'resend.gone' }, first) }
  }
  await deps.enqueue(sent.jobs)
  const report = { label: { phrase: 'button.report' }, id: `report:${sent.alertId}` } as const
  return {
    isPrivate: true,
    message: say({ phrase: 'resend.done', values: { place: asked.place } }, [], [report]),
  }
}

/** What is told so late that nobody may call it breaking says so. */
async function revive(
  store: Store,
  { delivery, isAnew, wasDeleted }: Resend<Delivery>,
  latest: Alert,
  now: Date,
): Promise<DeliveryId | undefined> {
  const { storyId, id: alertId, level, createdAt } = latest
  const late = isLate(level, createdAt, now)
  if (isAnew && delivery.alertId === alertId) {
    const [id] = await store.deliveries.revive([delivery.id])
    if (id !== undefined) await store.deliveries.tellAlone(id, late ? 'late-again' : 'again')
    return id
  }
  if (!isAnew) {
    const [id] = await store.deliveries.revive([delivery.id])
    const isWhole = delivery.action === 'post' && delivery.text !== 'note'
    if (id !== undefined && late && isWhole && !isOfSeveral(delivery.text))
      await store.deliveries.calm(id)
    return id
  }
  const { subscriptionId, isSilent } = delivery
  const text = wasDeleted ? (late ? 'late-again' : 'again') : late ? 'late' : 'unmarked'
  const added = await store.deliveries.add(
    [
      {
        alertId,
        storyId,
        subscriptionId,
        action: 'post',
        targetId: undefined,
        text,
        isSilent: late || isSilent,
      },
    ],
    now,
  )
  return added[0]?.id
}

function sayBefore(place: SubscriptionId, { delivery, mayDouble }: Resend<Delivery>): Reason {
  const { action, state, why: reason } = delivery
  const copy = `${action} ${state}`
  if (reason === undefined)
    return mayDouble
      ? because('{place}: {copy} and may stand twice → sent again', { place, copy })
      : because('{place}: {copy} → sent again', { place, copy })
  return mayDouble
    ? because('{place}: {copy} ({reason}) and may stand twice → sent again', {
        place,
        copy,
        reason,
      })
    : because('{place}: {copy} ({reason}) → sent again', { place, copy, reason })
}
