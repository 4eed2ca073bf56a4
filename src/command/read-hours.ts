import type { Message } from '../core/message.ts'
import { isTimeZone, type QuietHours } from '../core/schedule.ts'
import { say } from './say.ts'

const hoursPattern =
  /^(?<from>(?:[01]?\d|2[0-3]):[0-5]\d)\s?[-–]\s?(?<to>(?:[01]?\d|2[0-3]):[0-5]\d)$/

const shownLength = 60

/** `22:00-7:00` and a time zone, or `off`. */
export function readHours(
  hours: string,
  zone: string,
):
  | { readonly kind: 'hours'; readonly hours: QuietHours | undefined }
  | { readonly kind: 'fault'; readonly message: Message } {
  if (hours.trim().toLowerCase() === 'off') return { kind: 'hours', hours: undefined }
  const { from, to } = hoursPattern.exec(hours.trim())?.groups ?? {}
  const place = zone.trim()
  if (from === undefined || to === undefined) return fault('quiet.wrong', hours)
  if (place === '') return fault('quiet.no-zone', place)
  if (!isTimeZone(place)) return fault('quiet.wrong-zone', place)
  return {
    kind: 'hours',
    hours: {
      from: from.padStart(5, '0'),
      to: to.padStart(5, '0'),
      zone: place,
      unless: 'flash',
      held: 'collect',
    },
  }
}

function fault(phrase: 'quiet.wrong' | 'quiet.no-zone' | 'quiet.wrong-zone', typed: string) {
  return {
    kind: 'fault',
    message: say({ phrase, values: { typed: typed.trim().slice(0, shownLength) } }, [
      { kind: 'paragraph', text: { phrase: 'quiet.cure' } },
    ]),
  } as const
}
