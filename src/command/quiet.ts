import { isTimeZone, type QuietHours } from '../core/schedule.ts'
import { changeWishes } from './change-wishes.ts'
import type { Command } from './command.ts'
import { say } from './say.ts'
import { sayWishes } from './wish-card.ts'

const hoursPattern =
  /^(?<from>(?:[01]?\d|2[0-3]):[0-5]\d)\s?[-–]\s?(?<to>(?:[01]?\d|2[0-3]):[0-5]\d)$/

export const quiet: Command = {
  access: 'manager',
  description: {
    name: 'quiet',
    description: { phrase: 'quiet.does' },
    options: [
      { name: 'hours', description: { phrase: 'option.hours' }, isRequired: true, type: 'text' },
      { name: 'zone', description: { phrase: 'option.zone' }, isRequired: false, type: 'text' },
    ],
  },
  async run(deps, call) {
    const asked = readHours(call.options.hours ?? '', call.options.zone ?? '')
    if (asked === undefined)
      return {
        isPrivate: true,
        message: say({ phrase: 'quiet.wrong' }, [
          { kind: 'paragraph', text: { phrase: 'quiet.cure' } },
        ]),
      }
    const hours = asked === 'off' ? undefined : asked
    await changeWishes(deps, call, (before) => ({ ...before, quiet: hours }))
    const here = await deps.store.subscriptions.findAt(call)
    if (here === undefined)
      return {
        isPrivate: true,
        message: say({ phrase: 'wish.nowhere' }, [
          { kind: 'paragraph', text: { phrase: 'wish.nowhere.cure' } },
        ]),
      }
    const phrase = here.owner === 'config' ? 'subscribe.read-only' : 'subscribe.changed'
    return { isPrivate: true, message: await sayWishes(deps, { phrase }, here) }
  },
}

function readHours(hours: string, zone: string): QuietHours | 'off' | undefined {
  if (hours.trim().toLowerCase() === 'off') return 'off'
  const { from, to } = hoursPattern.exec(hours.trim())?.groups ?? {}
  const place = zone.trim()
  if (from === undefined || to === undefined || place === '' || !isTimeZone(place)) return undefined
  return {
    from: from.padStart(5, '0'),
    to: to.padStart(5, '0'),
    zone: place,
    unless: 'flash',
    held: 'collect',
  }
}
