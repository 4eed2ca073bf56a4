import type { Restraint } from '../core/alert/restraint.ts'

type StoredRestraint = Restraint & { readonly id: number }

export type RestraintStore = {
  add(restraint: Restraint, now: Date): Promise<number>
  /** Neither lifted nor past its end, oldest first. */
  listActive(now: Date): Promise<readonly StoredRestraint[]>
  lift(id: number, now: Date): Promise<void>
}
