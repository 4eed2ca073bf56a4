import type { Rendering } from '../../ports/messenger.ts'
import { isFormRefused } from './error.ts'

/** A refused form sent nothing, so what says the news may go once more without the rest. */
export async function withPlainFallback<Result>(
  payload: Rendering['payload'],
  plain: () => Rendering['payload'],
  call: (payload: Rendering['payload']) => Promise<Result>,
): Promise<Result> {
  try {
    return await call(payload)
  } catch (error) {
    if (!isFormRefused(error)) throw error
    return call(plain())
  }
}
