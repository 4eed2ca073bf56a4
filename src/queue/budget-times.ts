/** A place whose holder died comes back after so long. */
export const placeLeaseMs = 5_000

/** Every place is held by a call under way: when the first will be free nobody knows. */
export const fullWaitMs = 20
