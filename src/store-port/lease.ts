/** What only one process may do at a time, and until when it is that one's. */
export type LeaseStore = {
  /** Takes or renews it for so long by the store's own clock. False: another holds it. */
  hold(name: string, holder: string, forMs: number): Promise<boolean>
  release(name: string, holder: string): Promise<void>
  /** At the start of a process that has the store to itself: whoever held one is dead. */
  releaseAll(): Promise<void>
}
