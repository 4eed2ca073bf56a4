import type { SourceId } from '../core/model.ts'

/** `quiet`: it did not tell of news that we found ourselves. */
export type HubState = 'asked' | 'active' | 'quiet' | 'refused'

export type Hub = {
  readonly sourceId: SourceId
  readonly url: string
  readonly topic: string
  /** The unguessable end of our callback's address. */
  readonly token: string
  readonly secret: string
  readonly state: HubState
}

export type HubStore = {
  /** The same hub and topic again change nothing. */
  put(source: SourceId, hub: { readonly url: string; readonly topic: string }): Promise<void>
  findByToken(token: string): Promise<Hub | undefined>
  /** Those to be asked now: new ones, and those of whose lease less than a third is left. */
  claimDue(now: Date): Promise<readonly Hub[]>
  mark(
    source: SourceId,
    change: { readonly state: HubState; readonly leaseUntil?: Date; readonly pingedAt?: Date },
  ): Promise<void>
  /** False unless it was active and has not been heard since then. */
  markQuiet(source: SourceId, unheardSince: Date): Promise<boolean>
}
