import { isTimeZone, nextMoment } from '../core/schedule.ts'
import { readSpan } from './read-span.ts'

const clockPattern = /^(?<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?:\s+(?<zone>\S+))?$/
const mostDays = 30

/** `20m`, `2h`, `3d` from now, or the next `18:30 Europe/Vilnius`; UTC unless a zone is named. */
export function readMoment(typed: string, now: Date): Date | undefined {
  const spanMs = readSpan(typed.replace(/^in\s+/i, ''), mostDays)
  if (spanMs !== undefined) return new Date(now.getTime() + spanMs)
  const { clock, zone = 'UTC' } = clockPattern.exec(typed.trim())?.groups ?? {}
  if (clock === undefined || !isTimeZone(zone)) return undefined
  const moment = nextMoment(clock, zone, now)
  return moment > now ? moment : nextMoment(clock, zone, new Date(now.getTime() + 60_000))
}
