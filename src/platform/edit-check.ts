import { forgetOldest } from '../core/forget-oldest.ts'
import { because } from '../core/reason.ts'
import { DeliveryError } from '../ports/messenger.ts'

/** Throws `unknown-outcome` where the answer to an edit shows other words than were asked for. */
export type EditCheck = (
  message: string,
  words: { readonly wanted: string; readonly shown: string },
) => void

/** Of each message the last one that was doubted. */
const rememberedCount = 1_000

/** Once repeated, an edit is taken for done: the platform may say it in its own way. */
export function createEditCheck(): EditCheck {
  const doubted = new Map<string, string>()
  return (message, { wanted, shown }) => {
    const isAgain = doubted.get(message) === wanted
    doubted.delete(message)
    if (shown === wanted || isAgain) return
    doubted.set(message, wanted)
    forgetOldest(doubted, rememberedCount)
    throw new DeliveryError('unknown-outcome', because('the edit did not stick'))
  }
}
