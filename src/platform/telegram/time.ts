import type { Locale } from '../../core/locale.ts'
import type { Run, Style } from './markup.ts'

/** In the reader's own zone; where the app does not know how, the text, which is in UTC. */
export function toTime(
  at: Date,
  { language }: Locale,
  { style, isDated = false }: { readonly style?: Style; readonly isDated?: boolean } = {},
): Run {
  const text = isDated ? sayDay(at, language) : at.toISOString().slice(11, 16)
  return { text: `${text} UTC`, time: { at, isDated }, ...(style && { style }) }
}

function sayDay(at: Date, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone: 'UTC' },
  }).format(at)
}
