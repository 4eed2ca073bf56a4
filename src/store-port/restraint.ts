import type { Restraint } from '../core/alert/restraint.ts'

export type StoredRestraint = Restraint & { readonly id: number; readonly since: Date }

export type RestraintStore = {
  /**
   * Once, also of two at the same moment. One of the bot's own ends by itself, and so does not stand
   * for a person's.
   */
  add(
    restraint: Restraint,
    now: Date,
  ): Promise<{ readonly isNew: boolean; readonly standing: StoredRestraint }>
  /** Neither lifted nor past its end, oldest first. */
  listActive(now: Date): Promise<readonly StoredRestraint[]>
  /** `false`: somebody was faster. */
  lift(id: number, now: Date): Promise<boolean>
}
