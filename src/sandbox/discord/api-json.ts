/** What Discord shows of its own things: https://discord.com/developers/docs/resources/message#message-object */
import { flag } from './message-form.ts'
import type { Author, StoredInteraction, StoredMessage } from './state.ts'
import type { World } from './world.ts'

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

export function memberJson(author: Author): Json {
  return {
    user: userJson(author),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '2222085186636352',
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
    mention_roles: [],
    attachments: [],
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
    ...(what.kind === 'command'
      ? { type: 2, name: what.name, command_type: 1 }
      : { type: 3, interacted_message_id: what.messageId }),
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
  const position = world.channels.findIndex((one) => one.id === id)
  return {
    id,
    guild_id: world.guildId,
    type: 0,
    name: world.channels[position]?.name,
    position,
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    flags: 0,
  }
}

export function applicationJson(world: World): Json {
  return { id: world.applicationId, name: world.bot.name, description: '', icon: null, flags: 0 }
}
