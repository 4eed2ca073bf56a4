/** What a process does, and which platforms it meets live, in the sandbox or not at all. */
import type { Config } from './config.ts'
import type { Platform } from './core/model.ts'
import { ConfigError } from './yaml-file.ts'

/** What a process does; one process does all unless told otherwise. */
export const roles = ['poll', 'work', 'deliver', 'bots', 'web'] as const
export type Role = (typeof roles)[number]
export type Roles = ReadonlySet<Role>

/** `off`: no token, and no sandbox, since that lives in one process with everything else. */
type PlatformState = 'sandbox' | 'live' | 'off'
export type PlatformStates = Readonly<Record<Platform, PlatformState>>

export function findPlatformStates(config: Config, wanted: Roles): PlatformStates {
  const stateOf = (platform: Platform): PlatformState => {
    const { token, api } = config[platform]
    if (token !== undefined || api !== undefined) return 'live'
    return wanted.size === roles.length ? 'sandbox' : 'off'
  }
  return { discord: stateOf('discord'), telegram: stateOf('telegram') }
}

/** Throws ConfigError when this process would have to deliver where it cannot. */
export function refuseUndeliverable(config: Config, states: PlatformStates, wanted: Roles): void {
  if (!wanted.has('deliver')) return
  const places = [
    ...config.destinations.map(({ id, platform }) => ({
      platform,
      name: `the destination "${id}"`,
    })),
    ...config.moderators.rooms.map(({ platform }) => ({ platform, name: 'a moderators’ room' })),
  ]
  const lost = places.find(({ platform }) => states[platform] === 'off')
  if (lost === undefined) return
  const prefix = lost.platform.toUpperCase()
  throw fault(
    'environment',
    `${prefix}_TOKEN`,
    `${lost.name} needs it (or ${prefix}_API): only a process with all roles has the sandbox`,
  )
}

/** Throws ConfigError when Telegram would bring updates to a process that does not listen. */
export function refuseDeaf({ webhookUrl }: Config, wanted: Roles): void {
  if (webhookUrl === undefined || !wanted.has('bots') || wanted.has('web')) return
  throw fault('--role', 'bots', 'with `telegram.updates: webhook` it needs the role web beside it')
}

function fault(file: string, field: string, message: string): ConfigError {
  return new ConfigError([{ file, line: undefined, column: undefined, field, message }])
}
