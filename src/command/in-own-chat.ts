import type { Asker, CommandReply } from '../ports/command.ts'
import { DeliveryError } from '../ports/messenger.ts'
import type { Command, CommandDeps } from './command.ts'
import { ownPlaceOf } from './own-place.ts'
import { say } from './say.ts'

/** What a person keeps is nobody else's to read: asked for among others, it is answered in the person's own chat. */
export function inOwnChat(run: Command['run']): Command['run'] {
  return async (deps, call) =>
    isOverheard(call)
      ? answerInOwnChat(deps, call, (own) => run(deps, { ...call, ...own }))
      : run(deps, call)
}

/** Telegram has no answer in a group that only one person sees. */
function isOverheard({ platform, server }: Asker): boolean {
  return platform === 'telegram' && server !== undefined
}

/** Whether others than moderators would read the answer. */
export function isOutsideRooms({ rooms }: Pick<CommandDeps, 'rooms'>, asker: Asker): boolean {
  const { platform, channel, alias, server } = asker
  const isRoom = rooms.some(
    (room) => room.platform === platform && [channel, alias, server].includes(room.channel),
  )
  return isOverheard(asker) && !isRoom
}

/** Where it was asked stands only that it was answered. */
export async function answerInOwnChat(
  deps: CommandDeps,
  asker: Asker,
  answer: (own: ReturnType<typeof ownPlaceOf>) => Promise<CommandReply>,
): Promise<CommandReply> {
  const { message, later } = await answer(ownPlaceOf(asker))
  if (later === undefined) return sayThere(deps, asker, message)
  return {
    ...{ isPrivate: true, message },
    later: later.then((known) => sayThere(deps, asker, known.message)),
  }
}

async function sayThere(
  deps: CommandDeps,
  asker: Asker,
  message: CommandReply['message'],
): Promise<CommandReply> {
  const isSaid = await sendThere(deps, asker, message)
  const phrase = isSaid ? 'private.answered' : 'private.unreached'
  return { isPrivate: true, message: say({ phrase }, []) }
}

async function sendThere(
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
