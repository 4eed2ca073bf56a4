import { setTimeout as wait } from 'node:timers/promises'
import { Api, GrammyError } from 'grammy'
import type { Logger } from 'pino'
import type { Locales } from '../../core/locale.ts'
import type { CommandCenter } from '../../ports/command.ts'
import type { Messenger } from '../../ports/messenger.ts'
import { createAnswerLine } from './answer-line.ts'
import { announceCommands, answerUpdate } from './commands.ts'
import { pollUpdates, toGrammySignal } from './poll.ts'
import { createMessenger } from './send.ts'
import { createSender, type Sender } from './sender.ts'

/** grammY's own default is 500 s; a delivery must know sooner. */
const timeoutSeconds = 15
const tokenCheckMs = 5_000
const closeMs = 2_000

export async function connectTelegram(options: {
  readonly token: string
  /** A self-hosted Bot API server or the sandbox; Telegram's own by default. */
  readonly api?: string
  /** Messages to all chats together. */
  readonly perSecond: number
  readonly commandCenter: CommandCenter
  readonly locales: Locales
  readonly log: Logger
  /** `talks`: asks for what people say, and answers. */
  readonly role: { readonly sends: boolean; readonly talks: boolean }
  /** Runs the talking while it is this process's turn: one process per token may. Default: at once. */
  readonly lead?: (start: () => Promise<() => Promise<void>>) => Promise<() => Promise<void>>
}): Promise<{ readonly messenger: Messenger; close(): Promise<void> }> {
  const { token, commandCenter, log, role, lead = (start) => start() } = options
  const api = new Api(token, {
    timeoutSeconds,
    ...(options.api !== undefined && { apiRoot: options.api.replace(/\/+$/, '') }),
  })
  await refuseWrongToken(api, log)
  const sender = createSender(api, options.locales)
  const stopTalking = role.talks
    ? await lead(async () => startTalking(sender, { commandCenter, log }))
    : undefined
  return {
    messenger: createMessenger(sender, options.perSecond),
    close: async () => stopTalking?.(),
  }
}

function startTalking(
  sender: Sender,
  options: { readonly commandCenter: CommandCenter; readonly log: Logger },
): () => Promise<void> {
  const stopping = new AbortController()
  const talking = talk(sender, { ...options, signal: stopping.signal })
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

async function talk(
  sender: Sender,
  options: {
    readonly commandCenter: CommandCenter
    readonly log: Logger
    readonly signal: AbortSignal
  },
): Promise<void> {
  const { commandCenter, log, signal } = options
  const { api } = sender
  const answers = createAnswerLine((error) => log.warn({ err: error }, 'telegram answer not sent'))
  let botName: string | undefined
  await pollUpdates({
    api,
    log,
    signal,
    allowed: ['message', 'channel_post', 'callback_query', 'my_chat_member'],
    prepare: async () => {
      const me = await api.getMe(toGrammySignal(signal))
      await announceCommands(sender, commandCenter, toGrammySignal(signal))
      await api.deleteWebhook({}, toGrammySignal(signal))
      botName = me.username
    },
    take: (update) =>
      botName === undefined
        ? Promise.resolve()
        : answerUpdate({ sender, answers, commandCenter, botName, log }, update),
  })
}
