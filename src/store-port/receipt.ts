import type { RecordId, SourceId } from '../core/model.ts'

/** Pushes that were taken, so that the same one again changes nothing. */
export type ReceiptStore = {
  find(source: SourceId, key: string): Promise<RecordId | undefined>
  add(receipt: {
    readonly source: SourceId
    readonly key: string
    readonly recordId: RecordId
    readonly at: Date
  }): Promise<void>
  /** Taken from this source since then. */
  count(source: SourceId, since: Date): Promise<number>
}
