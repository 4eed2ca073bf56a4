import type { Platform } from '../core/model.ts'

/** How much of it there was. */
export type Forgotten = {
  readonly follows: number
  /** The own place with its wishes, what was subscribed in the own chat, and the digest. */
  readonly settings: number
  /** What is known of messages to the person. */
  readonly messages: number
  readonly memos: number
  /** Entries in the log, and reports, that bore the person's name; they bear the number only now. */
  readonly names: number
}

export type Person = {
  readonly platform: Platform
  readonly userId: string
  /** The person's own chat. */
  readonly channel: string
  /** As who they say yes; another name where they are known on both platforms. */
  readonly voter: string
}
