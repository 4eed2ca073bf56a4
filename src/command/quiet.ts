import { changeWishes } from './change-wishes.ts'
import type { Command } from './command.ts'
import { placeOption } from './go-to-place.ts'
import { readHours, toQuiet } from './read-hours.ts'
import { sayNowhere } from './say-nowhere.ts'
import { sayWishes } from './wish-card.ts'

export const quiet: Command = {
  access: 'manager',
  description: {
    name: 'quiet',
    description: { phrase: 'quiet.does' },
    options: [
      { name: 'hours', description: { phrase: 'option.hours' }, isRequired: true, type: 'text' },
      {
        name: 'zone',
        description: { phrase: 'option.zone' },
        isRequired: false,
        type: 'text',
        suggests: 'zone',
      },
      placeOption,
    ],
  },
  async run(deps, call) {
    const read = readHours(call.options.hours ?? '', call.options.zone ?? '')
    if (read.kind === 'fault') return { isPrivate: true, message: read.message }
    await changeWishes(deps, call, (before) => ({
      ...before,
      quiet: toQuiet(read.hours, before.quiet),
    }))
    const here = await deps.store.subscriptions.findAt(call)
    if (here === undefined) return sayNowhere(call)
    const phrase = here.owner === 'config' ? 'subscribe.read-only' : 'subscribe.changed'
    const title = { phrase, values: { place: call.placeName ?? 'here' } } as const
    return { isPrivate: true, message: await sayWishes(deps, title, call, here) }
  },
}
