import { createHash } from 'node:crypto'
import { type SandboxFile, type SandboxInput, SandboxInputError } from '../../ports/sandbox.ts'
import type { Entity, InlineButton } from './bot-api.ts'
import { toBotMessage } from './bot-message.ts'
import type { UpdateQueue } from './updates.ts'
import {
  anonymousAdministrator,
  type ChatState,
  type StoredMessage,
  toUser,
  type World,
} from './world.ts'

const textLimit = 4096
const captionLimit = 1024

type Place = { readonly world: World; readonly updates: UpdateQueue; readonly botName: string }

/** What a person does in the group; throws {@link SandboxInputError} for what the app would not let them do. */
export function typeOrPress(place: Place, channelId: string, input: SandboxInput): void {
  const [chatId, threadId] = channelId.split('/').map(Number)
  const state = place.world.chats.get(chatId ?? 0)
  if (!state) throw new SandboxInputError(`there is no telegram chat "${channelId}"`)
  if (input.user.trim() === '') throw new SandboxInputError('a person needs a name')
  if ('modal' in input || 'menu' in input)
    throw new SandboxInputError('Telegram has neither modals nor menus of messages')
  if ('text' in input) type(place, state, { ...input, threadId })
  else press(place, state, input)
}

function type(
  place: Place,
  state: ChatState,
  input: {
    user: string
    language?: string | undefined
    text: string
    replyTo?: string | undefined
    file?: SandboxFile | undefined
    threadId: number | undefined
  },
): void {
  const { world, updates } = place
  const text = input.text.trim()
  const { file } = input
  refuseUnsendable(text, file)
  const { chat } = state
  if (chat.type === 'private' && chat.first_name !== input.user)
    throw new SandboxInputError(`only ${chat.first_name} reads this chat`)
  // Who writes to a bot has opened it.
  if (chat.type === 'private' && state.setting.bot === 'left')
    world.record({ kind: 'moved', chatId: chat.id, bot: 'member' })
  const replied = input.replyTo === undefined ? undefined : findMessage(state, input.replyTo)
  const messageId = state.lastMessageId + 1
  const entities = commandEntities(text)
  const isAnonymous = state.setting.anonymous?.includes(input.user)
  world.record({
    kind: 'posted',
    chatId: chat.id,
    messageId,
    at: world.now().toISOString(),
    from: isAnonymous ? anonymousAdministrator : toUser(input.user, input.language),
    content: {
      text,
      ...(file && {
        document: { name: file.name, base64: Buffer.from(file.bytes).toString('base64') },
      }),
    },
    formatted: { text, entities },
    replyTo: replied?.id,
    threadId: input.threadId,
  })
  const message = state.messages.get(messageId)
  // Bots in groups are in privacy mode: they see answers to them, and commands, not those for another bot.
  const isSeen =
    chat.type === 'private' ||
    replied?.from.is_bot === true ||
    isForBot(text, entities, place.botName)
  if (!message || !isSeen) return
  updates.push(toUpdate(state, message))
  const group = world.chats.get(state.setting.discussion ?? 0)
  const copy = group?.messages.get(group.lastMessageId)
  if (group && copy) updates.push(toUpdate(group, copy))
}

function refuseUnsendable(text: string, file: SandboxFile | undefined): void {
  if (text === '' && !file) throw new SandboxInputError('there is nothing to send')
  const limit = file ? captionLimit : textLimit
  if ([...text].length > limit)
    throw new SandboxInputError(
      `Telegram takes at most ${limit} characters ${file ? 'under a file' : 'in one message'}`,
    )
}

/** What stands in a channel was written by the channel. */
function toUpdate(state: ChatState, stored: StoredMessage): Parameters<UpdateQueue['push']>[0] {
  const message = toBotMessage(state, stored)
  if (state.chat.type !== 'channel') return { message }
  const { from: _, ...post } = message
  return { channel_post: { ...post, sender_chat: state.chat } }
}

/** https://core.telegram.org/bots/api#messageentity: `/start@jobs_bot` anywhere in the text. */
function commandEntities(text: string): readonly Entity[] {
  return [...text.matchAll(/(?<![\w/@])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/@])/gi)].map(
    (match) => ({ type: 'bot_command', offset: match.index, length: match[0].length }),
  )
}

function isForBot(text: string, entities: readonly Entity[], botName: string): boolean {
  return entities.some(({ offset, length }) => {
    const [, name] = text.slice(offset, offset + length).split('@')
    return name === undefined || name.toLowerCase() === botName.toLowerCase()
  })
}

function press(
  { world, updates }: Place,
  state: ChatState,
  input: { user: string; language?: string | undefined; messageId: string; button: string },
): void {
  const message = findMessage(state, input.messageId)
  const { reply_markup: markup } = message.content
  const buttons = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : []
  const data = findButton(buttons, input.button).callback_data
  if (data === undefined)
    throw new SandboxInputError(`"${input.button}" opens a link; the bot never hears of it`)
  const pressedAt = world.now().toISOString()
  const id = BigInt(`0x${hash(`${world.lastUpdateId} ${pressedAt} ${input.user}`)}`)
  updates.push({
    callback_query: {
      id: String(id),
      from: toUser(input.user, input.language),
      message: toBotMessage(state, message),
      chat_instance: String(BigInt(`0x${hash(String(state.chat.id))}`)),
      data,
    },
  })
}

function findMessage(state: ChatState, id: string): StoredMessage {
  const message = state.messages.get(Number(id))
  if (message && !message.isDeleted) return message
  throw new SandboxInputError(`there is no message ${id} in this chat`)
}

/** Before the words of a button. */
const sign = /^\p{Extended_Pictographic} /u

function findButton(buttons: readonly InlineButton[], wanted: string): InlineButton {
  const found =
    buttons.find((button) => button.callback_data === wanted) ??
    buttons.find(({ text }) => text === wanted || text.replace(sign, '') === wanted)
  if (found) return found
  const labels = buttons.map((button) => `"${button.text}"`).join(', ') || 'none'
  throw new SandboxInputError(`no button "${wanted}" under this message; there is: ${labels}`)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 15)
}
