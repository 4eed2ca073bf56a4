import type { Message } from '../core/message.ts'
import { usualWishes, type Wishes } from '../core/subscription.ts'
import type { Asker } from '../ports/command.ts'
import { DeliveryError } from '../ports/messenger.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { CommandDeps } from './command.ts'
import { isInOwnChat, ownPlaceOf } from './own-place.ts'

/** Who follows something wants to hear when it changes; an edit rings nobody. */
const usualOfPersons: Wishes = { ...usualWishes, updates: 'reply' }

/**
 * Where a person hears of what they follow, made at the first time. `hello` is said there when nobody
 * knows yet whether they let us write to them: not even that may be refused in silence.
 */
export async function openOwnPlace(
  deps: CommandDeps,
  asker: Asker,
  hello: Message,
): Promise<{ readonly place: Subscription; readonly isReached: boolean }> {
  const own = ownPlaceOf(asker)
  const { subscriptions } = deps.store
  const style = { ...usualWishes.style, language: deps.locales.find(asker.language).language }
  const isNew = await subscriptions.add(own, { ...usualOfPersons, style }, deps.now())
  const place = await subscriptions.findAt(own)
  if (place === undefined) throw new Error(`${asker.platform} ${asker.userId} has no place`)
  const isKnown = !isNew && place.parkedWhy === undefined
  if (isKnown) return { place, isReached: true }
  const refusal = isInOwnChat(asker) ? undefined : await findRefusal(deps, place, hello)
  if (refusal === undefined) await subscriptions.revive(place.id)
  else await subscriptions.park(place.id, refusal, deps.now())
  return { place, isReached: refusal === undefined }
}

/** Why nothing can be said there. */
async function findRefusal(
  { messengers, now }: CommandDeps,
  { id, platform, channel, style }: Subscription,
  message: Message,
): Promise<string | undefined> {
  const messenger = messengers[platform]
  if (messenger === undefined) return `${platform} is not connected`
  try {
    const key = `hello-${id.slice(-8)}-${now().getTime().toString(36)}`
    const options = { key, replyTo: undefined, isSilent: true }
    await messenger.send({ ...style, platform, channel }, message, options)
    return undefined
  } catch (error) {
    if (error instanceof DeliveryError && error.reason === 'forbidden') return error.message
    throw error
  }
}
