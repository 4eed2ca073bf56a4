import type { Message } from '../core/message.ts'
import { isTimeZone, type QuietHours } from '../core/schedule.ts'
import { readHour } from './read-hour.ts'
import { say } from './say.ts'

const shownLength = 60

type Hours = Pick<QuietHours, 'from' | 'to' | 'zone'>
type Cure = 'quiet.cure' | 'settings.quiet-cure'

/** `22:00-7:00` and a time zone, or `off`. */
export function readHours(
  hours: string,
  zone: string,
  cure: Cure = 'quiet.cure',
):
  | { readonly kind: 'hours'; readonly hours: Hours | undefined }
  | { readonly kind: 'fault'; readonly message: Message } {
  if (hours.trim().toLowerCase() === 'off') return { kind: 'hours', hours: undefined }
  const [from, to, ...more] = hours.split(/[-–]/).map(readHour)
  const place = zone.trim()
  const fault = (
    phrase: 'quiet.wrong' | 'quiet.empty' | 'quiet.no-zone' | 'quiet.wrong-zone',
    typed: string,
  ) => ({
    ...({ kind: 'fault' } as const),
    message: say({ phrase, values: { typed: typed.trim().slice(0, shownLength) } }, [
      { kind: 'paragraph', text: { phrase: cure } },
    ]),
  })
  if (from === undefined || to === undefined || more.length > 0) return fault('quiet.wrong', hours)
  if (from === to) return fault('quiet.empty', from)
  if (place === '') return fault('quiet.no-zone', place)
  if (!isTimeZone(place)) return fault('quiet.wrong-zone', place)
  return { kind: 'hours', hours: { from, to, zone: place } }
}

/** What else was wished of the hours before stays so. */
export function toQuiet(
  hours: Hours | undefined,
  before: QuietHours | undefined,
): QuietHours | undefined {
  return hours && { unless: 'flash', held: 'collect', ...before, ...hours }
}
