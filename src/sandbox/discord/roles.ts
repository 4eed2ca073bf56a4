/** Who may do what in the sandbox's server, and which roles it has. */
import { permission } from './channels.ts'
import { namedSnowflake } from './snowflake.ts'
import type { World } from './world.ts'

const everybodys = 2_222_085_186_637_376n
const managerRole = namedSnowflake('role managers')

export function permissionsOf(world: World, name: string): string {
  return String(isManager(world, name) ? everybodys | permission.manageGuild : everybodys)
}

/** Ids of a person's roles. */
export function rolesOf(world: World, name: string): readonly string[] {
  return isManager(world, name) ? [managerRole] : []
}

function isManager({ managers }: World, name: string): boolean {
  return managers === undefined || managers.includes(name)
}

export function rolesJson({ guildId, roles }: World): readonly Record<string, unknown>[] {
  const own = roles.map(({ name, isMentionable }, index) => ({
    ...plain,
    ...{ id: namedSnowflake(`role ${name}`), name, mentionable: isMentionable },
    ...{ position: index + 2, permissions: '0' },
  }))
  return [
    { ...plain, id: guildId, name: '@everyone', position: 0, permissions: String(everybodys) },
    {
      ...{ ...plain, id: managerRole, name: 'Managers', position: 1 },
      permissions: String(permission.manageGuild),
    },
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
