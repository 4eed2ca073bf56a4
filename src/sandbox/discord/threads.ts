/** https://discord.com/developers/docs/resources/channel#start-thread-from-message and the two below it */
import { z } from 'zod'
import { fault } from './api-fault.ts'
import { demand, getPlace, permission, tagsOf } from './channels.ts'
import { readForm, sized } from './form.ts'
import { readCreate } from './message-form.ts'
import { addMessage, getMessage, toStoredBody } from './messages.ts'
import type { StoredMessage, StoredThread } from './state.ts'
import type { World } from './world.ts'

const archiveMinutes = z.union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10_080)])
const underMessage = z.strictObject({
  name: sized(1, 100),
  auto_archive_duration: archiveMinutes.optional(),
})
const inForum = underMessage.extend({
  message: z.record(z.string(), z.unknown()),
  applied_tags: z.array(z.string()).max(5).optional(),
})
const changes = z.strictObject({
  name: sized(1, 100).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
})

export function openUnderMessage(
  world: World,
  channelId: string,
  messageId: string,
  input: unknown,
): StoredThread {
  const place = getPlace(world, channelId)
  const { id } = getMessage(world, channelId, messageId)
  const { name } = readForm(underMessage, input)
  demand(place, permission.createThreads)
  if (world.state.threads.has(id)) throw fault('thread-exists')
  return commit(world, { ...fresh(world), id, parentId: channelId, name })
}

export function openInForum(
  world: World,
  channelId: string,
  input: unknown,
): { readonly thread: StoredThread; readonly message: StoredMessage } {
  const place = getPlace(world, channelId)
  if (place.channel.kind !== 'forum') throw fault('not-in-this-channel')
  const { name, message, applied_tags: tags = [] } = readForm(inForum, input)
  demand(place, permission.sendMessages)
  const known = new Set(tagsOf(place.channel).map((tag) => tag.id))
  if (tags.some((tag) => !known.has(tag))) throw fault('unknown-tag')
  if (place.channel.requiresTag && tags.length === 0) throw fault('tag-required')
  const body = toStoredBody(readCreate(message))
  const id = world.mint()
  const thread = commit(world, { ...fresh(world), id, parentId: channelId, name, tags })
  return { thread, message: addMessage(world, id, world.bot, { body }, id) }
}

export function changeThread(world: World, id: string, input: unknown): StoredThread {
  const { thread } = getPlace(world, id)
  if (thread === undefined) throw fault('missing-permissions')
  const { name, archived, locked } = readForm(changes, input)
  return commit(world, {
    ...thread,
    name: name ?? thread.name,
    isArchived: archived ?? thread.isArchived,
    isLocked: locked ?? thread.isLocked,
  })
}

function fresh(world: World) {
  return { ownerId: world.bot.id, tags: [], isArchived: false, isLocked: false }
}

function commit(world: World, thread: StoredThread): StoredThread {
  world.commit({ kind: 'thread', thread })
  return thread
}
