import type { AnswerLog } from '../../src/ports/answer-log.ts'

/** For bots that nobody starts again. */
export function createMemoryAnswers(): AnswerLog {
  let count = 0
  return {
    begin: async () => ++count,
    keep: async () => undefined,
    drop: async () => undefined,
    lose: async () => undefined,
    forgetBefore: async () => undefined,
  }
}
