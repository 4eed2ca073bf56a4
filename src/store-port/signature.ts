import type { RecordId, StoryId } from '../core/model.ts'
import type { FiledReport } from '../core/story/score.ts'
import type { Key, Signature, TermCounts } from '../core/story/signature.ts'

/** The index by which a record finds its story. */
export type SignatureStore = {
  /** Until the transaction ends nobody else files: two reports of one event never look past each other. */
  lock(): Promise<void>
  countTerms(hashes: readonly number[]): Promise<TermCounts>
  /** One more record, and of its terms these, which its story had not told. */
  addTerms(hashes: readonly number[]): Promise<void>
  /** Reports of the stories that share most with these keys and were last heard of at `openSince` or later. */
  listCandidates(
    keys: readonly Key[],
    openSince: Date,
  ): Promise<readonly FiledReport<StoryId, RecordId>[]>
  find(recordId: RecordId): Promise<Signature | undefined>
  put(recordId: RecordId, signature: Signature, seenAt: Date): Promise<void>
  /** Forgets a few of the records last seen before `openSince`: more than are added, so that the index does not grow. */
  forget(openSince: Date): Promise<void>
}
