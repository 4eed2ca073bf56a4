/** How long one attempt at a message may take, however many calls it needs. */
export const attemptMs = 17_000

/** So long nobody else touches the message. What is left over is for broken-off calls and for clocks that differ. */
export const leaseMs = attemptMs + 3_000
