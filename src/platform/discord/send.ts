import { ChannelType, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Locales, Wording } from '../../core/locale.ts'
import type { Message } from '../../core/message.ts'
import { createRenderMemo } from '../../core/render-memo.ts'
import { findRolesToRing, isNews } from '../../core/style.ts'
import type { Budget } from '../../ports/budget.ts'
import type { Destination, Messenger, Rendering } from '../../ports/messenger.ts'
import { createEditCheck } from '../edit-check.ts'
import { parseMessageId, type Standing, toMessageId } from '../message-id.ts'
import { countAudience } from './audience.ts'
import { destinationRules, platformRules } from './budget.ts'
import { nameCommands } from './call-commands.ts'
import { checkDestination } from './check-destination.ts'
import { editStanding } from './edit-message.ts'
import { toDeliveryError } from './error.ts'
import { findSent } from './find-sent.ts'
import { readMessageLink } from './message-link.ts'
import type { Places } from './place.ts'
import { placeMessage, threadOf } from './place-message.ts'
import type { Post } from './post.ts'
import { createPublisher } from './publish.ts'
import { readAnswer } from './read-answer.ts'
import { render, renderPlain } from './render.ts'
import { ringRoles } from './ring.ts'

/** Discord says "the past few minutes"; this stays well within. */
const dedupesForMs = 120_000
/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const suppressNotifications = 1 << 12

type Options = Parameters<Messenger['send']>[2]

export function createMessenger(
  rest: REST,
  {
    locales,
    perSecond,
    budget,
    places,
  }: {
    readonly locales: Locales
    readonly perSecond: number
    readonly budget: Budget
    readonly places: Places
  },
): Messenger {
  const publisher = createPublisher(rest, budget)
  const checkEdit = createEditCheck()
  let ownId: string | undefined

  const show = createRenderMemo((message, style) =>
    render(message, locales.find(style.language), style),
  )
  const showPlain = createRenderMemo((message, { language }) =>
    renderPlain(message, locales.find(language)),
  )
  const getOwnId = async () => {
    ownId ??= readAnswer(z.object({ id: z.string() }), await rest.get(Routes.user())).id
    return ownId
  }
  const deps = { rest, places, getOwnId }
  const nameOf = ({ language }: Destination, message: Message) => {
    const { say } = nameCommands(locales.find(language))
    const { tone, title } = message
    if (tone === 'withdrawn')
      return `${title.label ? `${say(title.label)} · ` : ''}${say(title.text)}`
    return say(newsOf(message))
  }
  const toPost = (destination: Destination, message: Message, options: Options): Post => {
    const { topics = [] } = message
    const { alert, isSilent, key } = options
    const roles = alert ? findRolesToRing(destination.mentions ?? [], { ...alert, topics }) : []
    const toBody = ({ payload }: Rendering) => {
      const flags = Number(payload.flags ?? 0) | (isSilent ? suppressNotifications : 0)
      const body = ringRoles(payload, roles)
      return flags === 0 ? body : { ...body, flags }
    }
    return {
      body: toBody(show(message, destination)),
      plain: () => toBody(showPlain(message, destination)),
      nonce: key,
      name: nameOf(destination, message),
      topics,
    }
  }
  const publishNews = async (channel: string, standing: Standing, alert: Options['alert']) => {
    const isAnnouncement = places.typeOf(channel) === ChannelType.GuildAnnouncement
    if (isAnnouncement && standing.channel === channel && alert && isNews(alert.kind))
      await publisher.publish(standing)
  }

  return {
    platform: 'discord',
    dedupesForMs,
    platformRules: platformRules(perSecond),
    destinationRules: (destination, action, messageId) =>
      destinationRules(channelOf(destination, action, messageId), action),
    render: show,
    send: (destination, message, options) =>
      translated(async () => {
        const channel = await places.resolve(destination.channel)
        const post = toPost(destination, message, options)
        const standing = await placeMessage(deps, destination, {
          channel,
          post,
          replyTo: options.replyTo,
        })
        await publishNews(channel, standing, options.alert)
        return { messageId: toMessageId(channel, standing) }
      }),
    edit: (destination, messageId, message) =>
      translated(async () => {
        const channel = await places.resolve(destination.channel)
        const { payload } = show(message, destination)
        const where = { destination, channel, messageId }
        await editStanding({ rest, publisher, checkEdit }, where, {
          payload,
          plain: () => showPlain(message, destination).payload,
          card: () => show(message, { ...destination, design: 'components' }).payload,
          plainCard: () =>
            renderPlain(message, locales.find(destination.language), { design: 'components' })
              .payload,
          threadName: message.tone === 'withdrawn' ? nameOf(destination, message) : undefined,
        })
      }),
    findSent: (destination, message, options) =>
      translated(async () => {
        const forms = [show(message, destination).payload, showPlain(message, destination).payload]
        const found = await findSent(deps, destination, forms, options)
        if (typeof found !== 'object') return found
        const channel = await places.resolve(destination.channel)
        await publishNews(channel, parseMessageId(channel, found.messageId), options.alert)
        return found
      }),
    findLinked: async (address) => readMessageLink(address),
    check: (destination) => translated(() => checkDestination(rest, places, destination, getOwnId)),
    countAudience: ({ channel }) => translated(() => countAudience(rest, places, channel)),
  }
}

/** A thread has limits of its own. */
function channelOf(
  destination: Destination,
  action: 'send' | 'edit',
  messageId: string | undefined,
): string {
  const { channel } = destination
  if (messageId === undefined) return channel
  return action === 'edit'
    ? parseMessageId(channel, messageId).channel
    : threadOf(destination, channel, messageId)
}

/** The headline: where the first line says what changed, it stands under it. */
function newsOf({ title, parts }: Message): Wording {
  if (typeof title.text === 'string') return title.text
  const below = parts.find((part) => part.kind === 'paragraph')?.text
  return typeof below === 'string' ? below : title.text
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw toDeliveryError(error) ?? error
  }
}
