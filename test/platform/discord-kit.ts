/** What the Discord tests share. */

import type { Message } from '../../src/core/message.ts'
import { connectDiscord, type DiscordOptions } from '../../src/platform/discord/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import type { SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import {
  type DiscordSandbox,
  type DiscordSandboxOptions,
  startDiscordSandbox,
} from '../../src/sandbox/discord/sandbox.ts'
import { locales } from '../locales.ts'
import { checkRequest } from './discord-spec.ts'

const nothing = () => undefined
export const quietLog: DiscordOptions['log'] = { info: nothing, warn: nothing, error: nothing }

export const silentCenter: CommandCenter = {
  commands: [],
  menus: [],
  findLanguage: async () => undefined,
  suggest: async () => [],
  choose: () => Promise.reject(new Error('nobody chooses')),
  run: () => Promise.reject(new Error('nobody asks')),
  leave: async () => undefined,
  move: async () => undefined,
  press: () => Promise.reject(new Error('nobody presses')),
  submit: () => Promise.reject(new Error('nobody fills in a form')),
}

export function titled(text: string, rest: Partial<Message> = {}): Message {
  return {
    tone: 'plain',
    title: { label: undefined, text },
    parts: [],
    image: undefined,
    links: [],
    actions: [],
    ...rest,
  }
}

/** A sandbox in which every body that the bot sends is held against Discord's own OpenAPI document. */
export function startCheckedSandbox(options: DiscordSandboxOptions = {}): Promise<DiscordSandbox> {
  return startDiscordSandbox({ onRequest: checkRequest, ...options })
}

export function connect(
  sandbox: DiscordSandbox,
  options: Partial<
    Pick<
      DiscordOptions,
      'budget' | 'commandCenter' | 'deferAfterMs' | 'log' | 'perSecond' | 'role' | 'token'
    >
  > = {},
) {
  return connectDiscord({
    token: sandbox.token,
    api: sandbox.api,
    commandCenter: silentCenter,
    locales,
    log: quietLog,
    role: { sends: true, talks: false },
    budget: createMemoryBudget(),
    perSecond: 50,
    ...options,
  })
}

export function channelOf(view: SandboxView): string {
  return view.channels()[0]?.id ?? ''
}

export function messagesOf(view: SandboxView): readonly SandboxMessage[] {
  return view.channels()[0]?.messages ?? []
}

/** The first message that fits, as soon as it stands. */
export function waitForMessage(
  view: SandboxView,
  fits: (message: SandboxMessage) => boolean,
): Promise<SandboxMessage> {
  return new Promise((resolve) => {
    const look = () => {
      const found = messagesOf(view).find(fits)
      if (found === undefined) return
      stop()
      resolve(found)
    }
    const stop = view.onChange(look)
    look()
  })
}
