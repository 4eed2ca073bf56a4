/** What GUILD_CREATE carries: https://discord.com/developers/docs/resources/guild#guild-object */
import { channelJson, memberJson } from './api-json.ts'
import { permission } from './channels.ts'
import { rolesJson } from './roles.ts'
import { type Channel, person, type World } from './world.ts'

export function guildJson(world: World): Record<string, unknown> {
  return {
    ...plainGuild,
    id: world.guildId,
    name: 'Sandbox',
    owner_id: person('the owner').id,
    preferred_locale: world.locale,
    system_channel_id: findSystemChannel(world)?.id ?? null,
    roles: rolesJson(world),
    members: [memberJson(world, world.bot)],
    channels: world.channels
      .filter((one) => !one.isElsewhere && !one.isClosed && one.kind !== 'dm')
      .filter(({ denied }) => (denied & permission.viewChannel) === 0n)
      .map(({ id }) => channelJson(world, id)),
  }
}

/** Told to a bot that may not look into it, too. */
function findSystemChannel({ channels, systemChannel }: World): Channel | undefined {
  return channels.find(({ name }) => name === systemChannel)
}

const plainGuild = {
  icon: null,
  splash: null,
  discovery_splash: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  safety_alerts_channel_id: null,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  large: false,
  unavailable: false,
  member_count: 1,
  voice_states: [],
  threads: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
}
