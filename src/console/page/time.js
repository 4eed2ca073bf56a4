/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

const language = navigator.language

/** @param {Date} at */
export const clock = (at) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)

/** @param {Date} at */
export const exactly = (at) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' }).format(at)

/** @param {Date} at */
export const dayKey = (at) => new Intl.DateTimeFormat('en-CA').format(at)

/** @param {Date} at */
export const dayName = (at) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at)

/** @param {Date} at */
export function dayAndClock(at) {
  const days = Math.round((Date.parse(dayKey(new Date())) - Date.parse(dayKey(at))) / 86_400_000)
  if (days === 0) return clock(at)
  if (days === 1) return `Yesterday at ${clock(at)}`
  return `${new Intl.DateTimeFormat(language, { dateStyle: 'short' }).format(at)}, ${clock(at)}`
}

/**
 * A moment as Discord writes `<t:…:style>`, in the reader's own zone.
 * @param {Date} at
 * @param {string} style
 */
export function inStyle(at, style) {
  if (style === 'R') return ago(at)
  return new Intl.DateTimeFormat(language, styles[style] ?? styles.f).format(at)
}

/** @param {Date} at */
export function ago(at) {
  const seconds = Math.round((at.getTime() - Date.now()) / 1000)
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  /** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ]
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit)
  }
  return words.format(seconds, 'second')
}
