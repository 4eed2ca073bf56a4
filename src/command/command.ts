import type { CommandCall, CommandDescription, CommandReply } from '../ports.ts'
import type { Store } from '../store-port.ts'

export type CommandDeps = {
  readonly store: Store
  readonly now: () => Date
  /** Of Tenbells. */
  readonly version: string
}

export type Command = {
  readonly description: CommandDescription
  run(deps: CommandDeps, call: CommandCall): Promise<CommandReply>
}

/** What answers a pressed button. `rest` is what follows `<prefix>:` in the button's id. */
export type Button = {
  readonly prefix: string
  press(
    deps: CommandDeps,
    rest: string,
  ): Promise<CommandReply & { readonly replacesMessage: boolean }>
}
