import { setTimeout as wait } from 'node:timers/promises'
import { Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Locales } from '../../core/locale.ts'
import type { AnswerLog } from '../../ports/answer-log.ts'
import type { CommandCenter } from '../../ports/command.ts'
import { findDeadline, refuseLateCall } from '../../ports/deadline.ts'
import type { DraftStore } from '../../ports/draft.ts'
import type { Messenger } from '../../ports/messenger.ts'
import type { UpdateDoor } from '../../ports/update-door.ts'
import { announceCommands } from './announce-commands.ts'
import { createAnswerLine } from './answer-line.ts'
import { answerUpdate } from './answer-update.ts'
import { createMessenger } from './messenger.ts'
import { pollUpdates, toGrammySignal } from './poll.ts'
import { fetchWithUndici } from './request.ts'
import { createSender } from './sender.ts'
import { createUpdateDoor, keepSetting, webhookSecret } from './webhook.ts'

/** grammY's own default is 500 s; a delivery must know sooner. */
const timeoutSeconds = 15
const tokenCheckMs = 5_000
const closeMs = 2_000

export type TelegramConnection = {
  readonly messenger: Messenger
  /** What must hear `webhookUrl`. */
  readonly updates?: UpdateDoor
  close(): Promise<void>
}

export async function connectTelegram(options: {
  readonly token: string
  /** A self-hosted Bot API server or the sandbox; Telegram's own by default. */
  readonly api?: string
  /** Messages to all chats together. */
  readonly perSecond: number
  readonly commandCenter: CommandCenter
  readonly drafts: DraftStore
  readonly answers: AnswerLog
  /** Chats of moderators, where all commands are offered. Default: none. */
  readonly rooms?: readonly string[]
  readonly locales: Locales
  readonly log: Logger
  /** `talks`: asks for what people say, and answers. */
  readonly role: { readonly sends: boolean; readonly talks: boolean }
  /** Runs the talking while it is this process's turn: one process per token may. Default: at once. */
  readonly lead?: (begin: () => Promise<() => Promise<void>>) => Promise<() => Promise<void>>
  /** Where Telegram brings what people say. Undefined: it is asked for it. */
  readonly webhookUrl?: string
}): Promise<TelegramConnection> {
  const { token, webhookUrl, commandCenter, drafts, log, role, rooms = [] } = options
  const { lead = (begin) => begin() } = options
  const api = new Api(token, {
    timeoutSeconds,
    fetch: fetchWithUndici,
    ...(options.api !== undefined && { apiRoot: options.api.replace(/\/+$/, '') }),
  })
  // No call outlasts the attempt that it belongs to.
  api.config.use(async (call, method, payload, signal = findGrammyDeadline()) => {
    refuseLateCall()
    return call(method, payload, signal)
  })
  await refuseWrongToken(api, log)
  const sender = createSender(api, options.locales, options.answers)
  const messenger = createMessenger(sender, options.perSecond)
  if (!role.talks) return { messenger, close: async () => {} }

  const answers = createAnswerLine((error) => log.warn({ err: error }, 'telegram answer not sent'))
  let botName: string | undefined
  const knowName = async (signal: AbortSignal) => {
    botName ??= (await api.getMe(toGrammySignal(signal))).username
    return botName
  }
  const prepare = async (signal: AbortSignal) => {
    await knowName(signal)
    await announceCommands(sender, commandCenter, { rooms, log, signal: toGrammySignal(signal) })
  }
  const take = async (update: Update) => {
    const name = await knowName(AbortSignal.timeout(tokenCheckMs))
    await answerUpdate({ sender, answers, commandCenter, drafts, botName: name, log }, update)
  }

  const secret = webhookSecret(token)
  const talk = (signal: AbortSignal) =>
    webhookUrl === undefined
      ? pollUpdates({
          ...{ api, log, signal, allowed, take },
          prepare: async () => {
            await prepare(signal)
            await api.deleteWebhook({}, toGrammySignal(signal))
          },
        })
      : keepSetting(
          async () => {
            await prepare(signal)
            const hook = { secret_token: secret, allowed_updates: allowed }
            await api.setWebhook(webhookUrl, hook, toGrammySignal(signal))
          },
          { signal, log },
        )
  const stopTalking = await lead(async () => start(talk))
  return {
    messenger,
    ...(webhookUrl !== undefined && { updates: createUpdateDoor(secret, take) }),
    close: stopTalking,
  }
}

/** What is said to the bot, and no more. */
const allowed = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const

function findGrammyDeadline() {
  const deadline = findDeadline()
  return deadline && toGrammySignal(deadline)
}

function start(talk: (signal: AbortSignal) => Promise<void>): () => Promise<void> {
  const stopping = new AbortController()
  const talking = talk(stopping.signal)
  return async () => {
    stopping.abort()
    // A command still being answered may finish, but not hold up the end.
    await Promise.race([talking, wait(closeMs, undefined, { ref: false })])
  }
}

/** A wrong token is the operator's to hear of at once; a Telegram that is away comes back by itself. */
async function refuseWrongToken(api: Api, log: Logger): Promise<void> {
  try {
    await api.getMe(toGrammySignal(AbortSignal.timeout(tokenCheckMs)))
  } catch (error) {
    if (error instanceof GrammyError && [401, 404].includes(error.error_code))
      throw new Error(
        `Telegram refuses the token (${error.error_code} ${error.description}): check TELEGRAM_TOKEN`,
        { cause: error },
      )
    log.warn({ err: error }, 'telegram not reached yet')
  }
}
