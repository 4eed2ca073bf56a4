import type { SandboxChannel, SandboxMessage, SandboxView } from '../../ports/sandbox.ts'
import { sizeOf } from './files.ts'
import { typeOrPress } from './input.ts'
import { listOffered } from './offered-commands.ts'
import type { UpdateQueue } from './updates.ts'
import type { ChatState, Notice, StoredMessage, World } from './world.ts'

export function createView(options: {
  readonly world: World
  readonly updates: UpdateQueue
  readonly botName: string
}): SandboxView {
  const { world, botName } = options
  const startLink = `https://t.me/${botName}?start=`
  return {
    channels: () =>
      [...world.chats.values()].flatMap((state) =>
        [
          toChannel(state, undefined),
          ...(state.setting.topics ?? []).map((topic) => toChannel(state, topic)),
        ].map((channel) => ({ ...channel, startLink })),
      ),
    onChange: (listener) =>
      world.onChange((chatId, threadId) => listener(channelIdOf(chatId, threadId))),
    input: async (channelId, input) => typeOrPress(options, channelId, input),
    listCommands: (language, channelId) => listOffered(world, channelId, language),
    readFile(channelId, messageId) {
      const [chatId] = channelId.split('/')
      const file = world.chats.get(Number(chatId))?.messages.get(Number(messageId))
        ?.content.document
      return file && { name: file.name, bytes: Buffer.from(file.base64, 'base64') }
    },
  }
}

function channelIdOf(chatId: number, threadId: number | undefined): string {
  return threadId === undefined ? String(chatId) : `${chatId}/${threadId}`
}

type Topic = NonNullable<ChatState['setting']['topics']>[number]

/** A forum's topic is shown as a channel of its own. */
function toChannel(state: ChatState, topic: Topic | undefined): SandboxChannel {
  const { id, title, first_name } = state.chat
  const messages = [...state.messages.values()]
    .filter(({ threadId }) => threadId === topic?.id)
    .map(toMessage)
  const notices = topic === undefined ? state.notices.map(toNotice) : []
  const name = title ?? first_name ?? String(id)
  return {
    platform: 'telegram',
    id: channelIdOf(id, topic?.id),
    ...(state.chat.type === 'private' && { isPrivate: true as const }),
    name: topic === undefined ? name : `${name} › ${topic.name}`,
    messages: [...messages, ...notices].sort((one, other) =>
      one.sentAt < other.sentAt ? -1 : Number(one.sentAt > other.sentAt),
    ),
  }
}

function toMessage(message: StoredMessage): SandboxMessage {
  const { content, formatted, replyTo, editedAt, copyOf } = message
  const { document } = content
  return {
    id: String(message.id),
    ...(replyTo !== undefined && { replyTo: String(replyTo) }),
    author: { name: copyOf?.channel.title ?? message.from.first_name, isBot: message.from.is_bot },
    sentAt: message.at,
    ...(editedAt !== undefined && { editedAt }),
    ...(message.isDeleted && { isDeleted: true }),
    text: formatted.text,
    ...(document && { file: { name: document.name, byteCount: sizeOf(document.base64) } }),
    payload: {
      ...toFields(content, formatted),
      ...(message.isSilent && { disable_notification: true }),
    },
    history: message.history,
  }
}

function toFields(
  { text, photo, document, ...content }: StoredMessage['content'],
  { entities }: StoredMessage['formatted'],
): Record<string, unknown> {
  if (photo === undefined && document === undefined) return { ...content, text, entities }
  return {
    ...content,
    ...(photo !== undefined && { photo }),
    ...(document && { document: document.name }),
    ...{ caption: text, caption_entities: entities },
  }
}

function toNotice({ id, at, text, url }: Notice): SandboxMessage {
  return {
    id,
    author: { name: 'Tenbells', isBot: true },
    sentAt: at,
    ephemeral: true,
    text,
    payload: { text, entities: url ? [{ type: 'url', offset: 0, length: url.length }] : [] },
    history: [{ at, kind: 'create', text }],
  }
}
