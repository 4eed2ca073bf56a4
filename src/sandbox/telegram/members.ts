/** Who is what in a chat: https://core.telegram.org/bots/api#chatmember */
import { badRequest, type ChatSetting, type User } from './bot-api.ts'
import { type ChatState, toUser, type World } from './world.ts'

/** The bot. */
export function toOwnMember(
  bot: User,
  { bot: status = 'administrator', type }: ChatSetting,
): unknown {
  switch (status) {
    case 'administrator':
    case 'editor':
      return {
        ...{ status: 'administrator', user: bot, ...botRights },
        ...(type === 'channel' && {
          can_post_messages: true,
          can_edit_messages: status === 'editor',
        }),
      }
    case 'muted':
      return { status: 'restricted', user: bot, ...mutedRights }
    case 'member':
    case 'left':
      return { status, user: bot }
  }
}

/** Anybody else. */
export function toMember(
  world: World,
  { messages, setting: { managers } }: ChatState,
  userId: number,
): unknown {
  const person = findPerson(world, userId)
  if (!person) throw badRequest('member not found')
  if (managers === undefined || managers.includes(person.first_name))
    return { status: 'administrator', user: person, ...botRights }
  const hasWritten = [...messages.values()].some(({ from }) => from.id === person.id)
  const status = hasWritten || findPresser(world, person.id) ? 'member' : 'left'
  return { status, user: person }
}

/** Everybody who has written or pressed anywhere, and those who administer a chat. */
function findPerson(world: World, userId: number): User | undefined {
  const chats = [...world.chats.values()]
  const written = chats.flatMap(({ messages }) => [...messages.values()].map(({ from }) => from))
  const managers = chats.flatMap(
    ({ setting }) => setting.managers?.map((name) => toUser(name)) ?? [],
  )
  return [...written, ...managers].find(({ id }) => id === userId) ?? findPresser(world, userId)
}

/** Who has only pressed a button is known by that. */
function findPresser({ pending }: World, userId: number): User | undefined {
  return pending
    .flatMap((update) => ('callback_query' in update ? [update.callback_query.from] : []))
    .find(({ id }) => id === userId)
}

const botRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: false,
}

const mutedRights = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
  can_react_to_messages: false,
  can_edit_tag: false,
  until_date: 0,
}
