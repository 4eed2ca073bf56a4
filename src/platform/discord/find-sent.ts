/** Looks whether a message stands, by reading back what the bot wrote since. */
import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Destination, Messenger, Rendering, SentMessage } from '../../ports/messenger.ts'
import { parseMessageId, toMessageId } from '../message-id.ts'
import { isForum } from './place.ts'
import { threadOf } from './place-message.ts'
import { findInForum, type PlacingDeps } from './post.ts'
import { readAnswer } from './read-answer.ts'
import { wordsOf } from './words.ts'

/** Clocks differ. */
const clockSlackMs = 5_000
const unknownChannel = 10_003
const discordEpochMs = 1_420_070_400_000
const pageSize = 100
const pageLimit = 10

const readBackSchema = z.array(
  z.looseObject({ id: z.string(), author: z.object({ id: z.string() }) }),
)

export async function findSent(
  { rest, places, getOwnId }: PlacingDeps,
  destination: Destination,
  forms: readonly Rendering['payload'][],
  { startedAt, after, replyTo }: Parameters<Messenger['findSent']>[2],
): Promise<SentMessage | 'absent' | undefined> {
  const channel = await places.resolve(destination.channel)
  const known = places.known(channel)
  if (known !== undefined && isForum(known) && replyTo === undefined) {
    const since = new Date(startedAt.getTime() - clockSlackMs)
    const found = await findInForum(rest, known, { forms, since, ownId: getOwnId })
    return found ? { messageId: toMessageId(channel, found) } : 'absent'
  }
  const within = replyTo === undefined ? channel : threadOf(destination, channel, replyTo)
  const newest = after === undefined ? undefined : parseMessageId(channel, after).id
  const look = {
    wanted: forms.map(wordsOf),
    authorId: await getOwnId(),
    after: later(toSnowflake(startedAt), newest),
  }
  const found = await findInChannel(rest, within, look).catch((error: unknown) => {
    // A story's thread that was never opened, or is gone: nothing stands in it.
    if (within === channel || !isUnknownChannel(error)) throw error
    return 'absent' as const
  })
  return typeof found === 'object'
    ? { messageId: toMessageId(channel, { channel: within, id: found.id }) }
    : found
}

function isUnknownChannel(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === unknownChannel
}

async function findInChannel(
  rest: REST,
  channel: string,
  look: { readonly wanted: readonly string[]; readonly authorId: string; readonly after: bigint },
): Promise<{ readonly id: string } | 'absent' | undefined> {
  let from = look.after
  for (let page = 0; page < pageLimit; page++) {
    const query = new URLSearchParams({ after: String(from), limit: String(pageSize) })
    const read = await rest.get(Routes.channelMessages(channel), { query })
    const messages = readAnswer(readBackSchema, read)
    const found = messages.find(
      (one) => one.author.id === look.authorId && look.wanted.includes(wordsOf(one)),
    )
    if (found !== undefined) return found
    if (messages.length < pageSize) return 'absent'
    from = messages.reduce((newest, { id }) => later(newest, id), from)
  }
  return undefined
}

function toSnowflake(at: Date): bigint {
  return BigInt(at.getTime() - clockSlackMs - discordEpochMs) << 22n
}

function later(one: bigint, other: string | undefined): bigint {
  return other !== undefined && BigInt(other) > one ? BigInt(other) : one
}
