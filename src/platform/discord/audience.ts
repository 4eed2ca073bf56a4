import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Places } from './place.ts'
import { readAnswer } from './read-answer.ts'

const guildSchema = z.object({ approximate_member_count: z.number() })

/** Of the whole server: who may see one of its channels nobody counts. */
export async function countAudience(
  rest: REST,
  places: Places,
  destination: string,
): Promise<number | undefined> {
  const channel = await places.resolve(destination)
  const { guild_id: guild } = places.known(channel) ?? (await places.fetch(channel))
  if (guild === undefined) return 1
  const query = new URLSearchParams({ with_counts: 'true' })
  return readAnswer(guildSchema, await rest.get(Routes.guild(guild), { query }))
    .approximate_member_count
}
