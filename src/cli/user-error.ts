/** A person's mistake, said in words: what was expected, what came, and the cure. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
