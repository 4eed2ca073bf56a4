/** Thrown at the start by a store or queue that does not answer. The message names it and the cure, never a password. */
export class BackendError extends Error {
  override readonly name = 'BackendError'
}
