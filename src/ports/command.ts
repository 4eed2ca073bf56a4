import type { Form } from '../core/form.ts'
import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { Platform } from '../core/model.ts'
import type { Style } from '../core/style.ts'

/** Who asks or presses, and where. */
export type Asker = {
  readonly platform: Platform
  readonly userId: string
  /** As the platform shows it; may change, so it decides nothing. */
  readonly userName: string
  /** BCP 47, as the person has set it, or else of their app, where the platform says. */
  readonly language?: string | undefined
  readonly channel: string
  /** What the channel is called, where it is not the one in which the person asks. */
  readonly placeName?: string | undefined
  /** Another name of the channel, as a configuration may call it: Telegram's `@name`, in lower case. */
  readonly alias?: string | undefined
  /** What the channel belongs to: a Discord server's id, a Telegram chat's id. Undefined: to the person. */
  readonly server: string | undefined
  /** Ids of the person's Discord roles in this server. */
  readonly roles: readonly string[]
  /**
   * Asked of the platform now: whether the person may manage what is posted in this channel (Discord's
   * Manage Server or Manage Webhooks, Telegram's administrators, oneself in a private chat).
   */
  isManager(): Promise<boolean>
  /**
   * The same person at another place, as they name it: a channel of the same Discord server; a Telegram
   * chat or topic by `@name`, id or address. Undefined: there is none that I can see.
   */
  visit(name: string): Promise<Asker | undefined>
  /** Of the server, as they are now; where the platform can mention them. */
  listRoles?(): Promise<readonly Role[]>
}

type Role = { readonly id: string; readonly name: string }

/** A file that a person sent along; nothing of it is fetched before it is read. */
export type SentFile = {
  readonly name: string
  /** Where the platform says. */
  readonly byteCount: number | undefined
  /** Throws `FetchError`: `too-large` for more than `mostBytes`. */
  read(mostBytes: number): Promise<Uint8Array>
}

/** A text that goes with an answer as a file. */
export type ReplyFile = { readonly name: string; readonly text: string }

/** A person's question, in no platform's words. */
export type CommandCall = Asker & {
  /** Lower case, without the slash. */
  readonly name: string
  /** By option name, as typed. A platform without named options fills them in order. */
  readonly options: Readonly<Record<string, string>>
  /** The message that it was typed in reply to, as the platform names it. */
  readonly repliesTo?: string | undefined
  /** Where that message was posted, if it is a copy: a channel's post in the group that discusses it. */
  readonly repliesIn?: Pick<Asker, 'channel' | 'alias'> | undefined
  readonly file?: SentFile
  /** What the options are if that message is what the first one that {@link namesNews} names. Undefined: they cannot be so. */
  readonly besideReply?: Readonly<Record<string, string>> | undefined
}

/** Somebody is typing an option of a command. */
export type Typing = Asker & {
  readonly command: string
  readonly option: string
  /** So far. */
  readonly typed: string
}

/** `value` is what the option then says; at most 100 signs. */
export type Suggestion = { readonly label: Wording; readonly value: string }

/** Somebody asks for something of a message; `menu` is the {@link MessageMenu}'s name. */
export type MenuChoice = Asker & { readonly menu: string; readonly messageId: string }

/** A pressed button; `id` is the {@link Action} id that the message carried. */
export type Press = Asker & { readonly id: string }

/** A filled {@link Form}; `id` is the form's. What was left empty is not in it. */
export type Submission = Asker & {
  readonly id: string
  /** What was written, by the field's name. */
  readonly texts: Readonly<Record<string, string>>
  /** The values that were chosen, by the field's name. */
  readonly choices: Readonly<Record<string, readonly string[]>>
  /** In place of a text, where the form takes one. */
  readonly file?: SentFile
}

/** The bot's answer. */
export type CommandReply = {
  readonly message: Message
  /** Seen by the asker only, where the platform can. */
  readonly isPrivate: boolean
  /** As it would stand at a place; in the asker's language and the usual style where it does not say. */
  readonly style?: Partial<Style>
  /** With a new message; one that is replaced gets none. */
  readonly file?: ReplyFile
  /** To be filled in under the message: its title is the form's, its parts stand above the fields. */
  readonly form?: Form
  /** What stands in place of the message as soon as it is known: for work that takes longer than an answer may. */
  readonly later?: Promise<CommandReply>
  /** This person was told so in this chat a moment ago: who reads there needs not read it again. */
  readonly isSaidAlready?: true
  /** What brings the same answer elsewhere, where a platform has links for that. */
  readonly sameAs?: Question
}

/** What can be asked by a link; `storyId` where it is of a story. */
export type Question = {
  readonly command: 'story' | 'quotes' | 'diff' | 'why' | 'follow' | 'help'
  readonly storyId?: number
}

export type PressReply = CommandReply & {
  /** The reply replaces the message or is a new one; of no meaning for a form. */
  readonly replacesMessage: boolean
}

export type CommandOption = {
  readonly name: string
  readonly description: Wording
  readonly isRequired: boolean
  /** `place`: another channel than the one in which the person asks. `file`: the call's, never among its options. */
  readonly type: 'text' | 'number' | 'place' | 'file'
  /** Never filled in order: only as `name:value`. */
  readonly isNamed?: true
  /** What it names, to be offered while it is typed. */
  readonly suggests?: SuggestionKind
}

/** It may be named by a message of the bot too. */
export function namesNews({ suggests }: Pick<CommandOption, 'suggests'>): boolean {
  return suggests !== undefined && ['story', 'theme', 'subject', 'person'].includes(suggests)
}

/** `scope`: a source or a topic; `theme`: one of them or a story; `subject`: whatever can be stopped; `follow`: what the person follows. */
export type SuggestionKind =
  | ('story' | 'scope' | 'theme' | 'subject' | 'person')
  | ('follow' | 'topics' | 'zone' | 'level')

/** What a message itself can be asked for. */
export type MessageMenu = { readonly name: string; readonly label: Wording }

export type CommandDescription = {
  readonly name: string
  readonly description: Wording
  readonly options: readonly CommandOption[]
  /** About the person who asks, wherever that is: `/following`. */
  readonly isPersonal?: true
}

/** `manager`: of the channel, as the platform says; `moderator`: as the configuration says. */
export type Access = 'manager' | 'moderator'

/** `access`: who may; everybody when undefined. */
export type OfferedCommand = CommandDescription & { readonly access?: Access }

/** What a platform needs to let people talk to the bot; `command/` implements it, `app.ts` hands it over. */
export type CommandCenter = {
  readonly commands: readonly OfferedCommand[]
  readonly menus: readonly MessageMenu[]
  /** BCP 47, of what the person has set for themselves; undefined: nothing, the app's own is the best guess. */
  findLanguage(person: Pick<Asker, 'platform' | 'userId'>): Promise<string | undefined>
  /** At most 25. */
  suggest(typing: Typing): Promise<readonly Suggestion[]>
  choose(choice: MenuChoice): Promise<CommandReply>
  run(call: CommandCall): Promise<CommandReply>
  press(press: Press): Promise<PressReply>
  /** The reply is no form again: Discord opens none after one. */
  submit(submission: Submission): Promise<PressReply>
  /** The bot was removed: nothing more is sent to the places that were there. */
  leave(left: Left): Promise<void>
  /** A place has another name from now on, and its settings. */
  move(moved: Moved): Promise<void>
}

/** What the bot was removed from; `why` in words for the audit log. */
export type Left = {
  readonly platform: Platform
  readonly why: string
  isThere(place: Pick<Asker, 'channel' | 'server'>): boolean
}

export type Moved = {
  readonly platform: Platform
  /** The channel. */
  readonly from: string
  readonly to: Pick<Asker, 'channel' | 'alias'>
}
