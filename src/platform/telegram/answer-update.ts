import type {
  CallbackQuery,
  ChatMember,
  ChatMemberUpdated,
  Message as TelegramMessage,
  Update,
  User,
} from 'grammy/types'
import type { Message } from '../../core/message.ts'
import { because } from '../../core/reason.ts'
import type { CommandCall, CommandDescription, CommandReply } from '../../ports/command.ts'
import type { Destination } from '../../ports/messenger.ts'
import { answerChoice, answerText, askForm, asksForm } from './answer-form.ts'
import { parseChat } from './chat.ts'
import { editStanding } from './edit-message.ts'
import { fillBesideReply, fillOptions } from './fill-options.ts'
import { formPrefix } from './form-question.ts'
import { renderPlain } from './render.ts'
import { toSent, toSentFile } from './sent-file.ts'
import { openStartLink, toStartLink } from './start-link.ts'
import {
  apologize,
  askerOf,
  namePlace,
  type Place,
  sendReply,
  type Talk,
  toDestination,
} from './talk.ts'
import { findCommand, parseCommand, type Typed } from './typed-command.ts'

/** https://core.telegram.org/bots/api#answercallbackquery */
const alertLimit = 200

/** What a person said, pressed or did with the bot -> the command center -> the answer. Never throws. */
export async function answerUpdate(talk: Talk, update: Update): Promise<void> {
  try {
    const said = update.message ?? update.channel_post
    if (said) await followMove(talk, said)
    if (said) await answerMessage(talk, said)
    if (update.callback_query) await answerPress(talk, update.callback_query)
    if (update.my_chat_member) await noteMembership(talk, update.my_chat_member)
  } catch (error) {
    talk.log.warn({ err: error, updateId: update.update_id }, 'telegram answer not sent')
  }
}

/** As if the app spoke the language that its person has set. */
async function inOwnLanguage({ commandCenter }: Talk, user: User): Promise<User> {
  const language = await commandCenter
    .findLanguage({ platform: 'telegram', userId: String(user.id) })
    .catch(() => undefined)
  return language === undefined ? user : { ...user, language_code: language }
}

async function answerMessage(talk: Talk, written: TelegramMessage): Promise<void> {
  const unmasked = unmask(written)
  const isPrivateChat = unmasked.chat.type === 'private'
  const parsed = parseCommand(unmasked)
  const typed = parsed && isPrivateChat ? openStartLink(parsed) : parsed
  if (!isForBot(talk, unmasked, typed)) return
  const from = unmasked.from && (await inOwnLanguage(talk, unmasked.from))
  const message = { ...unmasked, ...(from && { from }) }
  if ((await answerText(talk, message, typed)) || !typed) return
  const command = findCommand(talk.commandCenter, typed.name, isPrivateChat)
  // In a group an unknown command is for another bot, unless it names this one.
  if (!command && !isPrivateChat && typed.botName === undefined) return
  const call: CommandCall = {
    ...askerOf(talk, from, message),
    name: command?.name ?? typed.name,
    options: fillOptions(command, typed.rest),
    ...readReply(message, command, typed.rest),
    ...(message.document && { file: toSentFile(talk.sender.api, toSent(message.document)) }),
  }
  await sayAnswer(talk, message, await talk.commandCenter.run(call).catch(apologize(talk)))
}

/** Not for it: what other bots say, what another bot is told, what the people of a group say to each other, and copies of what a channel was asked. */
function isForBot({ botName }: Talk, message: TelegramMessage, typed: Typed | undefined): boolean {
  const { from, chat, reply_to_message: replied } = message
  const isByPerson = from ? !from.is_bot : isOfChat(message)
  if (!isByPerson || message.is_automatic_forward) return false
  if (typed?.botName !== undefined) return typed.botName === botName.toLowerCase()
  return typed !== undefined || chat.type === 'private' || replied !== undefined
}

/** What is written in the name of the chat itself was written by one of its administrators, and nobody says by which. */
function isOfChat({ chat, sender_chat: sender }: TelegramMessage): boolean {
  return chat.type === 'channel' || sender?.id === chat.id
}

/** In a group a bot of Telegram's stands in the place of who writes so: https://core.telegram.org/bots/api#message */
function unmask(message: TelegramMessage): TelegramMessage {
  const { from: _, ...unsigned } = message
  return isOfChat(message) ? unsigned : message
}

function readReply(
  { reply_to_message: replied }: TelegramMessage,
  command: CommandDescription | undefined,
  typed: string,
): Pick<CommandCall, 'repliesTo' | 'repliesIn' | 'besideReply'> {
  // In a topic every message answers the one that opened it.
  if (replied === undefined || replied.forum_topic_created) return {}
  const besideReply = fillBesideReply(command, typed)
  const { forward_origin: origin } = replied
  return origin?.type === 'channel'
    ? { repliesTo: String(origin.message_id), repliesIn: namePlace(origin), besideReply }
    : { repliesTo: String(replied.message_id), besideReply }
}

async function sayAnswer(talk: Talk, message: TelegramMessage, reply: CommandReply): Promise<void> {
  const { from, chat } = message
  const isPrivateChat = chat.type === 'private'
  // A group is the others' too.
  if (reply.isSaidAlready && !isPrivateChat) return
  const turn = { user: from, place: message, replyTo: message.message_id, isOwn: true }
  if (asksForm(reply)) return askForm(talk, turn, reply)
  const destination = { ...toDestination(message, from), ...reply.style }
  const isLong = toShortText(talk, destination, reply.message) === undefined
  const link = isLong && !isPrivateChat ? toLink(talk, reply) : undefined
  const answer = link === undefined ? reply : { ...reply, message: sayElsewhere(link) }
  await sendReply(talk, destination, message.message_id, answer)
}

async function answerPress(talk: Talk, query: CallbackQuery): Promise<void> {
  const { data, message } = query
  let answer: PressAnswer = {}
  try {
    const from = await inOwnLanguage(talk, query.from)
    if (data?.startsWith(formPrefix))
      answer = toAlert(await answerChoice(talk, { ...query, from }, data))
    else if (data !== undefined && message) answer = await press(talk, from, data, message)
  } finally {
    // Unanswered, the button keeps spinning on the person's screen.
    await talk.sender.api.answerCallbackQuery(query.id, answer)
  }
}

type PressAnswer = Parameters<Talk['sender']['api']['answerCallbackQuery']>[1] & object

function toAlert(text: string | undefined): PressAnswer {
  return text === undefined ? {} : { text, show_alert: true }
}

/**
 * An answer for one person is an alert of the app where it is short enough, and else opens the person's own
 * chat where a link can; any other stands in the chat.
 */
async function press(
  talk: Talk,
  user: User,
  id: string,
  pressed: Place & Pick<TelegramMessage, 'message_id' | 'reply_to_message'>,
): Promise<PressAnswer> {
  const reply = await talk.commandCenter
    .press({ ...askerOf(talk, user, pressed), id })
    .catch(apologize(talk))
  const destination = { ...toDestination(pressed, user), ...reply.style }
  if (asksForm(reply)) {
    // Who asked for what was pressed can be made to answer, for a message of theirs can be replied to.
    const asked = pressed.reply_to_message
    const turn =
      asked?.from?.id === user.id
        ? { replyTo: asked.message_id, isOwn: true }
        : { replyTo: pressed.message_id, isOwn: false }
    await askForm(talk, { ...turn, user, place: pressed }, reply, String(pressed.message_id))
    return {}
  }
  const replaces = 'replacesMessage' in reply && reply.replacesMessage
  const short = toShortText(talk, destination, reply.message)
  if (reply.isPrivate && !replaces && short !== undefined) return toAlert(short)
  const link = pressed.chat.type === 'private' || replaces ? undefined : toLink(talk, reply)
  if (link !== undefined) return { url: link }
  if (replaces)
    await talk.answers.say(destination.channel, () =>
      editStanding(talk.sender, destination, String(pressed.message_id), reply.message),
    )
  else await sendReply(talk, destination, pressed.message_id, reply)
  return {}
}

/** All that it says, where an alert of the app could. */
function toShortText(
  { sender }: Talk,
  { language }: Destination,
  message: Message,
): string | undefined {
  const bare = { ...message, links: [] }
  const text = String(renderPlain(bare, sender.locales.find(language)).payload.text)
  return text.length <= alertLimit && message.actions.length === 0 ? text : undefined
}

/** To the same answer in the person's own chat, where that one is for nobody else. */
function toLink(
  { botName }: Talk,
  reply: Pick<CommandReply, 'isPrivate' | 'sameAs'>,
): string | undefined {
  return reply.isPrivate && reply.sameAs ? toStartLink(botName, reply.sameAs) : undefined
}

function sayElsewhere(url: string): Message {
  return {
    tone: 'plain',
    title: { label: undefined, text: { phrase: 'private.elsewhere' } },
    parts: [],
    image: undefined,
    links: [{ label: { phrase: 'private.open' }, url }],
    actions: [],
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
      why:
        chat.type === 'private' ? because('I was blocked') : because('I was removed from the chat'),
      isThere: ({ channel }) => ids.includes(String(parseChat(channel).id).toLowerCase()),
    })
    return
  }
  // Telegram itself sends /start when a person opens the bot.
  if (isInside(before) || chat.type === 'private') return
  const call = { ...askerOf(talk, from, { chat }), name: 'start', options: {} }
  const reply = await talk.commandCenter.run(call).catch(apologize(talk))
  await sendReply(talk, toDestination({ chat }, from), undefined, reply)
}

/** A group that becomes a supergroup says so in both, and what it said in one of them may be lost. */
async function followMove(
  { commandCenter }: Talk,
  message: Pick<TelegramMessage, 'chat' | 'migrate_to_chat_id' | 'migrate_from_chat_id'>,
): Promise<void> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message
  const platform = 'telegram'
  if (to !== undefined)
    await commandCenter.move({ platform, from: String(chat.id), to: { channel: String(to) } })
  if (from !== undefined)
    await commandCenter.move({ platform, from: String(from), to: namePlace({ chat }) })
}

function isInside(member: ChatMember): boolean {
  return member.status === 'restricted'
    ? member.is_member
    : member.status !== 'left' && member.status !== 'kicked'
}
