import type { Message } from '../core/message.ts'
import type { NoticeId, Platform } from '../core/model.ts'
import type { Anchor } from './delivery.ts'

/** Where moderators hear of what they must decide. */
export type Room = {
  readonly platform: Platform
  /** As of a destination. */
  readonly channel: string
  /** BCP 47, of our own words; English when undefined. */
  readonly language?: string | undefined
}

/** A message that stands in one room, and is changed as its matter goes on. */
export type Notice = Room & {
  readonly id: NoticeId
  /** What it is about: `proposal 12`, `report 3`. */
  readonly subject: string
  /** What it should say, and which saying that is: 1 and up. */
  readonly message: Message
  readonly version: number
  readonly attemptCount: number
  readonly startedAt: Date | undefined
  /** Undefined until it stands. */
  readonly messageId: string | undefined
  readonly createdAt: Date
}

export type NoticeVersion = Pick<Notice, 'id' | 'version'>

/** What the holder of a `tell-room` job may do now. */
export type NoticeClaim =
  | { readonly kind: 'send' | 'edit'; readonly notice: Notice }
  /** An earlier attempt may have been sent: find out first. */
  | { readonly kind: 'reconcile'; readonly notice: Notice }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'nothing' }

export type NoticeStore = {
  /**
   * Has every room say this of the subject, where it stands already too; those that have something to say now.
   * Nobody else's words of the same subject come in between before the transaction ends.
   */
  put(
    notice: Pick<Notice, 'subject' | 'message'> & { readonly rooms: readonly Room[] },
    now: Date,
  ): Promise<readonly NoticeVersion[]>
  listOf(subject: string): Promise<readonly Notice[]>
  claim(id: NoticeId, now: Date): Promise<NoticeClaim>
  /** That version stands; whether a newer one is to be said. */
  markSaid(id: NoticeId, said: { messageId: string; version: number }): Promise<boolean>
  /** This attempt has certainly not been sent. No `why`: it was not even tried. */
  postpone(id: NoticeId, notBefore: Date, why: string | undefined): Promise<void>
  /** It may have been sent. */
  markUnknown(id: NoticeId, notBefore: Date, why: string): Promise<void>
  /** Nothing more is said of it there. */
  fail(id: NoticeId, why: string): Promise<void>
  /** What stood was deleted there: it is said in a new message. */
  renew(id: NoticeId, now: Date): Promise<void>
  /** The room has another name now. */
  move(id: NoticeId, channel: string): Promise<void>
  /** The newest message of ours known to stand in that room before then. */
  findAnchor(room: Room, before: Date): Promise<Anchor | undefined>
}
