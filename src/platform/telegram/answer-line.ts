import { setTimeout as wait } from 'node:timers/promises'
import { GrammyError } from 'grammy'

/** The answers of one chat, one after the other: asking Telegram twice at once only makes it wait longer. */
export type AnswerLine = {
  /** Resolves when it is said, or as soon as it has to wait; a refusal other than that is thrown. */
  say(chat: string, call: () => Promise<unknown>): Promise<void>
}

const mostWaits = 4
/** Nobody waits longer for an answer. */
const longestWaitMs = 60_000

/** `onLost` hears of an answer that waited and could not be said even then. */
export function createAnswerLine(onLost: (error: unknown) => void): AnswerLine {
  const waiting = new Map<string, Promise<void>>()

  function later(chat: string, work: () => Promise<unknown>): void {
    const line = (waiting.get(chat) ?? Promise.resolve())
      .then(async () => void (await work()))
      .catch(onLost)
      .finally(() => {
        if (waiting.get(chat) === line) waiting.delete(chat)
      })
    waiting.set(chat, line)
  }

  return {
    async say(chat, call) {
      if (waiting.has(chat)) return later(chat, () => patiently(call, mostWaits))
      try {
        await call()
      } catch (error) {
        const waitMs = waitMsOf(error)
        if (waitMs === undefined) throw error
        later(chat, async () => {
          await wait(waitMs, undefined, { ref: false })
          await patiently(call, mostWaits)
        })
      }
    },
  }
}

async function patiently(call: () => Promise<unknown>, waits: number): Promise<unknown> {
  try {
    return await call()
  } catch (error) {
    const waitMs = waitMsOf(error)
    if (waitMs === undefined || waitMs > longestWaitMs || waits === 0) throw error
    await wait(waitMs, undefined, { ref: false })
    return patiently(call, waits - 1)
  }
}

function waitMsOf(error: unknown): number | undefined {
  if (!(error instanceof GrammyError)) return undefined
  const seconds = error.parameters.retry_after
  return seconds === undefined ? undefined : seconds * 1_000
}
