import type { Wording } from '../core/locale.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import { DeliveryError } from '../ports/messenger.ts'
import type { Command, CommandDeps } from './command.ts'
import { ownPlaceOf } from './own-place.ts'
import { privately } from './raise-by-hand.ts'

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

/** Who writes in a chat's name has no own chat: the answer would stand in that very chat, and what is kept would be kept for it. */
export function isUnknown({ userId, server }: Asker): boolean {
  return userId === server
}

/** Where it was asked stands only that it was answered. */
export async function answerInOwnChat(
  deps: CommandDeps,
  asker: Asker,
  answer: (own: ReturnType<typeof ownPlaceOf<Asker>>) => Promise<CommandReply>,
  /** To be asked in the own chat, where nobody can be answered. */
  how?: Wording,
): Promise<CommandReply> {
  if (isUnknown(asker)) return privately({ phrase: 'private.as-yourself' }, how)
  const { later, ...reply } = await answer(ownPlaceOf(asker))
  if (later === undefined) return sayThere(deps, asker, reply)
  return {
    ...{ isPrivate: true, message: reply.message },
    later: later.then((known) => sayThere(deps, asker, known)),
  }
}

type Answer = Pick<CommandReply, 'message' | 'file'>

async function sayThere(deps: CommandDeps, asker: Asker, answer: Answer): Promise<CommandReply> {
  const isSaid = await sendThere(deps, asker, answer)
  const phrase = isSaid ? 'private.answered' : 'private.unreached'
  return privately({ phrase })
}

async function sendThere(
  { messengers, now }: CommandDeps,
  asker: Asker,
  { message, file }: Answer,
): Promise<boolean> {
  const { platform, channel, language } = ownPlaceOf(asker)
  const key = `own-${now().getTime().toString(36)}`
  try {
    const options = { key, replyTo: undefined, isSilent: true, ...(file && { file }) }
    await messengers[platform]?.send({ platform, channel, language }, message, options)
    return true
  } catch (error) {
    if (error instanceof DeliveryError && error.reason === 'forbidden') return false
    throw error
  }
}
