import type { Asker, CommandReply } from '../ports/command.ts'
import { DeliveryError } from '../ports/messenger.ts'
import type { Command, CommandDeps } from './command.ts'
import { ownPlaceOf } from './own-place.ts'
import { say } from './say.ts'

/** What a person keeps is nobody else's to read: asked for among others, it is answered in the person's own chat. */
export function inOwnChat(run: Command['run']): Command['run'] {
  return async (deps, call) => {
    if (!isOverheard(call)) return run(deps, call)
    const { message } = await run(deps, { ...call, ...ownPlaceOf(call) })
    const isSaid = await sayThere(deps, call, message)
    const phrase = isSaid ? 'private.answered' : 'private.unreached'
    return { isPrivate: true, message: say({ phrase }, []) }
  }
}

/** Telegram has no answer in a group that only one person sees. */
function isOverheard({ platform, server }: Asker): boolean {
  return platform === 'telegram' && server !== undefined
}

async function sayThere(
  { messengers, now }: CommandDeps,
  asker: Asker,
  message: CommandReply['message'],
): Promise<boolean> {
  const { platform, channel, language } = ownPlaceOf(asker)
  const key = `own-${now().getTime().toString(36)}`
  try {
    const options = { key, replyTo: undefined, isSilent: true }
    await messengers[platform]?.send({ platform, channel, language }, message, options)
    return true
  } catch (error) {
    if (error instanceof DeliveryError && error.reason === 'forbidden') return false
    throw error
  }
}
