/** Who talks with the bot, where, and how it answers there. */
import type { Chat, User } from 'grammy/types'
import type { Logger } from 'pino'
import type { Asker, CommandCenter, CommandReply } from '../../ports/command.ts'
import type { DraftStore } from '../../ports/draft.ts'
import type { Destination } from '../../ports/messenger.ts'
import { answer } from './answer.ts'
import type { AnswerLine } from './answer-line.ts'
import { editStanding } from './edit-message.ts'
import { isAdministrator } from './is-administrator.ts'
import type { Sender } from './sender.ts'
import { visit } from './visit.ts'

export type Talk = {
  readonly sender: Sender
  readonly answers: AnswerLine
  readonly commandCenter: CommandCenter
  readonly drafts: DraftStore
  readonly botName: string
  readonly log: Logger
}

export async function sendReply(
  talk: Talk,
  destination: Destination,
  messageId: number | undefined,
  { message, file, later }: Pick<CommandReply, 'message' | 'file' | 'later'>,
): Promise<void> {
  const options = {
    replyTo: messageId === undefined ? undefined : String(messageId),
    isSilent: true,
    ...(file && { file }),
  }
  await talk.answers.say(destination.channel, async () => {
    const standing = await answer(talk.sender, destination, message, options)
    // Nobody else waits for it: the next update is answered meanwhile.
    if (later) void replaceLater(talk, destination, standing.messageId, later)
  })
}

async function replaceLater(
  talk: Talk,
  destination: Destination,
  messageId: string,
  later: Promise<CommandReply>,
): Promise<void> {
  try {
    const { message, style } = await later.catch(apologize(talk))
    await talk.answers.say(destination.channel, () =>
      editStanding(talk.sender, { ...destination, ...style }, messageId, message),
    )
  } catch (error) {
    talk.log.warn({ err: error }, 'telegram answer not sent')
  }
}

export type Place = {
  readonly chat: Chat
  readonly message_thread_id?: number
  readonly is_topic_message?: boolean
}

/** A forum's topic is a place of its own. */
function channelOf(
  { chat, message_thread_id: topic, is_topic_message }: Place,
  name = String(chat.id),
): string {
  return is_topic_message && topic !== undefined ? `${name}/${topic}` : name
}

/** By its id and, where its chat has one, by its name. */
export function namePlace(place: Place): Pick<Asker, 'channel' | 'alias'> {
  const { username } = place.chat
  const alias = username === undefined ? undefined : channelOf(place, `@${username.toLowerCase()}`)
  return { channel: channelOf(place), alias }
}

export function askerOf({ sender }: Talk, user: User | undefined, place: Place): Asker {
  const { chat } = place
  const asker: Asker = {
    platform: 'telegram',
    userId: String(user?.id ?? chat.id),
    userName: [user?.first_name ?? chat.title, user?.last_name].filter(Boolean).join(' '),
    language: user?.language_code,
    ...namePlace(place),
    server: chat.type === 'private' ? undefined : String(chat.id),
    roles: [],
    isManager: async () =>
      chat.type === 'private' ||
      user === undefined ||
      isAdministrator(sender.api, chat.id, user.id),
    visit: (name) => visit(sender.api, asker, name),
  }
  return asker
}

/** Where a person asked, in the language of that person's app. */
export function toDestination(place: Place, user: User | undefined): Destination {
  const language = user?.language_code
  return {
    platform: 'telegram',
    channel: channelOf(place),
    ...(language !== undefined && { language }),
  }
}

export function apologize({ log }: Talk): (error: unknown) => CommandReply {
  return (error) => {
    log.error({ err: error }, 'command failed')
    return {
      message: {
        tone: 'plain',
        title: { label: undefined, text: { phrase: 'apology' } },
        parts: [],
        image: undefined,
        links: [],
        actions: [],
      },
      isPrivate: true,
    }
  }
}
