/** Makes one message where it belongs: in the channel, in the story's thread under it, as a post of a forum. */
import { DiscordAPIError, type REST, Routes, SnowflakeUtil } from 'discord.js'
import { z } from 'zod'
import type { Standing } from '../message-id.ts'
import { cleanLine } from './escape.ts'
import { type Channel, type Places, pickTags } from './place.ts'
import { withPlainFallback } from './plain-fallback.ts'
import { readAnswer } from './read-answer.ts'
import { shorten } from './shorten.ts'
import { wordsOf } from './words.ts'

/** Of a thread; https://discord.com/developers/docs/resources/channel#channel-object */
const nameLimit = 100
const weekMinutes = 10_080
/** A forum's post that is older was made by another delivery. */
const sameAttemptMs = 15 * 60_000
const threadExists = 160_004
/** A channel, a message. */
const unknown: readonly unknown[] = [10_003, 10_008]
/** A tag that is gone, or one that is asked for by now. */
const tagRefusals: readonly unknown[] = [10_087, 40_067]

export type Post = {
  readonly body: Readonly<Record<string, unknown>>
  /** For when Discord refuses that form. */
  readonly plain: () => Post['body']
  /** The same nonce never makes two messages; forum posts know none. */
  readonly nonce: string
  /** The story's headline: what a thread is called. */
  readonly name: string
  readonly topics: readonly string[]
}

export type PlacingDeps = {
  readonly rest: REST
  readonly places: Places
  readonly getOwnId: () => Promise<string>
}

const idSchema = z.object({ id: z.string() })

export async function postMessage(
  rest: REST,
  channel: string,
  { body, plain, nonce }: Pick<Post, 'body' | 'plain' | 'nonce'>,
  replyTo?: string,
): Promise<Standing> {
  const sent = await withPlainFallback(body, plain, (words) =>
    rest.post(Routes.channelMessages(channel), {
      body: {
        ...words,
        nonce,
        enforce_nonce: true,
        ...(replyTo !== undefined && {
          message_reference: { message_id: replyTo, fail_if_not_exists: false },
        }),
      },
    }),
  )
  return { channel, id: readAnswer(idSchema, sent).id }
}

/** The thread under a message bears the message's id, and is opened once. */
export async function openThread(rest: REST, under: Standing, name: string): Promise<string> {
  const body = { name: toThreadName(name), auto_archive_duration: weekMinutes }
  try {
    await rest.post(Routes.threads(under.channel, under.id), { body })
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== threadExists) throw error
  }
  return under.id
}

/** A post of a forum has no nonce, so one that says the same is looked for first. */
export async function postInForum(
  { rest, places, getOwnId }: PlacingDeps,
  forum: Channel,
  post: Post,
): Promise<Standing> {
  const { body, plain } = post
  const forms = [body, plain()]
  const since = new Date(Date.now() - sameAttemptMs)
  const found = await findInForum(rest, forum, { forms, since, ownId: getOwnId })
  if (found !== undefined) return found
  try {
    return await openPost(rest, forum, post)
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !tagRefusals.includes(error.code)) throw error
    // Nothing was posted: its tags are others than when it was last looked at.
    return openPost(rest, await places.fetch(forum.id), post)
  }
}

async function openPost(
  rest: REST,
  forum: Channel,
  { body, plain, name, topics }: Post,
): Promise<Standing> {
  const opened = await withPlainFallback(body, plain, (message) =>
    rest.post(Routes.threads(forum.id), {
      body: {
        name: toThreadName(name),
        auto_archive_duration: weekMinutes,
        message,
        applied_tags: pickTags(forum, topics),
      },
    }),
  )
  const { id } = readAnswer(idSchema, opened)
  return { channel: id, id }
}

const threadsSchema = z.object({
  threads: z.array(
    z.object({ id: z.string(), parent_id: z.string().nullish(), owner_id: z.string().optional() }),
  ),
})

export async function findInForum(
  rest: REST,
  forum: Channel,
  look: {
    readonly forms: readonly Post['body'][]
    readonly since: Date
    readonly ownId: () => Promise<string>
  },
): Promise<Standing | undefined> {
  if (forum.guild_id === undefined) return undefined
  const active = await rest.get(Routes.guildActiveThreads(forum.guild_id))
  const mine = await look.ownId()
  const since = look.since.getTime()
  for (const { id, parent_id, owner_id } of readAnswer(threadsSchema, active).threads) {
    if (parent_id !== forum.id || owner_id !== mine || SnowflakeUtil.timestampFrom(id) < since)
      continue
    const first = await findFirst(rest, id)
    if (look.forms.some((body) => wordsOf(first) === wordsOf(body))) return { channel: id, id }
  }
  return undefined
}

/** Somebody may have deleted it, and left its thread: then it says nothing. */
async function findFirst(rest: REST, thread: string): Promise<unknown> {
  try {
    return await rest.get(Routes.channelMessage(thread, thread))
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !unknown.includes(error.code)) throw error
    return {}
  }
}

export function toThreadName(text: string): string {
  const name = shorten(cleanLine(text), nameLimit)
  return name === '' ? '…' : name.slice(0, nameLimit)
}
