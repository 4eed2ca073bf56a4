/** A person's mistake, said in words: what was expected, what came, and the cure. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** What a person did wrong with a file; undefined when it is something else. */
export function toFileFault(file: string, error: unknown): UserError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new UserError(`${file}: there is no such file`, { cause: error })
  if (code === 'EISDIR')
    return new UserError(`${file} is a folder; give one file`, { cause: error })
  if (code === 'EACCES') return new UserError(`${file} may not be read`, { cause: error })
  return undefined
}
