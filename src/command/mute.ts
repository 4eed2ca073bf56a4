import { because } from '../core/reason.ts'
import type { CommandCall } from '../ports/command.ts'
import type { Command } from './command.ts'
import { findSubject } from './find-subject.ts'
import { placeOption } from './go-to-place.ts'
import { findHere, sayMuted } from './muted.ts'
import { noteOf } from './note-of.ts'
import { privately } from './raise-by-hand.ts'
import { readSpan } from './read-span.ts'
import { say } from './say.ts'
import { sayNowhere } from './say-nowhere.ts'

const mostDays = 90

export const mute: Command = {
  access: 'manager',
  description: {
    name: 'mute',
    description: { phrase: 'mute.does' },
    options: [
      { name: 'for', description: { phrase: 'option.for' }, isRequired: false, type: 'text' },
      {
        name: 'what',
        description: { phrase: 'mute.what' },
        isRequired: false,
        type: 'text',
        suggests: 'theme',
      },
      placeOption,
    ],
  },
  async run(deps, call) {
    const { store, now } = deps
    const { what, span } = readMuted(call.options)
    const isAsking = span.trim() === '' && what.trim() === ''
    const spanMs = readSpan(span, mostDays)
    if (spanMs === undefined && !isAsking)
      return privately({ phrase: 'mute.span', values: { days: mostDays } })
    const here = await findHere(deps, call)
    if (here.length === 0) return sayNowhere(call)
    if (spanMs === undefined)
      return { isPrivate: true, message: await sayMuted(deps, call, { here }) }
    if (what.trim() === '') return privately({ phrase: 'story.unnamed' }, { phrase: 'muted.how' })
    const found = await findSubject(deps, what)
    if (found.kind === 'answer') return found.reply
    const { subject } = found
    if (subject.kind === 'platform' || subject.kind === 'everything') return sayTooMuch(what)
    const until = toMinute(now().getTime() + spanMs)
    const by = noteOf(call, now())
    await store.transaction(async (inside) => {
      let isNew = false
      for (const { id } of here) {
        const added = await inside.restraints.add(
          {
            ...{ kind: 'silence', why: because('muted in its channel'), by: by.actor },
            ...{ subject, subscriptionId: id, until },
          },
          now(),
        )
        isNew ||= added.isNew
      }
      if (!isNew) return
      await inside.addAudit({
        ...by,
        action: 'muted',
        subject: found.name,
        detail: because('at {places} until {time}', {
          places: here.map(({ id }) => id).join(', '),
          time: until.toISOString(),
        }),
      })
    })
    return {
      isPrivate: true,
      message: say(
        { phrase: 'mute.done', values: { what: found.name, place: call.placeName ?? 'here' } },
        [{ kind: 'mark', label: { phrase: 'mute.until' }, at: until }],
      ),
    }
  },
}

/** As it is told: of two who mute at once, the second then changes nothing. */
function toMinute(timeMs: number): Date {
  return new Date(Math.ceil(timeMs / 60_000) * 60_000)
}

/** All that comes to a channel comes over its platform. */
function sayTooMuch(what: string) {
  return privately({ phrase: 'mute.too-much', values: { what } }, { phrase: 'mute.too-much.cure' })
}

/** Whichever comes first: `2h quake`, or `quake for 2h` as one would say it. */
function readMuted({ what = '', for: span = '' }: CommandCall['options']) {
  const said = /^(?<what>.+?)\s+for\s+(?<span>\d+\s?[mhd])$/i.exec(`${span} ${what}`.trim())
  return said?.groups
    ? { what: said.groups.what ?? '', span: said.groups.span ?? '' }
    : { what, span }
}
