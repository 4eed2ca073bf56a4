/** At most `limit` in any span of `perMs`, counted under `key` by all processes together. */
export type BudgetRule = {
  readonly key: string
  /** Undefined: as many as one likes, unless `key` is paused. */
  readonly limit: number | undefined
  readonly perMs: number
  /** Asked, but not counted up by taking a place: see {@link Budget.count}. */
  readonly isCeiling?: boolean
  /** Spread evenly over `perMs`: a crowd that calls at once is answered late, and late answers cost places. */
  readonly isPaced?: boolean
}

export type Place = {
  readonly id: string
  readonly rules: readonly BudgetRule[]
  /** When its call may be made, by the budget's own clock. */
  readonly turnAtMs: number
}

/** What the platforms let us do, shared by all processes. Who gets no place does not wait inside but comes back later. */
export type Budget = {
  /** A place under every rule, or none at all and for how long to wait. */
  take(
    rules: readonly BudgetRule[],
  ): Promise<
    | { readonly kind: 'taken'; readonly place: Place }
    | { readonly kind: 'wait'; readonly waitMs: number }
  >
  /** Resolves when the place's turn has come: a fifth of a second at most after it was taken. */
  untilTurn(place: Place): Promise<void>
  /** When the call has been answered; `wasUsed` is false when it was never made. */
  settle(place: Place, wasUsed: boolean): Promise<void>
  /** One that happened without a place. */
  count(rule: BudgetRule): Promise<void>
  /** Nobody gets a place under `key` for so long. */
  pause(key: string, forMs: number): Promise<void>
}
