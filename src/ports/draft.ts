/** Forms that people have begun to fill in, where the platform asks one field after another. */
export type DraftStore = {
  /** In place of what was kept under the key. */
  keep(key: string, state: unknown, now: Date): Promise<void>
  find(key: string): Promise<unknown>
  /** Forgets it; of two who end it at once, one gets it. */
  take(key: string): Promise<unknown>
  forgetBefore(before: Date): Promise<void>
}
