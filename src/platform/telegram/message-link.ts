/** Links to one message: https://core.telegram.org/api/links#message-links */
import type { Api } from 'grammy'
import type { MessageAddress } from '../../ports/messenger.ts'
import { findChat } from './visit.ts'

const pattern =
  /^(?:https?:\/\/)?(?:t|telegram)\.me\/(?:c\/(?<inner>\d{5,15})|(?<name>[a-z]\w{3,31}))(?:\/(?<topic>\d{1,10}))?\/(?<message>\d{1,10})(?:\?(?<query>\S*))?$/i

/** A chat may be called by its id or by its name, whichever the link says. */
export async function findLinked(api: Api, address: string): Promise<MessageAddress | undefined> {
  const { inner, name, topic, message, query } = pattern.exec(address.trim())?.groups ?? {}
  if (message === undefined) return undefined
  const typed = inner === undefined ? `@${name}` : `-100${inner}`
  const chat = await findChat(api, inner === undefined ? typed : Number(typed))
  const { id, username } = chat ?? {}
  const chats = [
    typed,
    ...(id === undefined ? [] : [String(id)]),
    ...(username === undefined ? [] : [`@${username}`]),
  ].map((each) => each.toLowerCase())
  const thread = topic ?? new URLSearchParams(query).get('thread')
  return {
    channels: [...chats, ...(thread ? chats.map((each) => `${each}/${thread}`) : [])],
    messageIds: [message, ...chats.map((each) => `${each}/${message}`)],
  }
}
