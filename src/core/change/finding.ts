import type { Change } from '../model.ts'

/**
 * One difference, weighed alone: `correction` replaces a fact by another, `update` says something
 * new, `edit` says the same.
 */
export type Finding = {
  readonly weight: 'correction' | 'update' | 'edit'
  readonly why: string
  readonly change: Change
  /** The date of a statement, which moves on with every new report. */
  readonly isRolling?: boolean
}
