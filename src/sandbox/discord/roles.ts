/** Who may do what in the sandbox's server, and which roles it has. */
import { permission } from './channels.ts'
import { namedSnowflake } from './snowflake.ts'
import type { Channel, World } from './world.ts'

const everybodys = 2_222_085_186_637_376n
const managerRole = {
  ...{ id: namedSnowflake('role managers'), name: 'Managers' },
  ...{ position: 1, permissions: permission.manageGuild },
}
const webhookRole = {
  ...{ id: namedSnowflake('role webhooks'), name: 'Webhooks' },
  ...{ position: 2, permissions: permission.manageWebhooks },
}

/** In a channel, with what it denies to everybody. */
export function permissionsOf(world: World, name: string, { denied }: Channel): string {
  const held = heldBy(world, name).reduce((all, { permissions }) => all | permissions, everybodys)
  return String(held & ~denied)
}

/** Ids of a person's roles. */
export function rolesOf(world: World, name: string): readonly string[] {
  return heldBy(world, name).map(({ id }) => id)
}

function heldBy({ managers, webhookManagers }: World, name: string) {
  return [
    ...(managers === undefined || managers.includes(name) ? [managerRole] : []),
    ...(webhookManagers.includes(name) ? [webhookRole] : []),
  ]
}

export function rolesJson({ guildId, roles }: World): readonly Record<string, unknown>[] {
  const own = roles.map(({ name, isMentionable }, index) => ({
    ...plain,
    ...{ id: namedSnowflake(`role ${name}`), name, mentionable: isMentionable },
    ...{ position: index + 3, permissions: '0' },
  }))
  return [
    { ...plain, id: guildId, name: '@everyone', position: 0, permissions: String(everybodys) },
    ...[managerRole, webhookRole].map((role) => ({
      ...{ ...plain, ...role },
      permissions: String(role.permissions),
    })),
    ...own,
  ]
}

const plain = {
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
}
