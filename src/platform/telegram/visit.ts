/** Another chat or topic than the one in which somebody asks. */
import { type Api, GrammyError } from 'grammy'
import type { ChatFullInfo } from 'grammy/types'
import type { Asker } from '../../ports/command.ts'
import { isAdministrator } from './is-administrator.ts'

/** Undefined where the bot sees no such chat. A person's own chat is nobody else's to visit. */
export async function visit(api: Api, asker: Asker, name: string): Promise<Asker | undefined> {
  const { chatName, topic } = parsePlace(name) ?? {}
  if (chatName === undefined) return undefined
  const chat = await findChat(api, chatName)
  if (chat === undefined || chat.type === 'private') return undefined
  const inTopic = topic === undefined ? '' : `/${topic}`
  return {
    ...asker,
    channel: `${chat.id}${inTopic}`,
    placeName: `${chat.title}${inTopic}`,
    alias: chat.username === undefined ? undefined : `@${chat.username.toLowerCase()}${inTopic}`,
    server: String(chat.id),
    isManager: () => isAdministrator(api, chat.id, Number(asker.userId)),
  }
}

export function isPlace(word: string): boolean {
  return word.toLowerCase() === 'here' || parsePlace(word) !== undefined
}

const placePattern =
  /^(?:(?:https:\/\/)?t\.me\/c\/(?<inner>\d{5,15})|(?:https:\/\/)?t\.me\/(?<linked>\w{4,32})|(?<id>-\d{3,16})|@(?<name>\w{4,32}))(?:\/(?<topic>\d{1,10}))?$/i

/** `@name`, `-1001234567890`, `t.me/name`, `t.me/c/1234567890`; with `/5` behind it one topic. */
function parsePlace(
  typed: string,
): { readonly chatName: string | number; readonly topic: string | undefined } | undefined {
  const found = placePattern.exec(typed.trim())?.groups
  if (found === undefined) return undefined
  const { inner, id, topic } = found
  if (inner !== undefined) return { chatName: Number(`-100${inner}`), topic }
  return { chatName: id === undefined ? `@${found.linked ?? found.name}` : Number(id), topic }
}

export async function findChat(api: Api, name: string | number): Promise<ChatFullInfo | undefined> {
  try {
    return await api.getChat(name)
  } catch (error) {
    if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return undefined
    throw error
  }
}
