/** How often a person may have their turn: a token bucket, whose state is the moment at which it is full again. */
export type TurnLimit = {
  /** At once, after a rest. */
  readonly burst: number
  /** Until another one comes back. */
  readonly everyMs: number
}

export type TurnDecision =
  | { readonly kind: 'take'; readonly fullAt: Date }
  | { readonly kind: 'wait'; readonly until: Date }

/** `fullAt`: as the last turn left it; undefined before the first. */
export function takeTurn(
  { burst, everyMs }: TurnLimit,
  fullAt: Date | undefined,
  now: Date,
): TurnDecision {
  const owedMs = (fullAt ?? now).getTime() - now.getTime()
  // More than can be owed: the clock was put back.
  const isOdd = owedMs > burst * everyMs
  const nextMs = (isOdd ? 0 : Math.max(0, owedMs)) + everyMs
  const waitMs = nextMs - burst * everyMs
  return waitMs > 0
    ? { kind: 'wait', until: new Date(now.getTime() + waitMs) }
    : { kind: 'take', fullAt: new Date(now.getTime() + nextMs) }
}
