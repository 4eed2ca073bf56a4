import {
  type SandboxChannel,
  type SandboxInput,
  SandboxInputError,
  type SandboxMessage,
  type SandboxView,
} from '../../ports.ts'
import { originJson } from './api-json.ts'
import type { Gateway } from './gateway.ts'
import { addInteraction, commandJson, firstAnswerMs, pressJson } from './interactions.ts'
import { readMarkdown } from './markdown.ts'
import { type Embed, flag } from './message-form.ts'
import { addMessage } from './messages.ts'
import type { Body, StoredInteraction, StoredMessage } from './state.ts'
import { readTyped } from './typed-command.ts'
import { walkComponents } from './walk-components.ts'
import { person, type World } from './world.ts'

export function createView(world: World, gateway: Gateway): SandboxView & { close(): void } {
  const timers = new Set<NodeJS.Timeout>()
  const listeners = new Set<(channelId: string) => void>()
  const tell: Parameters<World['onCommit']['add']>[0] = (_, channelId) => {
    if (channelId !== undefined) for (const listener of listeners) listener(channelId)
  }
  world.onCommit.add(tell)

  const ask = (interaction: StoredInteraction, body: unknown) => {
    gateway.dispatch('INTERACTION_CREATE', body)
    const timer = setTimeout(() => {
      timers.delete(timer)
      noteSilence(world, interaction)
    }, firstAnswerMs)
    timers.add(timer)
  }

  return {
    channels: () => world.channels.map(({ id, name }) => showChannel(world, id, name)),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async input(channelId, input) {
      const channel = world.channels.find((one) => one.id === channelId)
      if (channel === undefined) throw new SandboxInputError(`There is no channel ${channelId}.`)
      const isMessage = 'text' in input && !input.text.startsWith('/')
      if (!isMessage && !gateway.isConnected())
        throw new SandboxInputError('No bot is connected to the sandbox, so nobody would answer.')
      if ('button' in input) press(world, channelId, input, ask)
      else if (isMessage)
        addMessage(world, channelId, person(input.user), { body: plain(input.text) })
      else type(world, channelId, input, ask)
    },
    close() {
      world.onCommit.delete(tell)
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

type Ask = (interaction: StoredInteraction, body: unknown) => void

function type(
  world: World,
  channelId: string,
  { user, text }: Extract<SandboxInput, { text: string }>,
  ask: Ask,
): void {
  const typed = readTyped(text, world.state.commands)
  const what = { kind: 'command', name: typed.command.name, typed: text } as const
  const asked = addInteraction(world, channelId, user, what)
  ask(asked, commandJson(world, asked, typed))
}

function press(
  world: World,
  channelId: string,
  { user, messageId, button }: Extract<SandboxInput, { button: string }>,
  ask: Ask,
): void {
  const message = world.state.messages.get(messageId)
  if (message?.channelId !== channelId || message.deletedAt !== undefined)
    throw new SandboxInputError(`There is no message ${messageId} in this channel.`)
  if (message.onlyFor !== undefined && message.onlyFor !== user)
    throw new SandboxInputError(`Only ${message.onlyFor} sees that message.`)
  const customId = findButton(message, button)
  const asked = addInteraction(world, channelId, user, { kind: 'button', messageId, customId })
  ask(asked, pressJson(world, asked, message, customId))
}

function findButton({ body }: StoredMessage, wanted: string): string {
  for (const { component } of walkComponents(body.components, [])) {
    if (component.type !== 2) continue
    const { custom_id: customId, label, disabled } = component
    if (customId === undefined || (customId !== wanted && label !== wanted)) continue
    if (disabled !== true) return customId
    throw new SandboxInputError(`The button "${wanted}" is disabled.`)
  }
  throw new SandboxInputError(`The message has no button "${wanted}" that asks the bot.`)
}

/** Discord's own words to the asker when the bot says nothing in time. */
function noteSilence(world: World, { id, channelId, user }: StoredInteraction): void {
  if (world.state.interactions.get(id)?.answer !== undefined) return
  addMessage(world, channelId, world.bot, {
    body: { ...plain('The application did not respond'), flags: flag.ephemeral },
    interactionId: id,
    onlyFor: user.name,
  })
}

function plain(content: string): Body {
  return { content, embeds: [], components: [], flags: 0, allowedMentions: undefined }
}

function showChannel(world: World, id: string, name: string): SandboxChannel {
  const all = [...world.state.messages.values()].filter((one) => one.channelId === id)
  return { platform: 'discord', id, name, messages: all.map((one) => showMessage(world, one)) }
}

function showMessage(world: World, message: StoredMessage): SandboxMessage {
  const { id, author, replyTo, sentAt, editedAt, deletedAt, onlyFor, body, history } = message
  return {
    id,
    author: { name: author.name, isBot: author.isBot },
    sentAt,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(deletedAt === undefined ? {} : { isDeleted: true }),
    ...(onlyFor === undefined ? {} : { ephemeral: true }),
    text: readText(body),
    payload: showPayload(world, message),
    history: history.map((one) => ({ at: one.at, kind: one.kind, text: readText(one.body) })),
  }
}

function showPayload(world: World, message: StoredMessage): Record<string, unknown> {
  const { body, replyTo, interactionId } = message
  const { allowedMentions, ...shown } = body
  const asked =
    interactionId === undefined ? undefined : world.state.interactions.get(interactionId)
  return {
    ...shown,
    ...(allowedMentions === undefined ? {} : { allowed_mentions: allowedMentions }),
    ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo } }),
    ...(asked === undefined ? {} : { interaction_metadata: originJson(asked) }),
  }
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
