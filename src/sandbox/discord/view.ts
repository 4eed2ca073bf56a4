import {
  type SandboxFile,
  type SandboxInput,
  SandboxInputError,
  type SandboxView,
} from '../../ports/sandbox.ts'
import type { Choice } from './command-form.ts'
import { toBytes } from './files.ts'
import type { Gateway } from './gateway.ts'
import {
  addInteraction,
  commandJson,
  firstAnswerMs,
  menuJson,
  type Pressed,
  pressJson,
  typingJson,
} from './interactions.ts'
import { localeOf } from './locale.ts'
import { flag } from './message-form.ts'
import { addMessage } from './messages.ts'
import { listModals, submitModal } from './modals.ts'
import { showChannel } from './show-channel.ts'
import type { Body, StoredFile, StoredInteraction, StoredMessage } from './state.ts'
import { listCommands, readFocused, readTyped } from './typed-command.ts'
import { walkComponents } from './walk-components.ts'
import { person, type World } from './world.ts'

export function createView(world: World, gateway: Gateway): SandboxView & { close(): void } {
  const timers = new Set<NodeJS.Timeout>()
  const listeners = new Set<(channelId: string) => void>()
  const own = world.channels.filter(({ isElsewhere }) => !isElsewhere)
  const tell: Parameters<World['onCommit']['add']>[0] = (_, channelId) => {
    const shown = world.state.threads.get(channelId ?? '')?.parentId ?? channelId
    if (shown !== undefined) for (const listener of listeners) listener(shown)
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
    channels: () =>
      own.map(({ id, name, kind }) => {
        const modals = listModals(world, id)
        const menus = world.state.commands.filter((each) => each.type === 3)
        return {
          ...showChannel(world, id, name),
          menus: menus.map((menu) => menu.name),
          ...(kind === 'dm' && { isPrivate: true as const }),
          ...(modals.length > 0 && { modals }),
        }
      }),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async input(channelId, input) {
      const channel = own.find((one) => one.id === channelId)
      if (channel === undefined) throw new SandboxInputError(`There is no channel ${channelId}.`)
      if (channel.kind === 'dm' && channel.name !== input.user)
        throw new SandboxInputError(`Only ${channel.name} reads this conversation.`)
      if ('text' in input && !input.text.startsWith('/')) return write(world, channelId, input)
      if (!gateway.isConnected())
        throw new SandboxInputError('No bot is connected to the sandbox, so nobody would answer.')
      askBot(world, channelId, input, ask)
    },
    async suggest(channelId, { text, ...typist }) {
      const focused = readFocused(text, world.state.commands, localeOf(typist.language))
      if (focused === undefined || !gateway.isConnected()) return undefined
      const { command, option, from } = focused
      const what = { kind: 'typing', name: command.name, option: option.name } as const
      const asked = addInteraction(world, channelId, typist, what)
      gateway.dispatch('INTERACTION_CREATE', typingJson(world, asked, focused))
      const choices = await waitForChoices(world, asked.id)
      return { from, choices: choices.map(({ name, value }) => ({ name, value: String(value) })) }
    },
    listCommands: (language) => listCommands(world.state.commands, localeOf(language)),
    readFile(channelId, messageId) {
      const message = world.state.messages.get(messageId)
      const file = message?.channelId === channelId ? message.body.files?.[0] : undefined
      return file && { name: file.name, bytes: toBytes(file) }
    },
    close() {
      world.onCommit.delete(tell)
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function write(
  world: World,
  channelId: string,
  { user, text, file }: Extract<SandboxInput, { text: string }>,
): void {
  if (file) throw new SandboxInputError('The bot hears of files only with a command.')
  if (text.trim() === '') throw new SandboxInputError('An empty message cannot be sent.')
  if (text.length > 2000) throw new SandboxInputError('A message has at most 2000 signs.')
  addMessage(world, channelId, person(user), { body: plain(text.trim()) })
}

type Ask = (interaction: StoredInteraction, body: unknown) => void

function askBot(world: World, channelId: string, input: SandboxInput, ask: Ask): void {
  if ('button' in input) press(world, channelId, input, ask)
  else if ('menu' in input) choose(world, channelId, input, ask)
  else if ('modal' in input) submit(world, channelId, input, ask)
  else type(world, channelId, input, ask)
}

function submit(
  world: World,
  channelId: string,
  input: Extract<SandboxInput, { modal: string }>,
  ask: Ask,
): void {
  const { asked, body } = submitModal(world, channelId, input)
  ask(asked, body)
}

function type(
  world: World,
  channelId: string,
  { text, file: given, ...typist }: Extract<SandboxInput, { text: string }>,
  ask: Ask,
): void {
  const file = given && toStoredFile(world, given)
  const { commands } = world.state
  const locale = localeOf(typist.language)
  const typed = readTyped(text, { commands, locale, channels: world.channels, fileId: file?.id })
  const { name } = typed.command
  const what = { kind: 'command', name, typed: text, ...(file && { file }) } as const
  const asked = addInteraction(world, channelId, typist, what)
  ask(asked, commandJson(world, asked, typed))
}

function toStoredFile(world: World, { name, bytes }: SandboxFile): StoredFile {
  const base64 = Buffer.from(bytes).toString('base64')
  return { id: world.mint(), name, type: 'application/octet-stream', base64 }
}

function press(
  world: World,
  channelId: string,
  { messageId, button, ...typist }: Extract<SandboxInput, { button: string }>,
  ask: Ask,
): void {
  const message = findShown(world, channelId, { user: typist.user, messageId })
  const pressed = findPressed(message, button)
  const { customId } = pressed
  const asked = addInteraction(world, channelId, typist, { kind: 'button', messageId, customId })
  ask(asked, pressJson(world, asked, message, pressed))
}

function choose(
  world: World,
  channelId: string,
  { messageId, menu, ...typist }: Extract<SandboxInput, { menu: string }>,
  ask: Ask,
): void {
  const message = findShown(world, channelId, { user: typist.user, messageId })
  const command = world.state.commands.find((one) => one.type === 3 && one.name === menu)
  if (command === undefined) throw new SandboxInputError(`No message has a menu "${menu}".`)
  const what = { kind: 'menu', name: command.name, messageId } as const
  const asked = addInteraction(world, channelId, typist, what)
  ask(asked, menuJson(world, asked, command, message))
}

function findShown(
  world: World,
  channelId: string,
  { user, messageId }: { readonly user: string; readonly messageId: string },
): StoredMessage {
  const message = world.state.messages.get(messageId)
  if (message?.channelId !== channelId || message.deletedAt !== undefined)
    throw new SandboxInputError(`There is no message ${messageId} in this channel.`)
  if (message.onlyFor !== undefined && message.onlyFor !== user)
    throw new SandboxInputError(`Only ${message.onlyFor} sees that message.`)
  return message
}

/** None, when the bot says nothing in time: then Discord shows that loading options failed. */
function waitForChoices(world: World, id: string): Promise<readonly Choice[]> {
  return new Promise((resolve) => {
    const end = (choices: readonly Choice[]) => {
      clearTimeout(late)
      world.onCommit.delete(look)
      resolve(choices)
    }
    const look: Parameters<World['onCommit']['add']>[0] = (entry) => {
      if (entry.kind === 'answer' && entry.id === id) end(entry.answer.choices ?? [])
    }
    const late = setTimeout(() => end([]), firstAnswerMs)
    world.onCommit.add(look)
  })
}

/** By its id or by what stands on it. */
function findPressed({ body }: StoredMessage, wanted: string): Pressed {
  for (const { component } of walkComponents(body.components, [])) {
    const option =
      component.type === 3 &&
      component.options?.find(({ value, label: words }) => [value, words].includes(wanted))
    if (option) return { customId: component.custom_id, chosen: option.value }
    if (component.type !== 2) continue
    const { custom_id: customId, label, disabled } = component
    if (customId === undefined || (customId !== wanted && label !== wanted)) continue
    if (disabled !== true) return { customId, chosen: undefined }
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
