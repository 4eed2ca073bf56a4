/** Once a day at an hour of a time zone, also on the days when clocks are put forward or back. */

export type Daily = {
  /** `07:30`, by the wall clock of `zone`. */
  readonly hour: string
  /** IANA, such as `Europe/Berlin`. */
  readonly zone: string
}

const dayMs = 86_400_000

/** The first such moment after `after`: of an hour that comes twice the first, of one that is skipped the moment after. */
export function nextDailyAt({ hour, zone }: Daily, after: Date): Date {
  const today = Math.floor((after.getTime() + offsetMs(after, zone)) / dayMs) * dayMs
  for (let day = today; ; day += dayMs) {
    const at = toInstant(day + minuteOf(hour) * 60_000, zone)
    if (at > after) return at
  }
}

/** `wallMs`: what the clock shows, as if it were UTC. */
function toInstant(wallMs: number, zone: string): Date {
  const before = wallMs - offsetMs(new Date(wallMs - dayMs), zone)
  const afterwards = wallMs - offsetMs(new Date(wallMs + dayMs), zone)
  const shown = [before, afterwards].filter((ms) => ms + offsetMs(new Date(ms), zone) === wallMs)
  return new Date(shown.length === 0 ? before : Math.min(...shown))
}

function minuteOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  return hours * 60 + minutes
}

/** What the clock of the zone is ahead of UTC. */
function offsetMs(at: Date, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  )
  return shown - Math.floor(at.getTime() / 1_000) * 1_000
}

/** A digest that comes so soon after quiet hours brings what was held in them. */
const waitsForMs = 2 * 3_600_000
/** Should the digest be gone by then, what waits for it is told without it. */
const spareMs = 10 * 60_000

/** Until when something held waits, where a digest may bring it. */
export function holdForDigest(heldUntil: Date, digestAt: Date | undefined): Date {
  const gapMs = (digestAt?.getTime() ?? Number.NaN) - heldUntil.getTime()
  return gapMs >= 0 && gapMs <= waitsForMs
    ? new Date(heldUntil.getTime() + gapMs + spareMs)
    : heldUntil
}
