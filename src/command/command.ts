import type { ApprovalRule } from '../core/approval/rule.ts'
import type { Locales } from '../core/locale.ts'
import type { AlertId, Platform } from '../core/model.ts'
import type { Topic } from '../core/topic.ts'
import type { Job } from '../job.ts'
import type { Posting } from '../moderation/posting.ts'
import type {
  Access,
  CommandCall,
  CommandDescription,
  CommandReply,
  MenuChoice,
  MessageMenu,
  Press,
  PressReply,
  Submission,
} from '../ports/command.ts'
import type { Messenger } from '../ports/messenger.ts'
import type { Room } from '../store-port/notice.ts'
import type { Store } from '../store-port/store.ts'
import type { Moderators } from './access.ts'

export type CommandDeps = {
  readonly store: Store
  readonly now: () => Date
  enqueue(jobs: readonly Job[]): Promise<void>
  /** Of `config/topics.yaml`, as it is now. */
  readonly topics: () => readonly Topic[]
  /** Of the platforms that are connected. */
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>
  readonly locales: Locales
  /** Which alerts wait for a yes. */
  readonly approval: readonly ApprovalRule[]
  /** Where moderators hear of what they must decide. */
  readonly rooms: readonly Room[]
  readonly posting: Posting
  readonly moderators: Moderators
  /** Of Tenbells. */
  readonly version: string
}

export type Command = {
  readonly description: CommandDescription
  /** Default: everyone. */
  readonly access?: Access
  /** Searches all that is stored or asks the web: may be asked less often. */
  readonly isHeavy?: true
  /** Tells what readers do not know: never where others than moderators read along. */
  readonly isConfidential?: true
  run(deps: CommandDeps, call: Call): Promise<CommandReply>
}

/** `alertId`: of the alert whose story it names, where one alert was named. */
export type Call = CommandCall & { readonly alertId?: AlertId }

/** What answers a pressed button. `rest` is what follows `<prefix>:` in the button's id. */
export type Button = {
  readonly prefix: string
  /** Default: everyone. */
  readonly access?: Access
  /** As of a {@link Command}. */
  readonly isConfidential?: true
  press(deps: CommandDeps, rest: string, press: Press): Promise<PressReply>
}

/** What takes a filled form. `rest` is what follows `<prefix>:` in the form's id. */
export type Receiver = {
  readonly prefix: string
  /** Default: everyone. */
  readonly access?: Access
  submit(deps: CommandDeps, rest: string, submission: Submission): Promise<PressReply>
}

/** What a message itself is asked. */
export type Menu = {
  readonly description: MessageMenu
  /** Default: everyone. */
  readonly access?: Access
  choose(deps: CommandDeps, choice: MenuChoice): Promise<CommandReply>
}
