import type { Platform } from '../../src/core/model.ts'
import {
  type SandboxChannel,
  type SandboxCommand,
  type SandboxInput,
  SandboxInputError,
  type SandboxMessage,
  type SandboxModal,
  type SandboxView,
} from '../../src/ports/sandbox.ts'

export type MemoryView = SandboxView & {
  readonly inputs: { readonly channelId: string; readonly input: SandboxInput }[]
  put(message: Partial<SandboxMessage> & Pick<SandboxMessage, 'id' | 'text'>): void
  edit(id: string, text: string, payload: Record<string, unknown>): void
  open(modal: SandboxModal): void
  /** What the app lists after a slash, by language; none: it does not list them. */
  commands: Readonly<Record<string, readonly SandboxCommand[]>>
  /** What is offered while a command is typed. */
  offers: readonly { readonly name: string; readonly value: string }[]
  /** What happens after an input. */
  answer: (input: SandboxInput) => void
}

const extras = {
  discord: { menus: ['Why this?', 'Report an error'] },
  telegram: { startLink: 'https://t.me/tenbells_sandbox_bot?start=' },
}

/** One sandbox channel, kept by hand; beside it maybe a private chat, which stays empty. */
export function createMemoryView(
  platform: Platform,
  id: string,
  name: string,
  hasPrivate = false,
): MemoryView {
  const listeners = new Set<(channelId: string) => void>()
  let messages: readonly SandboxMessage[] = []
  let modals: readonly SandboxModal[] = []
  const change = (next: readonly SandboxMessage[]) => {
    messages = next
    for (const listener of listeners) listener(id)
  }
  const view: MemoryView = {
    inputs: [],
    commands: {},
    listCommands: (language) => view.commands[language] ?? [],
    offers: [],
    answer: () => undefined,
    channels: (): readonly SandboxChannel[] => {
      const extra = extras[platform]
      const own = { platform, id: `${id}1`, name: 'you', isPrivate: true, messages: [] } as const
      return [
        { platform, id, name, messages, modals, ...extra },
        ...(hasPrivate ? [{ ...own, ...extra }] : []),
      ]
    },
    suggest: async (_, { text }) => ({ from: text.indexOf(' ') + 1, choices: view.offers }),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async input(channelId, input) {
      if ('button' in input && input.button === 'gone')
        throw new SandboxInputError('no such button on that message')
      view.inputs.push({ channelId, input })
      view.answer(input)
    },
    readFile: (_, messageId) =>
      messages.some((message) => message.id === messageId && message.file)
        ? { name: 'places.yaml', bytes: Buffer.from('destinations: []') }
        : undefined,
    put(message) {
      const sentAt = message.sentAt ?? new Date().toISOString()
      const payload = platform === 'discord' ? { content: message.text } : { text: message.text }
      const history = [{ at: sentAt, kind: 'create' as const, text: message.text }]
      const author = { name: 'Tenbells', isBot: true }
      change([...messages, { author, sentAt, payload, history, ...message }])
    },
    open(modal) {
      modals = [...modals, modal]
      change(messages)
    },
    edit(messageId, text, payload) {
      const at = new Date().toISOString()
      change(
        messages.map((message) =>
          message.id === messageId
            ? {
                ...message,
                text,
                payload,
                editedAt: at,
                history: [...message.history, { at, kind: 'edit', text }],
              }
            : message,
        ),
      )
    },
  }
  return view
}
