import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FaultRule } from '../../src/sandbox/fault-script.ts'

export type PlatformOptions = {
  readonly discordCount: number
  readonly telegramCount: number
  readonly discordPerSecond: number
  readonly telegramPerSecond: number
}

export type SeenCall = {
  readonly askedAtMs: number
  readonly atMs: number
  readonly isSend: boolean
  readonly status: number
}

type PlatformName = 'discord' | 'telegram'

/** `texts`: the first line of each message that stands. */
export type PlatformReport = {
  readonly calls: Readonly<Record<PlatformName, readonly SeenCall[]>>
  readonly channels: Readonly<
    Record<PlatformName, readonly { readonly id: string; readonly texts: readonly string[] }[]>
  >
}

export type Question =
  | { readonly kind: 'report' | 'count' }
  | { readonly kind: 'first'; readonly words: string }

type Addresses = {
  readonly discordApi: string
  readonly telegramApi: string
  readonly discordToken: string
  readonly telegramToken: string
  readonly controlUrl: string
}

export type Platforms = Addresses & {
  /** Slow: whoever asks while calls are timed holds them up. */
  report(): Promise<PlatformReport>
  /** How many messages have been taken. */
  countSends(): Promise<Readonly<Record<PlatformName, number>>>
  /** When the first message with these words came to stand. */
  findFirst(words: string): Promise<number | undefined>
  fail(platform: PlatformName, rule: FaultRule): Promise<void>
  stopFailing(): Promise<void>
  close(): void
}

export async function startPlatforms(options: PlatformOptions): Promise<Platforms> {
  const file = fileURLToPath(new URL('platform-process.ts', import.meta.url))
  const child = fork(file, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] })
  // as: what platform-process.ts sends first, and then to every question
  const [addresses] = (await once(child, 'message')) as [Addresses]
  const faults = (platform: PlatformName) => `${addresses.controlUrl}/${platform}/faults`
  const ask = async <Answer>(question: Question): Promise<Answer> => {
    child.send(question)
    const [answer] = (await once(child, 'message')) as [Answer]
    return answer
  }
  return {
    ...addresses,
    report: () => ask({ kind: 'report' }),
    countSends: () => ask({ kind: 'count' }),
    findFirst: async (words) =>
      (await ask<{ readonly atMs?: number }>({ kind: 'first', words })).atMs,
    async fail(platform, rule) {
      const answer = await fetch(faults(platform), { method: 'POST', body: JSON.stringify(rule) })
      if (!answer.ok) throw new Error(`the sandbox takes no ${rule.kind}`)
    },
    async stopFailing() {
      await fetch(faults('discord'), { method: 'DELETE' })
      await fetch(faults('telegram'), { method: 'DELETE' })
    },
    close: () => child.disconnect(),
  }
}
