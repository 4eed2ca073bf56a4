import type { Change } from '../model.ts'
import type { Reason } from '../reason.ts'

/**
 * One difference, weighed alone: `correction` replaces a fact by another, `update` says something
 * new, `edit` says the same.
 */
export type Finding = {
  readonly weight: 'correction' | 'update' | 'edit'
  readonly why: Reason
  readonly change: Change
  /** Of a figure: it is smaller now. */
  readonly isFall?: boolean
  /** Of a date: when something was `said`, or another weekday. Both move on with the report. */
  readonly rolls?: 'said' | 'weekday' | undefined
}
