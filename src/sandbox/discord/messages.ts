import { fault, fieldFault } from './api-fault.ts'
import { demand, getPlace, type Place, permission } from './channels.ts'
import {
  type CreateBody,
  type EditBody,
  embedLength,
  flag,
  readCreate,
  readEdit,
} from './message-form.ts'
import {
  type Author,
  type Body,
  crossposted,
  type StoredFile,
  type StoredMessage,
} from './state.ts'
import type { World } from './world.ts'

/** The docs say "the past few minutes". */
const nonceWindowMs = 3 * 60_000

/** Deleted and unknown ones look the same. */
export function getMessage(world: World, channelId: string, id: string): StoredMessage {
  getPlace(world, channelId)
  const message = world.state.messages.get(id)
  if (message?.channelId !== channelId || message.deletedAt !== undefined)
    throw fault('unknown-message')
  return message
}

export function postMessage(world: World, channelId: string, input: unknown): StoredMessage {
  const place = getPlace(world, channelId)
  refuseClosed(place)
  const form = readCreate(input)
  const first = findByNonce(world, form)
  if (first?.deletedAt !== undefined) throw fault('unknown-message')
  if (first !== undefined) return first
  const replyTo = findReplied(world, channelId, form)
  const nonce = form.nonce ?? undefined
  return addMessage(world, channelId, world.bot, {
    body: toStoredBody(form),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(nonce === undefined ? {} : { nonce }),
  })
}

export function toStoredBody(form: CreateBody): Body {
  return toBody(form, flag.suppressEmbeds | flag.silent | flag.v2)
}

/** A new message opens an archived thread again, unless it is locked. */
function refuseClosed({ channel, thread }: Place): void {
  if (thread === undefined && channel.kind === 'forum') throw fault('not-in-this-channel')
  demand(
    { channel, thread },
    thread === undefined ? permission.sendMessages : permission.sendInThreads,
  )
  if (thread?.isLocked) throw fault('locked')
}

/** Into the channels that follow this one. https://discord.com/developers/docs/resources/message#crosspost-message */
export function publishMessage(world: World, channelId: string, id: string): StoredMessage {
  const place = getPlace(world, channelId)
  const message = getMessage(world, channelId, id)
  if (place.channel.kind !== 'announcement' || place.thread !== undefined)
    throw fault('not-in-this-channel')
  demand(place, permission.sendMessages)
  if ((message.body.flags & crossposted) !== 0) throw fault('already-published')
  world.commit({ kind: 'publish', id })
  return getMessage(world, channelId, id)
}

export function addMessage(
  world: World,
  channelId: string,
  author: Author,
  rest: Pick<StoredMessage, 'body' | 'replyTo' | 'nonce' | 'interactionId' | 'onlyFor'>,
  id = world.mint(),
): StoredMessage {
  if (isEmpty(rest.body)) throw fault('empty-message')
  const sentAt = world.now().toISOString()
  world.commit({ kind: 'create', message: { id, channelId, author, sentAt, ...rest } })
  return getMessage(world, channelId, id)
}

export function editMessage(
  world: World,
  message: StoredMessage,
  input: unknown,
  files: readonly StoredFile[] = [],
): StoredMessage {
  if (message.author.id !== world.bot.id) throw fault('not-the-author')
  if (world.state.threads.get(message.channelId)?.isArchived) throw fault('archived')
  const body = withFiles(mergeBody(message.body, readEdit(input, message.body.flags)), files)
  if (isEmpty(body)) throw fault('empty-message')
  world.commit({ kind: 'edit', id: message.id, at: world.now().toISOString(), body })
  return getMessage(world, message.channelId, message.id)
}

export function deleteMessage(world: World, message: StoredMessage): void {
  world.commit({ kind: 'delete', id: message.id, at: world.now().toISOString() })
}

export function toBody(form: CreateBody | EditBody, allowedFlags: number): Body {
  return {
    content: form.content ?? '',
    embeds: form.embeds ?? [],
    components: form.components ?? [],
    flags: (form.flags ?? 0) & allowedFlags,
    allowedMentions: form.allowed_mentions ?? undefined,
  }
}

/** Those that hang on it already stay. */
export function withFiles(body: Body, files: readonly StoredFile[]): Body {
  return files.length === 0 ? body : { ...body, files: [...(body.files ?? []), ...files] }
}

function mergeBody(old: Body, form: EditBody): Body {
  const changeable = flag.suppressEmbeds | flag.v2
  const asked = (form.flags ?? old.flags) & changeable
  const patch = toBody(form, 0)
  const body: Body = {
    ...(old.files && { files: old.files }),
    content: form.content === undefined ? old.content : patch.content,
    embeds: form.embeds === undefined ? old.embeds : patch.embeds,
    components: form.components === undefined ? old.components : patch.components,
    flags: (old.flags & ~flag.suppressEmbeds & ~flag.loading) | asked,
    allowedMentions: patch.allowedMentions,
  }
  // A message that becomes one of components must give up what it said before.
  if ((body.flags & flag.v2) === 0 || (body.content === '' && body.embeds.length === 0)) return body
  throw fieldFault([body.content === '' ? 'embeds' : 'content'], {
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: 'This field cannot be used when using MessageFlags.IS_COMPONENTS_V2',
  })
}

function isEmpty({ content, embeds, components, flags, files = [] }: Body): boolean {
  const isShown = embeds.some((one) => embedLength(one) > 0 || one.image || one.thumbnail)
  const isBare = content === '' && !isShown && components.length === 0 && files.length === 0
  return isBare && (flags & flag.loading) === 0
}

function findByNonce(world: World, form: CreateBody): StoredMessage | undefined {
  const { nonce, enforce_nonce: isEnforced } = form
  if (isEnforced !== true || nonce === undefined || nonce === null) return undefined
  const first = world.state.messages.get(world.state.idByNonce.get(String(nonce)) ?? '')
  if (first === undefined) return undefined
  const isFresh = world.now().getTime() - Date.parse(first.sentAt) <= nonceWindowMs
  return isFresh ? first : undefined
}

function findReplied(world: World, channelId: string, form: CreateBody): string | undefined {
  const reference = form.message_reference
  if (reference === undefined || reference === null) return undefined
  const first = world.state.messages.get(reference.message_id)
  if (first?.channelId === channelId && first.deletedAt === undefined) return first.id
  if (reference.fail_if_not_exists === false) return undefined
  throw fieldFault(['message_reference'], {
    code: 'REPLIES_UNKNOWN_MESSAGE',
    message: 'Unknown message',
  })
}

export type ListQuery = {
  readonly limit?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly around?: string | undefined
}

/** Newest first, whatever was asked. */
export function listMessages(
  world: World,
  channelId: string,
  query: ListQuery,
): readonly StoredMessage[] {
  const place = getPlace(world, channelId)
  if ((place.channel.denied & permission.readHistory) !== 0n) return []
  const limit = query.limit === undefined ? 50 : Number(query.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw fieldFault(['limit'], {
      code: 'NUMBER_TYPE_MAX',
      message: 'int value should be between 1 and 100.',
    })
  const all = [...world.state.messages.values()].filter(
    (one) =>
      one.channelId === channelId && one.deletedAt === undefined && one.onlyFor === undefined,
  )
  const { before, after, around } = query
  if (around !== undefined) {
    const at = all.findIndex(({ id }) => BigInt(id) >= BigInt(around))
    const from = Math.max(0, (at === -1 ? all.length : at) - Math.floor(limit / 2))
    return all.slice(from, from + limit).reverse()
  }
  if (before !== undefined)
    return all
      .filter(({ id }) => BigInt(id) < BigInt(before))
      .slice(-limit)
      .reverse()
  if (after !== undefined)
    return all
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .reverse()
  return all.slice(-limit).reverse()
}
