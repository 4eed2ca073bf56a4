import type { SandboxCommand } from '../../ports/sandbox.ts'
import type { ChatState, World } from './world.ts'

type Scope = { readonly type: string; readonly chat_id?: number | string | undefined }

/** Under which a list of commands is kept. */
export function scopeKey(params: {
  readonly scope?: Scope | undefined
  readonly language_code?: string | undefined
}): string {
  return JSON.stringify([params.scope ?? { type: 'default' }, params.language_code ?? ''])
}

/**
 * What the app lists after a slash, for who administers the chat if everybody does:
 * https://core.telegram.org/bots/api#determining-list-of-commands
 */
export function listOffered(
  { chats, commands }: Pick<World, 'chats' | 'commands'>,
  channelId: string,
  language: string,
): readonly SandboxCommand[] {
  const [chatId] = channelId.split('/')
  const state = chats.get(Number(chatId))
  const codes = [language.split('-', 1).join(''), undefined]
  const keys = (state ? listScopes(state) : []).flatMap((scope) =>
    codes.map((code) => scopeKey({ scope, language_code: code })),
  )
  const found = keys.map((key) => commands.get(key)).find((each) => each !== undefined) ?? []
  return found.map(({ command, description }) => ({ name: command, description }))
}

/** The narrowest first. */
function listScopes({ chat, setting: { managers } }: ChatState): readonly Scope[] {
  const own = { type: 'chat', chat_id: chat.id }
  if (chat.type === 'private') return [own, { type: 'all_private_chats' }, { type: 'default' }]
  return [
    own,
    ...(managers === undefined ? [{ type: 'all_chat_administrators' }] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ]
}
