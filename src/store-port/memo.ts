/** What a button stands for, where its own 64 bytes cannot carry it. */
export type MemoStore = {
  keep(state: unknown, now: Date): Promise<number>
  recall(id: number): Promise<unknown>
  /** Forgets it: of two who press at once, one gets it. */
  take(id: number): Promise<unknown>
}
