import { type Api, GrammyError } from 'grammy'
import type {
  CallbackQuery,
  Chat,
  ChatMember,
  ChatMemberUpdated,
  LanguageCode,
  Message as TelegramMessage,
  Update,
  User,
} from 'grammy/types'
import type { Logger } from 'pino'
import type { Message } from '../../core/message.ts'
import type { Asker, CommandCall, CommandCenter, CommandDescription } from '../../ports/command.ts'
import type { Destination } from '../../ports/messenger.ts'
import type { AnswerLine } from './answer-line.ts'
import { parseChat } from './chat.ts'
import { cleanText } from './clean.ts'
import { editStanding } from './edit-message.ts'
import { renderPlain } from './render.ts'
import { send } from './send.ts'
import type { Sender } from './sender.ts'

/** https://core.telegram.org/bots/api#answercallbackquery */
const alertLimit = 200

type Talk = {
  readonly sender: Sender
  readonly answers: AnswerLine
  readonly commandCenter: CommandCenter
  readonly botName: string
  readonly log: Logger
}

/** What a person said, pressed or did with the bot -> the command center -> the answer. Never throws. */
export async function answerUpdate(talk: Talk, update: Update): Promise<void> {
  try {
    const said = update.message ?? update.channel_post
    if (said) await answerMessage(talk, said)
    if (update.callback_query) await answerPress(talk, update.callback_query)
    if (update.my_chat_member) await noteMembership(talk, update.my_chat_member)
  } catch (error) {
    talk.log.warn({ err: error, updateId: update.update_id }, 'telegram answer not sent')
  }
}

async function answerMessage(talk: Talk, message: TelegramMessage): Promise<void> {
  const typed = parseCommand(message)
  const { from, chat } = message
  // What stands in a channel without a name was written by one of its administrators.
  if (!typed || from?.is_bot || (!from && chat.type !== 'channel')) return
  if (typed.botName !== undefined && typed.botName !== talk.botName.toLowerCase()) return
  const isPrivateChat = chat.type === 'private'
  const command = findCommand(talk.commandCenter, typed.name, isPrivateChat)
  // In a group an unknown command is for another bot, unless it names this one.
  if (!command && !isPrivateChat && typed.botName === undefined) return
  const call: CommandCall = {
    ...askerOf(talk, from, message),
    name: command?.name ?? typed.name,
    options: fillOptions(command, typed.rest),
  }
  const { message: reply } = await talk.commandCenter.run(call).catch(apologize(talk))
  await sendReply(talk, toDestination(message, from), message.message_id, reply)
}

async function answerPress(talk: Talk, query: CallbackQuery): Promise<void> {
  const { data, message } = query
  let alert: string | undefined
  try {
    if (data !== undefined && message) alert = await press(talk, query.from, data, message)
  } finally {
    // Unanswered, the button keeps spinning on the person's screen.
    await talk.sender.api.answerCallbackQuery(
      query.id,
      alert ? { text: alert, show_alert: true } : {},
    )
  }
}

/** The answer as an alert of the app, where it is for one person and short enough. */
async function press(
  talk: Talk,
  user: User,
  id: string,
  pressed: Place & { readonly message_id: number },
): Promise<string | undefined> {
  const destination = toDestination(pressed, user)
  const { language } = destination
  const reply = await talk.commandCenter
    .press({ ...askerOf(talk, user, pressed), id })
    .catch(apologize(talk))
  const replaces = 'replacesMessage' in reply && reply.replacesMessage
  const text = String(renderPlain(reply.message, talk.sender.locales.find(language)).payload.text)
  const fits = text.length <= alertLimit && reply.message.actions.length === 0
  if (reply.isPrivate && !replaces && fits) return text
  if (replaces)
    await talk.answers.say(destination.channel, () =>
      editStanding(talk.sender, destination, String(pressed.message_id), reply.message),
    )
  else await sendReply(talk, destination, pressed.message_id, reply.message)
  return undefined
}

async function sendReply(
  talk: Talk,
  destination: Destination,
  messageId: number | undefined,
  message: Message,
): Promise<void> {
  const options = {
    replyTo: messageId === undefined ? undefined : String(messageId),
    isSilent: true,
  }
  await talk.answers.say(destination.channel, () =>
    send(talk.sender, destination, message, options),
  )
}

type Place = {
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

function askerOf({ sender }: Talk, user: User | undefined, place: Place): Asker {
  const { chat } = place
  return {
    platform: 'telegram',
    userId: String(user?.id ?? chat.id),
    userName: [user?.first_name ?? chat.title, user?.last_name].filter(Boolean).join(' '),
    language: user?.language_code,
    channel: channelOf(place),
    ...(chat.username !== undefined && {
      alias: channelOf(place, `@${chat.username.toLowerCase()}`),
    }),
    server: chat.type === 'private' ? undefined : String(chat.id),
    roles: [],
    isManager: async () =>
      chat.type === 'private' || user === undefined || isAdministrator(sender.api, chat, user),
  }
}

async function isAdministrator(api: Api, chat: Chat, user: User): Promise<boolean> {
  try {
    const { status } = await api.getChatMember(chat.id, user.id)
    return status === 'creator' || status === 'administrator'
  } catch (error) {
    // Who presses in a chat that they have left is no member.
    if (error instanceof GrammyError && error.error_code === 400) return false
    throw error
  }
}

/** Where a person asked, in the language of that person's app. */
function toDestination(place: Place, user: User | undefined): Destination {
  const language = user?.language_code
  return {
    platform: 'telegram',
    channel: channelOf(place),
    ...(language !== undefined && { language }),
  }
}

function apologize({ log }: Talk): (error: unknown) => {
  readonly message: Message
  readonly isPrivate: boolean
} {
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

/** Added somewhere, the bot says what comes next; removed, it sends nothing there any more. */
async function noteMembership(talk: Talk, change: ChatMemberUpdated): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: after } = change
  if (!isInside(after)) {
    // A group is left too when it becomes a supergroup: sending there tells the two apart.
    if (chat.type === 'group') return
    const ids = [String(chat.id), `@${chat.username ?? ''}`.toLowerCase()]
    await talk.commandCenter.leave({
      platform: 'telegram',
      why: chat.type === 'private' ? 'I was blocked' : 'I was removed from the chat',
      isThere: ({ channel }) => ids.includes(String(parseChat(channel).id).toLowerCase()),
    })
    return
  }
  // Telegram itself sends /start when a person opens the bot.
  if (isInside(before) || chat.type === 'private') return
  const call = { ...askerOf(talk, from, { chat }), name: 'start', options: {} }
  const { message } = await talk.commandCenter.run(call).catch(apologize(talk))
  await sendReply(talk, toDestination({ chat }, from), undefined, message)
}

function isInside(member: ChatMember): boolean {
  return member.status === 'restricted'
    ? member.is_member
    : member.status !== 'left' && member.status !== 'kicked'
}

type Typed = {
  readonly name: string
  /** Lower case; only where the person wrote `/name@bot`. */
  readonly botName: string | undefined
  readonly rest: string
}

function parseCommand({ text, entities }: TelegramMessage): Typed | undefined {
  const entity = entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0)
  if (text === undefined || entity === undefined) return undefined
  const [name = '', botName] = text.slice(1, entity.length).toLowerCase().split('@')
  return { name, botName, rest: cleanText(text.slice(entity.length)) }
}

function findCommand(
  { commands }: CommandCenter,
  name: string,
  isPrivateChat: boolean,
): CommandDescription | undefined {
  // Telegram itself sends /start when a person opens the bot.
  const wanted = isPrivateChat && name === 'start' ? ['start', 'help'] : [name]
  return wanted
    .map((it) => commands.find((command) => toTelegramName(command.name) === it))
    .find((command) => command !== undefined)
}

/** `name:value`, where the command has such an option; before them words in order, the last text takes all that is left. */
export function fillOptions(
  command: CommandDescription | undefined,
  typed: string,
): Readonly<Record<string, string>> {
  const wanted = command?.options ?? []
  const marks = [...typed.matchAll(/(?:^|\s)(?<name>[a-z-]+):/gi)].filter(({ groups }) =>
    wanted.some(({ name, isNamed }) => isNamed && name === groups?.name?.toLowerCase()),
  )
  const named = marks.map((mark, index): readonly [string, string] => [
    mark.groups?.name?.toLowerCase() ?? '',
    typed.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim(),
  ])
  const inOrder = wanted.filter(({ isNamed }) => isNamed !== true)
  return {
    ...fillInOrder(inOrder, typed.slice(0, marks[0]?.index ?? typed.length).trimEnd()),
    ...Object.fromEntries(named),
  }
}

function fillInOrder(
  wanted: CommandDescription['options'],
  typed: string,
): Readonly<Record<string, string>> {
  const options: Record<string, string> = {}
  let rest = typed
  for (const [index, option] of wanted.entries()) {
    const takesAll = index === wanted.length - 1 && option.type === 'text'
    const [word = ''] = takesAll ? [rest] : rest.split(/\s+/, 1)
    if (word === '') break
    options[option.name] = word
    rest = rest.slice(word.length).trimStart()
  }
  return options
}

/** Telegram takes `[a-z0-9_]` only. */
function toTelegramName(name: string): string {
  return name.replaceAll('-', '_')
}

/** For everybody in English, and for each language that we speak in its own. */
export async function announceCommands(
  { api, locales }: Sender,
  { commands }: CommandCenter,
  signal: Parameters<Api['setMyCommands']>[2],
): Promise<void> {
  for (const language of locales.languages) {
    const { say } = locales.find(language)
    const told = commands.map(({ name, description }) => ({
      command: toTelegramName(name),
      description: say(description).slice(0, 256),
    }))
    // as: grammY lists the two-letter codes; a longer one is Telegram's to refuse
    const code = language as LanguageCode
    await api.setMyCommands(told, language === 'en' ? {} : { language_code: code }, signal)
  }
}
