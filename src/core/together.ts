/**
 * `Promise.all`, but what fails says so only when the others have ended too. In a transaction nothing may
 * be asked after the end: the connection may be somebody else's by then. What is asked of one connection
 * is answered in the order given, as long as its statements are kept (`keep`, `keepRaw`).
 */
export async function together<const Asked extends readonly unknown[]>(
  asked: Asked,
): Promise<{ -readonly [Place in keyof Asked]: Awaited<Asked[Place]> }> {
  // A query begins when somebody waits for it, and again with each who does: here one waits.
  const begun = asked.map((each) => Promise.resolve(each))
  await Promise.allSettled(begun)
  // as: `map` forgets which place has what
  return Promise.all(begun) as Promise<{ -readonly [Place in keyof Asked]: Awaited<Asked[Place]> }>
}
