/** The whole bot, with a real client against a sandbox and the store in memory. */
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { Platform } from '../../src/core/model.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import type { SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'
import { openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { locales } from '../locales.ts'

const nobodyPosts = () => Promise.reject(new Error('nobody posts'))

export async function createOwnerWorld(platform: Platform) {
  const opened = await openMemory()
  const store = createStore(opened.database)
  const messengers: Partial<Record<Platform, Messenger>> = {}
  const commandCenter = createCommandCenter({
    ...{ store, messengers, locales, version: '0.0.0', rooms: [] },
    now: () => new Date(),
    enqueue: async () => undefined,
    topics: () => [
      { id: 'quake', words: ['quake'], places: [], atLeast: undefined, atMost: undefined },
    ],
    moderators: { discord: undefined, telegram: undefined },
    approval: [],
    posting: { draftLink: nobodyPosts, draftText: nobodyPosts, place: nobodyPosts },
  })
  return {
    store,
    commandCenter,
    /** Before the first command. */
    connect: (messenger: Messenger) => {
      messengers[platform] = messenger
    },
    close: () => opened.close(),
  }
}

/** What people do in a channel of the sandbox, and read there. */
export function createPerson(view: SandboxView, channel: string) {
  const messages = () => view.channels().find(({ id }) => id === channel)?.messages ?? []
  const find = (text: string) => messages().findLast((message) => message.text.includes(text))
  return {
    type: (text: string, user = 'Kim') => view.input(channel, { user, text }),
    press: (message: SandboxMessage, button: string, user = 'Kim') =>
      view.input(channel, { user, messageId: message.id, button }),
    /** The newest message with this text, as soon as it stands. */
    read: (text: string) =>
      new Promise<SandboxMessage>((resolve, reject) => {
        const look = () => {
          const found = find(text)
          if (found === undefined) return
          end()
          resolve(found)
        }
        const stop = view.onChange(look)
        const late = setTimeout(() => {
          end()
          const told = messages().map((message) => message.text)
          reject(new Error(`nothing says “${text}”: ${JSON.stringify(told.slice(-5))}`))
        }, 8_000)
        const end = () => {
          clearTimeout(late)
          stop()
        }
        look()
      }),
  }
}
