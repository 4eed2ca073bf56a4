import { isolate } from '../../core/bidi.ts'
import type { Locale } from '../../core/locale.ts'
import type { SaidMessage, Tone } from '../../core/message.ts'
import { cleanLine, escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

/** https://discord.com/developers/docs/resources/message#create-message */
const contentLimit = 2000
/** What `ringRoles` may add behind a first line, and the marks of a heading before it. */
export const titleSpare = 160
export const titleLimit = contentLimit - titleSpare

export const colors: Readonly<Record<Tone, number | undefined>> = {
  flash: 0xd7_26_3d,
  bulletin: 0xf4_60_36,
  urgent: 0xf2_b1_34,
  routine: 0x4a_7c_9d,
  correction: 0x8e_5b_b5,
  withdrawn: 0x6b_72_80,
  plain: undefined,
}

/** The level's word and the headline: all that a push notification shows. */
export function renderTitle(
  { title }: SaidMessage,
  { direction }: Locale,
  limit = titleLimit,
): string {
  const label = title.label === undefined ? '' : shorten(cleanLine(title.label), 200)
  const start = label === '' ? '' : `**${escapeText(label)}** · `
  const text = shorten(cleanLine(title.text), limit - start.length)
  const apart = start + escapeText(isolate(text, direction))
  const isFitting = label !== '' && apart.length <= limit
  return (isFitting ? apart : start + escapeText(text)).trim()
}
