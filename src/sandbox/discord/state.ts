/** What stands in the sandbox, and how one journal entry changes it. */
import type { Choice, CommandBody, SlashCommandBody } from './command-form.ts'
import type { Component } from './component-form.ts'
import type { AllowedMentions, Embed } from './message-form.ts'
import type { Modal } from './modal-form.ts'

export type Author = { readonly id: string; readonly name: string; readonly isBot: boolean }

/** In base64, so that the journal keeps it. */
export type StoredFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly base64: string
}

export type Body = {
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  readonly flags: number
  readonly allowedMentions: AllowedMentions | undefined
  readonly files?: readonly StoredFile[]
}

export type StoredMessage = {
  readonly id: string
  readonly channelId: string
  readonly author: Author
  readonly sentAt: string
  readonly editedAt?: string
  readonly deletedAt?: string
  readonly body: Body
  readonly replyTo?: string
  readonly nonce?: string | number
  /** The interaction that this message answers. */
  readonly interactionId?: string
  /** Its only reader, by name. */
  readonly onlyFor?: string
  readonly history: readonly {
    readonly at: string
    readonly kind: 'create' | 'edit' | 'delete'
    readonly body: Body
  }[]
}

/** Of a forum's post and of a thread under a message: both bear the id of their first message. */
export type StoredThread = {
  readonly id: string
  readonly parentId: string
  readonly name: string
  readonly ownerId: string
  readonly tags: readonly string[]
  readonly isArchived: boolean
  readonly isLocked: boolean
}

export type StoredInteraction = {
  readonly id: string
  readonly token: string
  readonly at: string
  readonly channelId: string
  readonly user: Author
  /** Of the person's client; default: American English. */
  readonly locale?: string
  readonly what:
    | {
        readonly kind: 'command'
        readonly name: string
        readonly typed: string
        readonly file?: StoredFile
      }
    /** A message that was asked by its menu. */
    | { readonly kind: 'menu'; readonly name: string; readonly messageId: string }
    | { readonly kind: 'typing'; readonly name: string; readonly option: string }
    | { readonly kind: 'button'; readonly messageId: string; readonly customId: string }
    | {
        readonly kind: 'modal'
        /** The interaction that it was the answer to. */
        readonly openedBy: string
        readonly customId: string
        /** Of the pressed button. */
        readonly messageId?: string
      }
  readonly answer?: {
    readonly type: number
    /** The message that `@original` names. */
    readonly messageId: string | undefined
    readonly isEphemeral: boolean
    readonly modal?: Modal
    readonly choices?: readonly Choice[]
  }
}

export type StoredCommand = CommandBody & { readonly id: string; readonly version: string }
/** What can be typed after a slash. */
export type StoredSlashCommand = Extract<StoredCommand, SlashCommandBody>

export type Entry =
  | { readonly kind: 'create'; readonly message: Omit<StoredMessage, 'history'> }
  | { readonly kind: 'edit'; readonly id: string; readonly at: string; readonly body: Body }
  | { readonly kind: 'delete'; readonly id: string; readonly at: string }
  /** Opened, or changed. */
  | { readonly kind: 'thread'; readonly thread: StoredThread }
  | { readonly kind: 'publish'; readonly id: string }
  | { readonly kind: 'commands'; readonly commands: readonly StoredCommand[] }
  | { readonly kind: 'interaction'; readonly interaction: StoredInteraction }
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly answer: NonNullable<StoredInteraction['answer']>
    }

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const crossposted = 1 << 0

export type State = {
  readonly messages: Map<string, StoredMessage>
  /** The newest message of each nonce; all are the bot's own. */
  readonly idByNonce: Map<string, string>
  readonly threads: Map<string, StoredThread>
  readonly interactions: Map<string, StoredInteraction>
  commands: readonly StoredCommand[]
}

export function createState(): State {
  return {
    messages: new Map(),
    idByNonce: new Map(),
    threads: new Map(),
    interactions: new Map(),
    commands: [],
  }
}

/** Returns the channel that looks different now. */
export function apply(state: State, entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'create': {
      const { message } = entry
      const history = [{ at: message.sentAt, kind: 'create' as const, body: message.body }]
      state.messages.set(message.id, { ...message, history })
      if (message.nonce !== undefined) state.idByNonce.set(String(message.nonce), message.id)
      return message.channelId
    }
    case 'edit': {
      const { at, body } = entry
      return replace(state, entry.id, (old) => ({
        ...old,
        body,
        editedAt: at,
        history: [...old.history, { at, kind: 'edit', body }],
      }))
    }
    case 'delete': {
      const { at } = entry
      return replace(state, entry.id, (old) => ({
        ...old,
        deletedAt: at,
        history: [...old.history, { at, kind: 'delete', body: old.body }],
      }))
    }
    case 'thread':
      state.threads.set(entry.thread.id, entry.thread)
      return entry.thread.parentId
    case 'publish':
      return replace(state, entry.id, (old) => ({
        ...old,
        body: { ...old.body, flags: old.body.flags | crossposted },
      }))
    case 'commands':
      state.commands = entry.commands
      return undefined
    case 'interaction':
      state.interactions.set(entry.interaction.id, entry.interaction)
      return entry.interaction.what.kind === 'modal' ? entry.interaction.channelId : undefined
    case 'answer': {
      const asked = state.interactions.get(entry.id)
      if (asked !== undefined) state.interactions.set(entry.id, { ...asked, answer: entry.answer })
      return entry.answer.modal === undefined ? undefined : asked?.channelId
    }
  }
}

function replace(
  state: State,
  id: string,
  change: (old: StoredMessage) => StoredMessage,
): string | undefined {
  const old = state.messages.get(id)
  if (old === undefined) return undefined
  state.messages.set(id, change(old))
  return old.channelId
}
