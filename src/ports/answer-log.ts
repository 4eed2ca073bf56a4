/**
 * What the bot says besides alerts, and copies of what it says twice to be sure: a bot cannot read a chat,
 * but knows what of its own stands there if it has written down each time that it would say something.
 */
export type AnswerLog = {
  /** Before it is sent. Until it is kept or dropped it may stand there. */
  begin(channel: string, now: Date): Promise<number>
  /** It stands. */
  keep(id: number, messageId: string, now: Date): Promise<void>
  /** It certainly does not. */
  drop(id: number): Promise<void>
  /** What was said there before now and may stand, nobody knows where. */
  lose(channel: string, now: Date): Promise<void>
  forgetBefore(before: Date): Promise<void>
}
