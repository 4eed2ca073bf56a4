/** What a button stands for, where its own 64 bytes cannot carry it. */
export type MemoStore = {
  /** `person`: `platform:id` of whose words it holds, so that they can be forgotten. */
  keep(state: unknown, now: Date, person?: string): Promise<number>
  /** Of what was taken: `takenBy` and `takenAt`. */
  recall(id: number): Promise<unknown>
  /** Of two who change it at once, the second sees what the first made of it. Not called when it is gone. */
  change(id: number, to: (state: unknown) => unknown): Promise<void>
  /** What it holds; from then on who took it, and when: of two who press at once, the second gets that. */
  take(id: number, taker: Taker): Promise<unknown>
  /** Those that are older; but not what names whom a message in the moderators' room is from. */
  forgetBefore(before: Date): Promise<void>
}

/** `person`: `platform:id`. */
type Taker = { readonly name: string; readonly person: string; readonly at: Date }
