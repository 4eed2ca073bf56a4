import type { Rendering } from '../../ports/messenger.ts'
import { isFormRefused } from './error.ts'

/** A refused form sent nothing, so the first line, which says the news, may go once more alone. */
export async function withPlainFallback<Result>(
  payload: Rendering['payload'],
  call: (payload: Rendering['payload']) => Promise<Result>,
): Promise<Result> {
  try {
    return await call(payload)
  } catch (error) {
    const { content, allowed_mentions } = payload
    if (!isFormRefused(error) || content === undefined) throw error
    return call({ content, allowed_mentions, embeds: [], components: [] })
  }
}
