import { z } from 'zod'
import { withoutRings } from './ring.ts'

const textSchema = z.looseObject({
  content: z.string().optional(),
  components: z.unknown().optional(),
})
const wordsSchema = textSchema.extend({
  embeds: z.array(z.object({ description: z.string().optional() })).default([]),
})

/**
 * Discord adds fields of its own to embeds and components and trims texts, so only the words are
 * compared; and not whom they rang, which the message itself does not say.
 */
export function wordsOf(payload: unknown): string {
  const { embeds } = wordsSchema.parse(payload)
  const descriptions = embeds.map(({ description = '' }) => description.trim())
  return JSON.stringify([...textsOf(payload), ...descriptions])
}

function textsOf(part: unknown): readonly string[] {
  const { content, components } = textSchema.parse(part)
  const own = content === undefined || content === '' ? [] : [withoutRings(content.trim())]
  return [...own, ...(Array.isArray(components) ? components.flatMap(textsOf) : [])]
}
