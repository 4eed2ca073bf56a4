/** Quiet hours in a time zone. */
import type { Level } from './model.ts'

export type QuietHours = {
  /** `22:00`, by the wall clock of `zone`; `to` may lie on the next day. */
  readonly from: string
  readonly to: string
  /** IANA, such as `Europe/Berlin`. */
  readonly zone: string
  /** From this level on nothing waits. */
  readonly unless: Level
  /** What was held comes in one message when they end, or never. */
  readonly held: 'collect' | 'drop'
}

const minuteMs = 60_000
const dayMinutes = 24 * 60

/** When the quiet hours that run at `now` end; undefined when none run. */
export function quietUntil(hours: QuietHours, now: Date): Date | undefined {
  const from = minuteOfDay(hours.from)
  const to = minuteOfDay(hours.to)
  const at = wallClock(now, hours.zone)
  const isQuiet = from < to ? from <= at && at < to : at >= from || at < to
  return !isQuiet || from === to ? undefined : nextMoment(hours.to, hours.zone, now)
}

/** When the wall clock of a zone next shows this time; at this very minute, now. */
export function nextMoment(clock: string, zone: string, now: Date): Date {
  const to = minuteOfDay(clock)
  const waitMinutes = (to - wallClock(now, zone) + dayMinutes) % dayMinutes
  const floor = Math.floor(now.getTime() / minuteMs) * minuteMs
  const guess = new Date(floor + waitMinutes * minuteMs)
  // The clock may be put forward or back until then.
  const offBy = ((wallClock(guess, zone) - to + dayMinutes * 1.5) % dayMinutes) - dayMinutes / 2
  return new Date(guess.getTime() - offBy * minuteMs)
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function minuteOfDay(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}

function wallClock(at: Date, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return minuteOfDay(format.format(at))
}
