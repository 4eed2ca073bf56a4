import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import { DeliveryError, type Destination, type Rendering } from '../../ports/messenger.ts'
import type { EditCheck } from '../edit-check.ts'
import { parseMessageId, type Standing } from '../message-id.ts'
import { toDeliveryError } from './error.ts'
import { withinDestination } from './place-message.ts'
import { withPlainFallback } from './plain-fallback.ts'
import { toThreadName } from './post.ts'
import type { Publisher } from './publish.ts'
import { readAnswer } from './read-answer.ts'
import { wordsOf } from './words.ts'

const unknownChannel = 10_003
const archived = 50_083

const messageSchema = z.looseObject({ id: z.string() })

export function editStanding(
  deps: {
    readonly rest: REST
    readonly publisher: Publisher
    readonly checkEdit: EditCheck
  },
  where: {
    readonly destination: Destination
    readonly channel: string
    readonly messageId: string
  },
  to: {
    readonly payload: Rendering['payload']
    /** For when Discord refuses that form. */
    readonly plain: () => Rendering['payload']
    /** The same as a card of components: what was sent as one stays one. */
    readonly card: () => Rendering['payload']
    readonly plainCard: () => Rendering['payload']
    /** What the story's thread is called from now on; undefined: as before. */
    readonly threadName: string | undefined
  },
): Promise<void> {
  const { rest, publisher, checkEdit } = deps
  const standing = parseMessageId(where.channel, where.messageId)
  return withinDestination(where.channel, standing.channel, async () => {
    const said = await publisher.edit(standing, () =>
      withPlainFallback(to.payload, to.plain, (words) => patch(rest, standing, words)).catch(
        (error: unknown) => {
          if (where.channel !== standing.channel && isGone(error)) throw toGone(error)
          if (!isCard(error)) throw error
          return withPlainFallback(to.card(), to.plainCard, (words) => patch(rest, standing, words))
        },
      ),
    )
    checkEdit(standing.id, said)
    if (to.threadName !== undefined && heads(standing, where))
      await rename(rest, standing.id, to.threadName)
  })
}

/** The thread that it stood in. */
function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === unknownChannel
}

function toGone(error: unknown): unknown {
  const failure = toDeliveryError(error)
  return failure && new DeliveryError('gone', failure.message, { cause: error })
}

/** https://discord.com/developers/docs/components/reference: the flag of a card cannot be taken away. */
function isCard(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && JSON.stringify(error.rawError).includes('COMPONENTS_V2')
  )
}

/** A forum's post and the thread under a message bear the id of the message that heads them. */
function heads(
  { channel, id }: Standing,
  where: { readonly destination: Destination; readonly channel: string },
): boolean {
  return channel === id || (where.destination.hasThreads === true && channel === where.channel)
}

async function rename(rest: REST, thread: string, name: string): Promise<void> {
  try {
    await rest.patch(Routes.channel(thread), { body: { name: toThreadName(name) } })
  } catch (error) {
    // Nothing followed, so no thread was ever opened.
    if (!(error instanceof DiscordAPIError) || error.code !== unknownChannel) throw error
  }
}

/** An archived thread takes new messages, but no edits until it is opened again. */
async function patch(
  rest: REST,
  { channel, id }: Standing,
  words: Rendering['payload'],
): Promise<{ readonly wanted: string; readonly shown: string }> {
  // What becomes a card gives up what it said before.
  const body = 'content' in words ? words : { ...words, content: null, embeds: [] }
  const ask = async () => {
    const answer = await rest.patch(Routes.channelMessage(channel, id), { body })
    return { wanted: wordsOf(words), shown: wordsOf(readAnswer(messageSchema, answer)) }
  }
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== archived) throw error
    await rest.patch(Routes.channel(channel), { body: { archived: false } })
    return ask()
  }
}
