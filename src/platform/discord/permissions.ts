/** What somebody may do in a channel, as Discord itself reckons it. */
import { PermissionFlagsBits, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Channel } from './place.ts'
import { readAnswer } from './read-answer.ts'

const rolesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    permissions: z.string(),
    mentionable: z.boolean(),
    managed: z.boolean(),
    position: z.number(),
  }),
)
export type GuildRole = z.output<typeof rolesSchema>[number]
const memberSchema = z.object({ roles: z.array(z.string()) })
const guildSchema = z.object({ owner_id: z.string() })

export async function fetchRoles(rest: REST, guildId: string): Promise<readonly GuildRole[]> {
  return readAnswer(rolesSchema, await rest.get(Routes.guildRoles(guildId)))
}

/** Whoever owns a server may do everything in it, whatever their roles say. */
export async function isOwner(rest: REST, guildId: string, userId: string): Promise<boolean> {
  return readAnswer(guildSchema, await rest.get(Routes.guild(guildId))).owner_id === userId
}

/** https://discord.com/developers/docs/topics/permissions#permission-overwrites */
export async function readPermissions(
  rest: REST,
  guildId: string,
  channel: Channel,
  member: { readonly id: string; readonly guildRoles: readonly GuildRole[] },
): Promise<bigint> {
  const { id: userId, guildRoles } = member
  const { roles } = readAnswer(memberSchema, await rest.get(Routes.guildMember(guildId, userId)))
  const held = guildRoles
    .filter(({ id }) => id === guildId || roles.includes(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n)
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return ~0n
  const isOf = (ids: readonly string[]) => (overwrite: { readonly id: string }) =>
    ids.includes(overwrite.id)
  return [[guildId], roles, [userId]].reduce((before, ids) => {
    const applied = channel.permission_overwrites.filter(isOf(ids))
    const deny = applied.reduce((all, one) => all | BigInt(one.deny), 0n)
    const allow = applied.reduce((all, one) => all | BigInt(one.allow), 0n)
    return (before & ~deny) | allow
  }, held)
}
