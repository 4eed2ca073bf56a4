import type { Locale } from '../../core/locale.ts'
import { sayMoment } from '../../core/say-moments.ts'
import type { Run, Style } from './markup.ts'

/** In the reader's own zone; where the app does not know how, the text, which is in UTC. */
export function toTime(
  at: Date,
  { language }: Locale,
  { style, isDated = false }: { readonly style?: Style; readonly isDated?: boolean } = {},
): Run {
  const text = isDated ? sayMoment(at, language) : at.toISOString().slice(11, 16)
  return { text: `${text} UTC`, time: { at, isDated }, ...(style && { style }) }
}
