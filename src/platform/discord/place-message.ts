/** Where in its destination a message goes. */
import { DiscordAPIError } from 'discord.js'
import { DeliveryError, type Destination } from '../../ports/messenger.ts'
import { parseMessageId, type Standing } from '../message-id.ts'
import { toDeliveryError } from './error.ts'
import { isForum } from './place.ts'
import { openThread, type PlacingDeps, type Post, postInForum, postMessage } from './post.ts'

export function placeMessage(
  deps: PlacingDeps,
  destination: Destination,
  what: { readonly channel: string; readonly post: Post; readonly replyTo: string | undefined },
): Promise<Standing> {
  const { channel, post, replyTo } = what
  if (replyTo === undefined) return beginStory(deps, channel, post)
  const target = parseMessageId(channel, replyTo)
  const within = threadOf(destination, channel, replyTo)
  return withinDestination(channel, within, async () =>
    within === target.channel
      ? postMessage(deps.rest, within, post, target.id)
      : postMessage(deps.rest, await openThread(deps.rest, target, post.name), post),
  )
}

async function beginStory(deps: PlacingDeps, channel: string, post: Post): Promise<Standing> {
  const { rest, places } = deps
  const known = places.known(channel)
  if (known !== undefined && isForum(known)) return postInForum(deps, known, post)
  try {
    return await postMessage(rest, channel, post)
  } catch (error) {
    const found = isNoTextChannel(error) ? await places.fetch(channel) : undefined
    if (found === undefined || !isForum(found)) throw error
    return postInForum(deps, found, post)
  }
}

/** 50008 and 40058: a forum takes posts, not messages. */
function isNoTextChannel(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.code === 50_008 || error.code === 40_058)
}

/** Where an answer to a message stands: the thread under a message bears the message's id. */
export function threadOf({ hasThreads }: Destination, channel: string, replyTo: string): string {
  const target = parseMessageId(channel, replyTo)
  return hasThreads === true && target.channel === channel ? target.id : target.channel
}

/** A story's thread that is gone or locked closes that story, not the destination. */
export async function withinDestination<Result>(
  channel: string,
  within: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const failure = toDeliveryError(error)
    throw channel !== within && failure?.reason === 'forbidden' ? toRejected(failure) : error
  }
}

function toRejected(failure: DeliveryError): DeliveryError {
  return new DeliveryError('rejected', failure.message, { cause: failure })
}
