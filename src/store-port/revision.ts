import type { NewsRecord, RecordId, RevisionId } from '../core/model.ts'
import type { StoredRecord } from './record.ts'

export type Revision = {
  readonly id: RevisionId
  readonly recordId: RecordId
  /** 1 and up, without gaps. */
  readonly number: number
  readonly content: NewsRecord
  readonly seenAt: Date
  /** An embargo or a hold timer has kept it until then. */
  readonly heldUntil: Date | undefined
  /** What became of it, in one word; undefined until it is decided. */
  readonly fate?: string | undefined
}

/** What became of a revision; answers "why". */
export type Fate = { readonly kind: string; readonly why: string }

/** Kinds after which readers, or we on their behalf, know the revision's text. */
export const toldFates: readonly string[] = ['alert', 'stay-quiet']

export type RevisionStore = {
  get(id: RevisionId): Promise<Revision>
  /** And its record as it is now. */
  getWithRecord(
    id: RevisionId,
  ): Promise<{ readonly revision: Revision; readonly record: StoredRecord }>
  findLatest(recordId: RecordId): Promise<Revision | undefined>
  /** Of the first one, whatever became of it. */
  getFirstSeenAt(recordId: RecordId): Promise<Date>
  /** The revision that readers know: the newest one below `number` that was not held back or found broken. */
  findTold(recordId: RecordId, belowNumber?: number): Promise<Revision | undefined>
  /** The newest one below `number` that waits for a yes. */
  findProposed(recordId: RecordId, belowNumber: number): Promise<Revision | undefined>
  /** Those that readers may read, oldest first: none that was kept from them and then overtaken. */
  listTold(recordId: RecordId): Promise<readonly Revision[]>
  /** Whether readers may read several of one of the records. */
  hasSeveralTold(recordIds: readonly RecordId[]): Promise<boolean>
  /** An earlier revision of the record is neither decided nor held: its turn comes first. */
  hasUndecidedBefore(recordId: RecordId, number: number): Promise<boolean>
  /** Undefined when another worker has added this number first. */
  add(revision: Omit<Revision, 'id' | 'heldUntil' | 'fate'>): Promise<RevisionId | undefined>
  markFiled(id: RevisionId, at: Date): Promise<void>
  markDecided(id: RevisionId, fate: Fate & { readonly at: Date }): Promise<void>
  /** What was proposed of these records has been decided. */
  settleProposed(recordIds: readonly RecordId[], fate: Fate): Promise<void>
  /** The newest one below `number` to which somebody has said no, when nothing newer was told. */
  findRefused(recordId: RecordId, belowNumber: number): Promise<Revision | undefined>
  hold(id: RevisionId, until: Date): Promise<void>
}
