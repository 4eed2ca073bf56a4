/** Asks for a form's fields one after another; what was answered so far outlives a restart. */
import type { CallbackQuery, Message as TelegramMessage, User } from 'grammy/types'
import type { Form } from '../../core/form.ts'
import { type Said, sayAll } from '../../core/locale.ts'
import type { MessagePart } from '../../core/message.ts'
import type { CommandReply } from '../../ports/command.ts'
import { answer } from './answer.ts'
import { cleanText } from './clean.ts'
import { editStanding } from './edit-message.ts'
import {
  beginDraft,
  type Draft,
  draftSchema,
  fieldOf,
  keepField,
  type Progress,
  pickChoice,
  skipField,
  takeFile,
  takeText,
} from './form-draft.ts'
import { formPrefix, plain, sayAnswered, sayQuestion, words } from './form-question.ts'
import { toSent, toSentFile } from './sent-file.ts'
import { apologize, askerOf, type Place, sendReply, type Talk, toDestination } from './talk.ts'
import type { Typed } from './typed-command.ts'

/** Whose turn it is, and where. */
type Turn = {
  readonly user: User | undefined
  readonly place: Place
  /** What the next message answers, and whether that person wrote it. */
  readonly replyTo: number
  readonly isOwn: boolean
}

type Asked = CommandReply & { readonly form: Form }

export function asksForm(reply: CommandReply): reply is Asked {
  return reply.form !== undefined
}

/** `pressedId`: of the message whose button asked for it. */
export async function askForm(
  talk: Talk,
  turn: Turn,
  { message, form }: Asked,
  pressedId?: string,
): Promise<void> {
  const locale = talk.sender.locales.find(turn.user?.language_code)
  const title = locale.say(message.title.text)
  const said: Said<Form> = sayAll(form, locale)
  await ask(talk, turn, { kind: 'asked', draft: beginDraft(title, said, pressedId) }, message.parts)
}

/** Whether the message was an answer to a question. */
export async function answerText(
  talk: Talk,
  message: TelegramMessage,
  typed: Typed | undefined,
): Promise<boolean> {
  const word = Object.values(words).find((each) => each === typed?.name)
  if (!hasAnswer(message) || (typed !== undefined && word === undefined)) return false
  const isPrivateChat = message.chat.type === 'private'
  const turn = { user: message.from, place: message, replyTo: message.message_id, isOwn: true }
  const draft = await findDraft(talk, turn)
  if (draft === undefined) return false
  const isMeant =
    isPrivateChat ||
    word !== undefined ||
    String(message.reply_to_message?.message_id) === draft.promptId
  if (!isMeant) return false
  if (word === words.cancel) await cancel(talk, turn)
  else if (word === words.keep) await proceed(talk, turn, keepField(draft))
  else if (word === words.skip) await proceed(talk, turn, skipField(draft))
  else await proceed(talk, turn, takeAnswer(draft, message))
  return true
}

function hasAnswer({ text, document }: TelegramMessage): boolean {
  return text !== undefined || document !== undefined
}

/** A file where a text is asked for is no answer. */
function takeAnswer(draft: Draft, { text = '', document }: TelegramMessage): Progress {
  if (document === undefined) return takeText(draft, cleanText(text))
  const field = fieldOf(draft)
  return field !== undefined && 'takesFile' in field && field.takesFile === true
    ? takeFile(draft, toSent(document))
    : { kind: 'asked', draft, why: { phrase: 'form.no-file' } }
}

/** What the app shows for a moment to the one who pressed, if anything. */
export async function answerChoice(
  talk: Talk,
  { from, message }: CallbackQuery,
  data: string,
): Promise<string | undefined> {
  if (message === undefined) return undefined
  const replyTo = message.message_id
  const turn = { user: from, place: message, replyTo, isOwn: false }
  const draft = await findDraft(talk, turn)
  const locale = talk.sender.locales.find(from.language_code)
  const [step = '', wanted = ''] = data.slice(formPrefix.length).split(':')
  const isOpen = draft?.promptId === String(replyTo)
  if (!isOpen || (step !== 'cancel' && step !== String(draft.step)))
    return locale.say({ phrase: 'form.gone' })
  if (step === 'cancel') {
    await replace(talk, turn, plain({ phrase: 'form.cancelled' }))
    await talk.drafts.take(keyOf(talk, turn))
    return undefined
  }
  const progress = press(draft, wanted)
  if (progress.kind === 'asked') {
    if (progress.why !== undefined) return locale.say(progress.why)
    await again(talk, turn, progress.draft)
    return undefined
  }
  const field = fieldOf(draft)
  if (field) await replace(talk, turn, sayAnswered(progress.draft, field))
  await proceed(talk, turn, progress)
  return undefined
}

function press(draft: Draft, wanted: string): Progress {
  if (wanted === 'done') return keepField(draft)
  return wanted === 'skip' ? skipField(draft) : pickChoice(draft, Number(wanted))
}

async function proceed(talk: Talk, turn: Turn, progress: Progress): Promise<void> {
  if (fieldOf(progress.draft) !== undefined) return ask(talk, turn, progress, [])
  const taken = await talk.drafts.take(keyOf(talk, turn))
  if (taken === undefined) return
  const { id, texts, choices, file, pressedId } = progress.draft
  const asker = askerOf(talk, turn.user, turn.place)
  const filled = Object.entries(choices).filter(([, values]) => values.length > 0)
  const reply = await talk.commandCenter
    .submit({
      ...asker,
      ...{ id, texts, choices: Object.fromEntries(filled) },
      ...(file && { file: toSentFile(talk.sender.api, file) }),
    })
    .catch(apologize(talk))
  const destination = { ...toDestination(turn.place, turn.user), ...reply.style }
  if (pressedId === undefined || !('replacesMessage' in reply) || !reply.replacesMessage)
    return sendReply(talk, destination, turn.replyTo, reply)
  await talk.answers.say(destination.channel, () =>
    editStanding(talk.sender, destination, pressedId, reply.message),
  )
}

async function ask(
  talk: Talk,
  turn: Turn,
  { draft, ...progress }: Progress,
  intro: readonly MessagePart[],
): Promise<void> {
  const field = fieldOf(draft)
  if (field === undefined) return
  const destination = toDestination(turn.place, turn.user)
  const isPrivateChat = turn.place.chat.type === 'private'
  const why = 'why' in progress ? progress.why : undefined
  const suffix = isPrivateChat ? '' : `@${talk.botName}`
  const message = sayQuestion(draft, field, { suffix, intro, why })
  // In a group only who wrote the message that is replied to can be made to answer.
  const forcesReply = !('choices' in field) && (isPrivateChat || turn.isOwn)
  await talk.answers.say(destination.channel, async () => {
    const { messageId } = await answer(talk.sender, destination, message, {
      replyTo: String(turn.replyTo),
      isSilent: true,
      forcesReply,
    })
    await keep(talk, turn, { ...draft, promptId: messageId })
  })
}

/** The same question, with what is chosen by now. */
async function again(talk: Talk, turn: Turn, draft: Draft): Promise<void> {
  const field = fieldOf(draft)
  if (field === undefined) return
  await keep(talk, turn, draft)
  await replace(talk, turn, sayQuestion(draft, field, { suffix: '', intro: [], why: undefined }))
}

async function cancel(talk: Talk, turn: Turn): Promise<void> {
  await talk.drafts.take(keyOf(talk, turn))
  const destination = toDestination(turn.place, turn.user)
  const message = plain({ phrase: 'form.cancelled' })
  await sendReply(talk, destination, turn.replyTo, { message })
}

async function replace(
  talk: Talk,
  turn: Turn,
  message: Parameters<typeof editStanding>[3],
): Promise<void> {
  const destination = toDestination(turn.place, turn.user)
  await talk.answers.say(destination.channel, () =>
    editStanding(talk.sender, destination, String(turn.replyTo), message),
  )
}

function keep(talk: Talk, turn: Turn, draft: Draft): Promise<void> {
  return talk.drafts.keep(keyOf(talk, turn), draft, new Date())
}

async function findDraft(talk: Talk, turn: Turn): Promise<Draft | undefined> {
  return draftSchema.safeParse(await talk.drafts.find(keyOf(talk, turn))).data
}

function keyOf(talk: Talk, { user, place }: Turn): string {
  const { platform, channel, userId } = askerOf(talk, user, place)
  return `${platform}:${userId} ${channel}`
}
