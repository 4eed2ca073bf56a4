import type { Platform } from '../core/model.ts'

/** What stands in one sandbox channel. The JSON of `GET /api/sandbox/channels`. */
export type SandboxChannel = {
  readonly platform: Platform
  readonly id: string
  readonly name: string
  /** A person's own chat with the bot: the name is the person's. */
  readonly isPrivate?: true
  readonly messages: readonly SandboxMessage[]
  /** What the bot may be asked for of a message there. */
  readonly menus?: readonly string[]
  /** A link that begins so opens the bot in a person's own chat, where `/start` and the rest of it are typed. */
  readonly startLink?: string
  /** What stands open over the channel, to be filled in. */
  readonly modals?: readonly SandboxModal[]
}

/** Seen by one person; `payload` in the platform's own fields. */
export type SandboxModal = {
  readonly id: string
  readonly user: string
  readonly openedAt: string
  readonly payload: Record<string, unknown>
}

export type SandboxMessage = {
  readonly id: string
  readonly replyTo?: string
  /** The name of the thread that it stands in. */
  readonly thread?: string
  /** Who wrote it: the bot or a person typing in the console. */
  readonly author: { readonly name: string; readonly isBot: boolean }
  readonly sentAt: string
  readonly editedAt?: string
  readonly isDeleted?: boolean
  /** Only one user sees it. */
  readonly ephemeral?: true
  /** What a person reads, markup removed. */
  readonly text: string
  /** What hangs on it; its bytes: {@link SandboxView.readFile}. */
  readonly file?: { readonly name: string; readonly byteCount: number }
  /** What the bot asked the platform to show, in that platform's own fields. */
  readonly payload: Record<string, unknown>
  readonly history: readonly {
    readonly at: string
    readonly kind: 'create' | 'edit' | 'delete'
    readonly text: string
  }[]
}

/** Who types or presses, and in which language (BCP 47) they use the app; default: American English. */
export type SandboxPerson = { readonly user: string; readonly language?: string | undefined }

export type SandboxInput = SandboxPerson &
  (
    | {
        /** May be empty beside a file. */
        readonly text: string
        readonly replyTo?: string | undefined
        readonly file?: SandboxFile | undefined
      }
    | { readonly messageId: string; readonly button: string }
    /** Of the message's own menu. */
    | { readonly messageId: string; readonly menu: string }
    /** Fills in what stands open; by the fields' ids. */
    | {
        readonly modal: string
        readonly values: Readonly<Record<string, string | readonly string[]>>
      }
  )

export type SandboxFile = { readonly name: string; readonly bytes: Uint8Array }

/** As the app lists it after a slash; `englishName` where it is another. */
export type SandboxCommand = {
  readonly name: string
  readonly englishName?: string
  readonly description: string
}

type SandboxSuggestions = {
  readonly from: number
  readonly choices: readonly { readonly name: string; readonly value: string }[]
}

/** A sandbox platform as the console sees it. */
export type SandboxView = {
  channels(): readonly SandboxChannel[]
  /** Called after every change; returns the way to stop. */
  onChange(listener: (channelId: string) => void): () => void
  /** Types or presses as a person would. Throws {@link SandboxInputError} for what a person could not have done. */
  input(channelId: string, input: SandboxInput): Promise<void>
  readFile(channelId: string, messageId: string): SandboxFile | undefined
  /** What the bot offers for the option at the end of a command's text, and where its value begins. */
  suggest?(
    channelId: string,
    typing: SandboxPerson & { readonly text: string },
  ): Promise<SandboxSuggestions | undefined>
  /** What the app lists after a slash in a channel, in its own language. */
  listCommands?(language: string, channelId: string): readonly SandboxCommand[]
}

export class SandboxInputError extends Error {
  override readonly name = 'SandboxInputError'
}
