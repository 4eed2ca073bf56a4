import type { SandboxChannel, SandboxMessage } from '../../ports/sandbox.ts'
import { originJson } from './api-json.ts'
import { tagsOf } from './channels.ts'
import { nameIn } from './command-names.ts'
import { sizeOf } from './files.ts'
import { usualLocale } from './locale.ts'
import { readMarkdown } from './markdown.ts'
import { type Embed, flag } from './message-form.ts'
import type { Body, StoredInteraction, StoredMessage, StoredThread } from './state.ts'
import { walkComponents } from './walk-components.ts'
import type { World } from './world.ts'

export function showChannel(world: World, id: string, name: string): SandboxChannel {
  const { threads, messages } = world.state
  const shown = [...messages.values()].flatMap((one) => {
    if (one.channelId === id) return [showMessage(world, one)]
    const thread = threads.get(one.channelId)
    return thread?.parentId === id
      ? [{ ...showMessage(world, one), thread: nameOf(world, thread) }]
      : []
  })
  return { platform: 'discord', id, name, messages: shown }
}

/** With the tags of a forum's post. */
function nameOf(world: World, { name, parentId, tags }: StoredThread): string {
  const forum = world.channels.find(({ id }) => id === parentId)
  const known = forum === undefined ? [] : tagsOf(forum)
  const named = known.filter(({ id }) => tags.includes(id)).map((tag) => tag.name)
  return [name, ...named].join(' · ')
}

/** A stored message never changes: an edit stores another. */
const shownMessages = new WeakMap<StoredMessage, SandboxMessage>()

function showMessage(world: World, message: StoredMessage): SandboxMessage {
  const known = shownMessages.get(message)
  if (known !== undefined) return known
  const shown = drawMessage(world, message)
  shownMessages.set(message, shown)
  return shown
}

function drawMessage(world: World, message: StoredMessage): SandboxMessage {
  const { id, author, replyTo, sentAt, editedAt, deletedAt, onlyFor, body, history } = message
  const file = body.files?.[0]
  return {
    id,
    author: { name: author.name, isBot: author.isBot },
    sentAt,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(deletedAt === undefined ? {} : { isDeleted: true }),
    ...(onlyFor === undefined ? {} : { ephemeral: true }),
    text: readText(body),
    ...(file && { file: { name: file.name, byteCount: sizeOf(file.base64) } }),
    payload: showPayload(world, message),
    history: history.map((one) => ({ at: one.at, kind: one.kind, text: readText(one.body) })),
  }
}

function showPayload(world: World, message: StoredMessage): Record<string, unknown> {
  const { body, replyTo, interactionId } = message
  const { allowedMentions, files: _, ...shown } = body
  const asked =
    interactionId === undefined ? undefined : world.state.interactions.get(interactionId)
  return {
    ...shown,
    ...(allowedMentions === undefined ? {} : { allowed_mentions: allowedMentions }),
    ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo } }),
    ...(asked === undefined ? {} : { interaction_metadata: showOrigin(world, message, asked) }),
  }
}

/** The client calls a command as its reader does. */
function showOrigin(world: World, message: StoredMessage, asked: StoredInteraction): object {
  const origin = originJson(world, message, asked)
  const { what, locale = usualLocale } = asked
  if (what.kind !== 'command') return origin
  const command = world.state.commands.find(
    ({ name, type = 1 }) => type === 1 && name === what.name,
  )
  return { ...origin, ...(command && { name: nameIn(command, locale) }) }
}

function readText({ content, embeds, components, flags }: Body): string {
  if ((flags & flag.loading) !== 0) return 'Tenbells is thinking…'
  const displays = walkComponents(components, []).flatMap(({ component }) =>
    'content' in component ? [component.content] : [],
  )
  const texts = [readMarkdown(content).text, ...embeds.map(readEmbed), ...displays.map(unmark)]
  return texts.filter((text) => text !== '').join('\n')
}

/** Author and footer are shown as they are. */
function readEmbed({ author, title, description, fields = [], footer }: Embed): string {
  const pairs = fields.flatMap(({ name, value }) => [unmark(name), unmark(value)])
  return [author?.name, unmark(title), unmark(description), ...pairs, footer?.text]
    .filter((text) => text !== undefined && text !== '')
    .join('\n')
}

function unmark(text: string | undefined): string {
  return text === undefined ? '' : readMarkdown(text).text
}
