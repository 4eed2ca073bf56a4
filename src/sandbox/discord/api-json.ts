/** What Discord shows of its own things: https://discord.com/developers/docs/resources/message#message-object */
import { channelTypes, getPlace, tagsOf } from './channels.ts'
import { attachmentJson } from './files.ts'
import { flag } from './message-form.ts'
import { rolesOf } from './roles.ts'
import type { Author, StoredInteraction, StoredMessage, StoredThread } from './state.ts'
import { type Channel, person, type World } from './world.ts'

type Json = Record<string, unknown>

export function userJson(author: Author): Json {
  return {
    id: author.id,
    username: author.name,
    global_name: author.name,
    discriminator: '0',
    avatar: null,
    bot: author.isBot,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    avatar_decoration_data: null,
    collectibles: null,
  }
}

export function memberJson(world: World, author: Author): Json {
  return {
    user: userJson(author),
    nick: null,
    avatar: null,
    banner: null,
    roles: author.isBot ? [] : rolesOf(world, author.name),
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '2222085186637376',
  }
}

export function messageJson(world: World, message: StoredMessage): Json {
  const { body, author, replyTo, interactionId } = message
  const asked =
    interactionId === undefined ? undefined : world.state.interactions.get(interactionId)
  return {
    id: message.id,
    type: asked?.what.kind === 'command' ? 20 : replyTo === undefined ? 0 : 19,
    channel_id: message.channelId,
    author: userJson(author),
    content: body.content,
    timestamp: message.sentAt,
    edited_timestamp: message.editedAt ?? null,
    tts: false,
    mention_everyone: ringsEverybody(message),
    mentions: [],
    mention_roles: rungRoles(message),
    attachments: (body.files ?? []).map((file) => attachmentJson(world, file)),
    embeds: body.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: body.components,
    pinned: false,
    flags: body.flags,
    ...(author.isBot ? { application_id: world.applicationId } : {}),
    ...(asked === undefined ? {} : answerJson(world, message, asked)),
    ...(replyTo === undefined ? {} : replyJson(world, message, replyTo)),
  }
}

/** Without `allowed_mentions` a bot's message rings whomever it names; an answer to a command only persons. */
function ringsEverybody({ author, body, interactionId }: StoredMessage): boolean {
  const byDefault = interactionId === undefined
  const mayRing =
    body.allowedMentions?.parse?.includes('everyone') ??
    (body.allowedMentions === undefined && byDefault)
  return author.isBot && mayRing && /@(?:everyone|here)/.test(body.content)
}

/** Roles that are both named and allowed. */
function rungRoles({ body }: StoredMessage): readonly string[] {
  const texts = JSON.stringify([body.content, body.components])
  return (body.allowedMentions?.roles ?? []).filter((role) => texts.includes(`<@&${role}>`))
}

function answerJson(world: World, message: StoredMessage, asked: StoredInteraction): Json {
  return {
    webhook_id: world.applicationId,
    interaction_metadata: originJson(world, message, asked),
  }
}

/** The little line above an answer: "Kim used /latest". */
export function originJson(world: World, message: StoredMessage, asked: StoredInteraction): Json {
  const { id, user, what, answer } = asked
  const original = answer?.messageId
  return {
    id,
    user: userJson(user),
    // The clients of discord.js die without it.
    authorizing_integration_owners: { 0: world.guildId },
    ...(original === undefined || original === message.id
      ? {}
      : { original_response_message_id: original }),
    ...whatJson(world, message, what),
  }
}

function whatJson(world: World, message: StoredMessage, what: StoredInteraction['what']): Json {
  switch (what.kind) {
    case 'command':
      return { type: 2, name: what.name, command_type: 1 }
    case 'menu':
      return { type: 2, name: what.name, command_type: 3, target_message_id: what.messageId }
    case 'typing':
      return { type: 4 }
    case 'button':
      return { type: 3, interacted_message_id: what.messageId }
    case 'modal': {
      const opened = world.state.interactions.get(what.openedBy)
      return {
        type: 5,
        ...(opened && { triggering_interaction_metadata: originJson(world, message, opened) }),
      }
    }
  }
}

function replyJson(world: World, message: StoredMessage, replyTo: string): Json {
  const { channelId } = message
  const first = world.state.messages.get(replyTo)
  return {
    message_reference: {
      type: 0,
      channel_id: channelId,
      guild_id: world.guildId,
      message_id: replyTo,
    },
    referenced_message:
      first === undefined || first.deletedAt !== undefined
        ? null
        : messageJson(world, withoutReply(first)),
  }
}

function withoutReply({ replyTo: _, ...message }: StoredMessage): StoredMessage {
  return message
}

export function isEphemeral(message: StoredMessage): boolean {
  return (message.body.flags & flag.ephemeral) !== 0
}

export function channelJson(world: World, id: string): Json {
  const { channel, thread } = getPlace(world, id)
  if (thread !== undefined) return threadJson(world, channel, thread)
  if (channel.kind === 'dm')
    return { id, type: channelTypes.dm, recipients: [userJson(person(channel.name))], flags: 0 }
  const guildId = channel.isElsewhere ? world.otherGuildId : world.guildId
  const denied = { id: guildId, type: 0, allow: '0', deny: String(channel.denied) }
  return {
    id,
    guild_id: guildId,
    type: channelTypes[channel.kind],
    name: channel.name,
    position: world.channels.indexOf(channel),
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.denied === 0n ? [] : [denied],
    flags: channel.requiresTag ? requireTag : 0,
    ...(channel.kind === 'forum' ? { available_tags: tagsOf(channel).map(toTag) } : {}),
  }
}

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-flags */
const requireTag = 1 << 4

function toTag(tag: { readonly id: string; readonly name: string }): Json {
  return { ...tag, moderated: false, emoji_id: null, emoji_name: null }
}

function threadJson(world: World, channel: Channel, thread: StoredThread): Json {
  const { announcementThread, publicThread } = channelTypes
  const all = [...world.state.messages.values()].filter(({ channelId }) => channelId === thread.id)
  return {
    id: thread.id,
    guild_id: world.guildId,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    type: channel.kind === 'announcement' ? announcementThread : publicThread,
    name: thread.name,
    last_message_id: all.at(-1)?.id ?? null,
    message_count: all.length,
    member_count: 1,
    rate_limit_per_user: 0,
    flags: 0,
    applied_tags: thread.tags,
    thread_metadata: {
      archived: thread.isArchived,
      auto_archive_duration: 10_080,
      archive_timestamp: world.now().toISOString(),
      locked: thread.isLocked,
    },
  }
}

export function applicationJson(world: World): Json {
  return { id: world.applicationId, name: world.bot.name, description: '', icon: null, flags: 0 }
}
