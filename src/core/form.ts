/** What the bot asks a person to fill in, before any platform's widgets and any reader's language. */
import type { Wording } from './locale.ts'

/** At most five fields: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
export type Form = {
  /** Of who receives it, like a button's: `prefix:rest`, at most 54 bytes. */
  readonly id: string
  readonly fields: readonly FormField[]
}

type Field = {
  /** `[a-z-]+`, unlike the others'. */
  readonly name: string
  /** Discord shows 45 signs. */
  readonly label: Wording
  /** A line under the label; Discord shows 100 signs. */
  readonly hint?: Wording
  readonly isRequired: boolean
}

type TextField = Field & {
  readonly kind: 'line' | 'paragraph'
  /** Stands there already. */
  readonly value?: string
  /** In UTF-16 units; default: 1 to 4,000, which is also the most. */
  readonly leastLength?: number
  readonly mostLength?: number
  /** Where the platform asks one field after another, a file may be sent in its place. */
  readonly takesFile?: true
}

type ChoiceField = Field & {
  readonly kind: 'one' | 'several'
  /** At most 25. */
  readonly choices: readonly Choice[]
}

/** `value` is at most 100 signs. */
type Choice = {
  readonly label: Wording
  readonly value: string
  readonly isChosen?: boolean
}

export type FormField = TextField | ChoiceField
