/** What came cannot be read. The message names the thing, the place in it, and the cure. */
export class ParseError extends Error {
  override readonly name = 'ParseError'
}
