import { z } from 'zod'
import { withoutRings } from './ring.ts'

/** To be pressed, or to be typed while Discord has not told the commands' ids. */
const namedCommand = /<(\/[^:<>]+):\d+>|`(\/[^`\\]+)`/g

const textSchema = z.looseObject({
  content: z.string().optional(),
  components: z.unknown().optional(),
})
const wordsSchema = textSchema.extend({
  embeds: z.array(z.object({ description: z.string().optional() })).default([]),
})

/**
 * Discord adds fields of its own to embeds and components and trims texts, so only the words are
 * compared; and not whom they rang, which the message itself does not say, nor whether a command can be pressed.
 */
export function wordsOf(payload: unknown): string {
  const { embeds } = wordsSchema.parse(payload)
  const descriptions = embeds.map(({ description = '' }) => description.trim())
  return JSON.stringify([...textsOf(payload), ...descriptions]).replace(namedCommand, '$1$2')
}

function textsOf(part: unknown): readonly string[] {
  const { content, components } = textSchema.parse(part)
  const own = content === undefined || content === '' ? [] : [withoutRings(content.trim())]
  return [...own, ...(Array.isArray(components) ? components.flatMap(textsOf) : [])]
}
