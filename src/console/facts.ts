import type { Said } from '../core/locale.ts'
import type { Platform } from '../core/model.ts'
import type { CommandDescription } from '../ports/command.ts'

/** What the page's header says about the running bot. */
export type ConsoleFacts = {
  readonly version: string
  readonly storage: 'embedded' | 'postgres'
  readonly queue: 'embedded' | 'postgres' | 'redis'
  readonly platforms: Readonly<Record<Platform, 'sandbox' | 'live' | 'off'>>
  /** Only while the sample wire plays. */
  readonly sample?: {
    readonly scenes: readonly { readonly atMs: number; readonly title: string }[]
    readonly elapsedMs: number
  }
  /** Offered while a person types a slash. */
  readonly commands?: readonly Said<CommandDescription>[]
}

export type Health = {
  readonly ok: boolean
  /** A line for each part, such as `{ store: 'ok', queue: 'no answer for 5 s' }`. */
  readonly parts: Readonly<Record<string, string>>
}
