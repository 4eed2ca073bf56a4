import type { Api } from 'grammy'
import type { ChatFullInfo } from 'grammy/types'
import { forgetOldest } from '../../core/forget-oldest.ts'
import type { Survey } from '../../ports/messenger.ts'
import { countsItsMessages } from './chat.ts'
import { isNotEditable, isNotFound, isNotModified, isWithoutLocation } from './error.ts'
import { getOwnId } from './own-id.ts'

/** So many ids in a row without a message are the end of the chat. */
const gapCount = 5
const probeLimit = 25

/** How far a look has come: whose the messages before `next` are, the last `gap` of them nobody's. */
type Seen = { next: number; gap: number; readonly ours: number[] }
/** Looks that Telegram has stopped, by what they look for: they go on where they were, or would never come to their end. */
export type StoppedLooks = Map<string, Seen>
const mostStopped = 200

type Look = {
  /** Of the message that is looked for, and of the attempt to send it. */
  readonly key: string
  readonly stopped: StoppedLooks
  /** The newest of ours known to stand before it. */
  readonly after: number
  /** Which of these messages are others of ours, and how many more of ours may be among them. */
  readonly survey: (there: {
    readonly channels: readonly string[]
    readonly messageIds: readonly string[]
  }) => Promise<Survey>
  /** Told before each look that counts as an edit. */
  readonly countEdit?: (() => Promise<void>) | undefined
}

/**
 * Bots cannot read a chat, but a refused edit tells whose a message is: `editMessageLiveLocation` changes
 * no text and no photo. Whatever the bot says anywhere is written down before it is sent, so of its own messages
 * the one is left that is looked for, and none is ever changed to find out. Undefined: it cannot be told.
 */
export async function findSent(
  api: Api,
  chatId: number | string,
  { survey, ...look }: Look,
): Promise<number | 'absent' | undefined> {
  if (!countsItsMessages(chatId)) return undefined
  const ours = await listOurs(api, chatId, look)
  if (ours === undefined) return undefined
  if (ours.length === 0) return 'absent'
  const chat = await api.getChat(chatId)
  const { known, otherCount } = await survey({
    channels: namesOf(chat),
    messageIds: ours.map(String),
  })
  // Should it stand twice, the last is kept true.
  const found = ours.findLast((id) => !known.includes(String(id)))
  if (found === undefined) return 'absent'
  if (otherCount > 0 || (await mayEditOthers(api, chat))) return undefined
  return found
}

function namesOf(chat: ChatFullInfo): readonly string[] {
  const names = [chat.username, ...(chat.active_usernames ?? [])]
  const known = names.flatMap((name) => (name === undefined ? [] : [`@${name}`]))
  return [String(chat.id), ...new Set(known)]
}

/** Where it may, other administrators' posts look like its own. */
async function mayEditOthers(api: Api, { id, type }: ChatFullInfo): Promise<boolean> {
  if (type !== 'channel') return false
  const member = await api.getChatMember(id, await getOwnId(api))
  return member.status !== 'administrator' || member.can_edit_messages === true
}

/** Our messages behind `after` to the end of the chat; undefined when the end is too far away. */
async function listOurs(
  api: Api,
  chatId: number | string,
  { key, stopped, after, countEdit }: Omit<Look, 'survey'>,
): Promise<readonly number[] | undefined> {
  const seen = stopped.get(key) ?? { next: after + 1, gap: 0, ours: [] }
  stopped.set(key, seen)
  forgetOldest(stopped, mostStopped)
  while (seen.gap < gapCount && seen.next <= after + probeLimit) {
    await countEdit?.()
    const owner = await findOwner(api, chatId, seen.next)
    if (owner === 'ours') seen.ours.push(seen.next)
    seen.gap = owner === 'nobody' ? seen.gap + 1 : 0
    seen.next += 1
  }
  stopped.delete(key)
  return seen.gap < gapCount ? undefined : seen.ours
}

async function findOwner(
  api: Api,
  chatId: number | string,
  id: number,
): Promise<'ours' | 'other' | 'nobody'> {
  try {
    await api.editMessageLiveLocation(chatId, id, 0, 0)
    return 'ours'
  } catch (error) {
    if (isWithoutLocation(error) || isNotModified(error)) return 'ours'
    if (isNotEditable(error)) return 'other'
    if (isNotFound(error)) return 'nobody'
    throw error
  }
}
