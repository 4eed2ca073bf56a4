import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Locales } from '../../core/locale.ts'
import type { Message } from '../../core/message.ts'
import { findRolesToRing, type Style } from '../../core/style.ts'
import { DeliveryError, type Messenger, type Rendering } from '../../ports.ts'
import { budgetRules } from './budget.ts'
import { isFormRefused, toDeliveryError } from './error.ts'
import { render } from './render.ts'
import { ringRoles, withoutRings } from './ring.ts'

/** Discord says "the past few minutes"; this stays well within. */
const dedupesForMs = 120_000
/** Clocks differ. */
const clockSlackMs = 5_000
const discordEpochMs = 1_420_070_400_000
/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const suppressNotifications = 1 << 12
const pageSize = 100
const pageLimit = 10

const sentSchema = z.object({ id: z.string() })
const readBackSchema = z.array(
  z.looseObject({ id: z.string(), author: z.object({ id: z.string() }) }),
)

export function createMessenger(rest: REST, locales: Locales, perSecond: number): Messenger {
  let ownId: string | undefined

  const show = (message: Message, style: Partial<Style> = {}) =>
    render(message, locales.find(style.language), style)
  const post = async (path: `/${string}`, body: object) =>
    readAnswer(sentSchema, await rest.post(path, { body }))
  const getOwnId = async () => {
    ownId ??= readAnswer(sentSchema, await rest.get(Routes.user())).id
    return ownId
  }
  const list = async (channel: string, after: bigint) => {
    const query = new URLSearchParams({ after: String(after), limit: String(pageSize) })
    return readAnswer(readBackSchema, await rest.get(Routes.channelMessages(channel), { query }))
  }

  return {
    platform: 'discord',
    dedupesForMs,
    budgetRules: ({ channel }, action) => budgetRules(channel, action, perSecond),
    render: (message, style) => show(message, style),
    send: ({ channel, ...style }, message, { key, replyTo, isSilent, alert }) =>
      translated(async () => {
        const { topics = [] } = message
        const roles = alert ? findRolesToRing(style.mentions ?? [], { ...alert, topics }) : []
        const { payload } = show(message, style)
        const { id } = await withPlainFallback(ringRoles(payload, roles), (words) =>
          post(Routes.channelMessages(channel), {
            ...words,
            nonce: key,
            enforce_nonce: true,
            ...(isSilent ? { flags: Number(words.flags ?? 0) | suppressNotifications } : {}),
            ...(replyTo === undefined
              ? {}
              : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
          }),
        )
        return { messageId: id }
      }),
    edit: ({ channel, ...style }, messageId, message) =>
      translated(async () => {
        await withPlainFallback(show(message, style).payload, (body) =>
          rest.patch(Routes.channelMessage(channel, messageId), { body }),
        )
      }),
    findSent: ({ channel, ...style }, message, { startedAt, after }) =>
      translated(async () => {
        const authorId = await getOwnId()
        const wanted = wordsOf(show(message, style).payload)
        let from = later(toSnowflake(startedAt), after)
        for (let page = 0; page < pageLimit; page++) {
          const messages = await list(channel, from)
          const found = messages.find(
            (one) => one.author.id === authorId && wordsOf(one) === wanted,
          )
          if (found !== undefined) return { messageId: found.id }
          if (messages.length < pageSize) return 'absent'
          from = messages.reduce((newest, { id }) => later(newest, id), from)
        }
        return undefined
      }),
  }
}

/** A refused form sent nothing, so the first line, which says the news, may go once more alone. */
async function withPlainFallback<Result>(
  payload: Rendering['payload'],
  call: (payload: Rendering['payload']) => Promise<Result>,
): Promise<Result> {
  try {
    return await call(payload)
  } catch (error) {
    const { content, allowed_mentions } = payload
    if (!isFormRefused(error) || content === undefined) throw error
    return call({ content, allowed_mentions, embeds: [], components: [] })
  }
}

/** A success that cannot be read: whatever was asked, Discord may well have done it. */
function readAnswer<Answer>(schema: z.ZodType<Answer>, answer: unknown): Answer {
  const read = schema.safeParse(answer)
  if (read.success) return read.data
  throw new DeliveryError('unknown-outcome', 'Discord answered something else than documented', {
    cause: read.error,
  })
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof DeliveryError ? error : (toDeliveryError(error) ?? error)
  }
}

function toSnowflake(at: Date): bigint {
  return BigInt(at.getTime() - clockSlackMs - discordEpochMs) << 22n
}

function later(one: bigint, other: string | undefined): bigint {
  return other !== undefined && BigInt(other) > one ? BigInt(other) : one
}

const wordsSchema = z.object({
  content: z.string(),
  embeds: z.array(z.object({ description: z.string().optional() })),
})

/** Discord adds fields of its own to an embed and trims texts, so only the words are compared. */
function wordsOf(payload: unknown): string {
  const { content, embeds } = wordsSchema.parse(payload)
  return JSON.stringify([
    withoutRings(content).trim(),
    embeds.map(({ description = '' }) => description.trim()),
  ])
}
