import type { SandboxChannel, SandboxMessage, SandboxView } from '../../ports.ts'
import { typeOrPress } from './input.ts'
import type { UpdateQueue } from './updates.ts'
import type { ChatState, Notice, StoredMessage, World } from './world.ts'

export function createView(options: {
  readonly world: World
  readonly updates: UpdateQueue
  readonly botName: string
}): SandboxView {
  const { world } = options
  return {
    channels: () => [...world.chats.values()].map(toChannel),
    onChange: (listener) => world.onChange((chatId) => listener(String(chatId))),
    input: async (channelId, input) => typeOrPress(options, channelId, input),
  }
}

function toChannel(state: ChatState): SandboxChannel {
  const messages = [...state.messages.values()].map(toMessage)
  const notices = state.notices.map(toNotice)
  return {
    platform: 'telegram',
    id: String(state.chat.id),
    name: state.chat.title,
    messages: [...messages, ...notices].sort((one, other) =>
      one.sentAt < other.sentAt ? -1 : Number(one.sentAt > other.sentAt),
    ),
  }
}

function toMessage(message: StoredMessage): SandboxMessage {
  const { content, formatted, replyTo, editedAt } = message
  return {
    id: String(message.id),
    ...(replyTo !== undefined && { replyTo: String(replyTo) }),
    author: { name: message.from.first_name, isBot: message.from.is_bot },
    sentAt: message.at,
    ...(editedAt !== undefined && { editedAt }),
    ...(message.isDeleted && { isDeleted: true }),
    text: formatted.text,
    payload: {
      ...content,
      entities: formatted.entities,
      ...(message.isSilent && { disable_notification: true }),
    },
    history: message.history,
  }
}

function toNotice({ id, at, text }: Notice): SandboxMessage {
  return {
    id,
    author: { name: 'Tenbells', isBot: true },
    sentAt: at,
    ephemeral: true,
    text,
    payload: { text, entities: [] },
    history: [{ at, kind: 'create', text }],
  }
}
