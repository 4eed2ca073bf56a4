/** What a button stands for, where its own 64 bytes cannot carry it. */
export type MemoStore = {
  /** `person`: `platform:id` of whose words it holds, so that they can be forgotten. */
  keep(state: unknown, now: Date, person?: string): Promise<number>
  recall(id: number): Promise<unknown>
  /** Forgets it: of two who press at once, one gets it. */
  take(id: number): Promise<unknown>
}
