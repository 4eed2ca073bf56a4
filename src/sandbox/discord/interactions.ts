/** https://discord.com/developers/docs/interactions/receiving-and-responding */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { SandboxPerson } from '../../ports/sandbox.ts'
import { fault, fieldFault } from './api-fault.ts'
import { channelJson, isEphemeral, memberJson, messageJson, userJson } from './api-json.ts'
import { channelTypes, getPlace } from './channels.ts'
import { suggestionForm } from './command-form.ts'
import { attachmentJson } from './files.ts'
import { readForm } from './form.ts'
import { localeOf, usualLocale } from './locale.ts'
import { flag, readEdit } from './message-form.ts'
import { addMessage, editMessage, getMessage, toBody, withFiles } from './messages.ts'
import { type Modal, modalForm } from './modal-form.ts'
import { permissionsOf } from './roles.ts'
import type {
  Author,
  Body,
  StoredCommand,
  StoredFile,
  StoredInteraction,
  StoredMessage,
} from './state.ts'
import type { FocusedOption, TypedCommand } from './typed-command.ts'
import { person, type World } from './world.ts'

export const firstAnswerMs = 3_000
const tokenMs = 15 * 60_000

export function addInteraction(
  world: World,
  channelId: string,
  { user, language }: SandboxPerson,
  what: StoredInteraction['what'],
): StoredInteraction {
  const interaction: StoredInteraction = {
    id: world.mint(),
    token: randomBytes(32).toString('base64url'),
    at: world.now().toISOString(),
    channelId,
    user: person(user),
    locale: localeOf(language),
    what,
  }
  world.commit({ kind: 'interaction', interaction })
  return interaction
}

export function commandJson(world: World, asked: StoredInteraction, typed: TypedCommand): unknown {
  const { command, options } = typed
  const file = asked.what.kind === 'command' ? asked.what.file : undefined
  const picked = options.flatMap(({ type, value }) => (type === 7 ? [String(value)] : []))
  const data = {
    ...{ id: command.id, name: command.name, type: 1, options },
    ...((picked.length > 0 || file) && {
      resolved: {
        ...(picked.length > 0 && { channels: resolve(world, asked, picked) }),
        ...(file && { attachments: { [file.id]: attachmentJson(world, file) } }),
      },
    }),
  }
  return { ...frameJson(world, asked), type: 2, data }
}

/** With what the person may do there. */
function resolve(world: World, { user }: StoredInteraction, ids: readonly string[]): object {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const channel = world.channels.find((one) => one.id === id)
      if (channel === undefined) return []
      const { name, kind } = channel
      const permissions = permissionsOf(world, user.name, channel)
      return [[id, { id, name, type: channelTypes[kind], permissions }] as const]
    }),
  )
}

export function menuJson(
  world: World,
  asked: StoredInteraction,
  command: StoredCommand,
  message: StoredMessage,
): unknown {
  const messages = { [message.id]: messageJson(world, message) }
  const { id, name } = command
  const data = { id, name, type: 3, target_id: message.id, resolved: { messages } }
  return { ...frameJson(world, asked), type: 2, data }
}

/** The one option that is being typed. */
export function typingJson(
  world: World,
  asked: StoredInteraction,
  { command, option, value }: FocusedOption,
): unknown {
  const { id, name } = command
  const options = [{ name: option.name, type: option.type, value, focused: true }]
  return { ...frameJson(world, asked), type: 4, data: { id, name, type: 1, options } }
}

/** A button, or the option of a menu that was chosen. */
export type Pressed = { readonly customId: string; readonly chosen: string | undefined }

export function pressJson(
  world: World,
  asked: StoredInteraction,
  message: StoredMessage,
  { customId, chosen }: Pressed,
): unknown {
  const data =
    chosen === undefined
      ? { custom_id: customId, component_type: 2 }
      : { custom_id: customId, component_type: 3, values: [chosen] }
  return { ...frameJson(world, asked), type: 3, data, message: messageJson(world, message) }
}

export function frameJson(world: World, asked: StoredInteraction): object {
  const { id, token, channelId, user, locale = usualLocale } = asked
  return {
    id,
    application_id: world.applicationId,
    token,
    version: 1,
    channel_id: channelId,
    channel: channelJson(world, channelId),
    ...(isConversation(world, channelId) ? ownJson(user) : memberFrameJson(world, user, channelId)),
    app_permissions: '2222085186636352',
    locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
  }
}

/** With the bot alone: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types */
function ownJson(user: Author): object {
  return { user: userJson(user), authorizing_integration_owners: { 0: '0' }, context: 1 }
}

function memberFrameJson(world: World, user: Author, channelId: string): object {
  const { channel } = getPlace(world, channelId)
  return {
    guild_id: world.guildId,
    guild: { id: world.guildId, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: { ...memberJson(world, user), permissions: permissionsOf(world, user.name, channel) },
    authorizing_integration_owners: { 0: world.guildId },
    context: 0,
  }
}

function isConversation({ channels }: World, channelId: string): boolean {
  return channels.some(({ id, kind }) => id === channelId && kind === 'dm')
}

const callbackForm = z.strictObject({ type: z.int(), data: z.unknown().optional() })
const deferForm = z.strictObject({ flags: z.int().optional() }).optional()
const callback = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7, suggest: 8, modal: 9 }

/** The first answer: within three seconds, and only once. */
export function answer(
  world: World,
  id: string,
  token: string,
  input: unknown,
  files: readonly StoredFile[],
): { readonly asked: StoredInteraction; readonly message: StoredMessage | undefined } {
  const asked = world.state.interactions.get(id)
  if (asked?.token !== token) throw fault('unknown-interaction')
  if (asked.answer !== undefined) throw fault('already-acknowledged')
  if (ageMs(world, asked) > firstAnswerMs) throw fault('unknown-interaction')
  const { type, data } = readForm(callbackForm, input)
  if ((asked.what.kind === 'typing') !== (type === callback.suggest)) throw badType()
  const choices = type === callback.suggest ? readForm(suggestionForm, data).choices : undefined
  const modal = type === callback.modal ? readModal(asked, data) : undefined
  const isMessage = modal === undefined && choices === undefined
  const message = isMessage ? giveAnswer(world, asked, { type, data, files }) : undefined
  const isNew = type === callback.message || type === callback.deferMessage
  world.commit({
    kind: 'answer',
    id,
    answer: {
      type,
      messageId: message?.id,
      isEphemeral: isNew && message !== undefined && isEphemeral(message),
      ...(modal === undefined ? {} : { modal }),
      ...(choices === undefined ? {} : { choices }),
    },
  })
  return { asked, message }
}

/** Not as the answer to another modal. */
function readModal({ what }: StoredInteraction, data: unknown): Modal {
  if (what.kind === 'modal') throw badType()
  return readForm(modalForm, data)
}

function giveAnswer(
  world: World,
  asked: StoredInteraction,
  {
    type,
    data,
    files,
  }: { readonly type: number; readonly data: unknown; readonly files: readonly StoredFile[] },
): StoredMessage | undefined {
  const { what } = asked
  const pressedId = what.kind === 'button' || what.kind === 'modal' ? what.messageId : undefined
  const pressed =
    pressedId === undefined ? undefined : getMessage(world, asked.channelId, pressedId)
  switch (type) {
    case callback.message:
      return reply(world, asked, withFiles(toBody(readEdit(data ?? {}, 0), replyFlags), files))
    case callback.deferMessage: {
      const flags = (readForm(deferForm, data)?.flags ?? 0) & flag.ephemeral
      const body = { content: '', embeds: [], components: [], allowedMentions: undefined }
      return reply(world, asked, { ...body, flags: flags | flag.loading })
    }
    case callback.deferUpdate:
      if (pressed !== undefined) return pressed
      throw badType()
    case callback.update:
      if (pressed !== undefined) return editMessage(world, pressed, data ?? {}, files)
      throw badType()
    default:
      throw badType()
  }
}

const replyFlags = flag.ephemeral | flag.suppressEmbeds | flag.silent | flag.v2
const badType = () =>
  fieldFault(['type'], {
    code: 'INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE',
    message: 'Interaction callback type is invalid',
  })

function reply(world: World, asked: StoredInteraction, body: Body): StoredMessage {
  return addMessage(world, asked.channelId, world.bot, {
    body,
    interactionId: asked.id,
    ...((body.flags & flag.ephemeral) === 0 ? {} : { onlyFor: asked.user.name }),
  })
}

/** The interaction behind a webhook token, once it was answered and while the token lives. */
export function getAnswered(
  world: World,
  applicationId: string,
  token: string,
): StoredInteraction & { answer: NonNullable<StoredInteraction['answer']> } {
  const asked = [...world.state.interactions.values()].find((one) => one.token === token)
  const given = asked?.answer
  if (applicationId !== world.applicationId || given === undefined || asked === undefined)
    throw fault('unknown-webhook')
  if (ageMs(world, asked) > tokenMs) throw fault('expired-token')
  return { ...asked, answer: given }
}

export function followUp(
  world: World,
  asked: ReturnType<typeof getAnswered>,
  input: unknown,
  files: readonly StoredFile[],
): StoredMessage {
  const original = asked.answer.messageId
  const waiting = original === undefined ? undefined : world.state.messages.get(original)
  // The first one takes the place of "is thinking…".
  if (waiting !== undefined && (waiting.body.flags & flag.loading) !== 0)
    return editMessage(world, waiting, input, files)
  return reply(world, asked, withFiles(toBody(readEdit(input, 0), replyFlags), files))
}

/** `@original`, or a follow-up of this very interaction. */
export function getAnswerMessage(
  world: World,
  asked: ReturnType<typeof getAnswered>,
  id: string,
): StoredMessage {
  if (id === '@original') return getMessage(world, asked.channelId, asked.answer.messageId ?? '')
  const message = getMessage(world, asked.channelId, id)
  if (message.interactionId !== asked.id) throw fault('unknown-message')
  return message
}

function ageMs(world: World, { at }: StoredInteraction): number {
  return world.now().getTime() - Date.parse(at)
}
