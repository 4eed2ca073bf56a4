import type { Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { Wishes } from '../core/subscription.ts'
import { findSilence, listChoices, nameOf } from '../core/wish-choices.ts'
import type { Asker, PressReply } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { Button, Command, CommandDeps, Receiver } from './command.ts'
import { inOwnChat } from './in-own-chat.ts'
import { openOwnPlace } from './open-own-place.ts'
import { ownPlaceOf } from './own-place.ts'
import { readHours, toQuiet } from './read-hours.ts'
import { say } from './say.ts'

const names = ['language', 'layout', 'level', 'updates', 'silent'] as const
const shownLength = 40

export const settings: Command = {
  description: {
    name: 'settings',
    isPersonal: true,
    description: { phrase: 'settings.does' },
    options: [
      { name: 'hours', description: { phrase: 'option.hours' }, isRequired: false, type: 'text' },
      {
        name: 'zone',
        description: { phrase: 'option.zone' },
        isRequired: false,
        type: 'text',
        suggests: 'zone',
      },
    ],
  },
  run: inOwnChat(async (deps, call) => {
    const { hours = '', zone = '' } = call.options
    const message =
      hours.trim() === '' ? await sayOwn(deps, call) : await setQuiet(deps, call, { hours, zone })
    return { isPrivate: true, message }
  }),
}

/** `own`: the card; `own:<name>`: what can be chosen; `own:<name>:<value>`: chooses it. Always the presser's own. */
export const ownSetting: Button = {
  prefix: 'own',
  async press(deps, rest, press) {
    const [asked = '', value = ''] = rest.split(':')
    if (asked === 'quiet') return askQuiet(deps, press)
    const name = names.find((each) => each === asked)
    if (name === undefined) return replace(await sayOwn(deps, press))
    const { place } = await open(deps, press)
    const choices = listChoices(name, place, listKnown(deps))
    const choice = choices.find((each) => each.value === value)
    if (choice) {
      await change(deps, place, choice.change)
      const changed = replace(await sayOwn(deps, press, { phrase: 'settings.changed' }))
      return name === 'language' ? { ...changed, style: { language: value } } : changed
    }
    return replace(
      say(
        { phrase: `wish.${name}` },
        [paragraph({ phrase: `wish.${name}.how` })],
        [
          ...choices.map(({ label, value: id, isChosen }) => ({
            ...{ label, isChosen, id: `own:${name}:${id}` },
          })),
          { label: { phrase: 'wish.back' }, id: 'own' },
        ],
      ),
    )
  },
}

/** The hours that were filled in. */
export const ownQuietReceived: Receiver = {
  prefix: 'own',
  async submit(deps, _, submission) {
    const { hours = '', zone = '' } = submission.texts
    return replace(await setQuiet(deps, submission, { hours, zone }))
  },
}

async function askQuiet(deps: CommandDeps, asker: Asker): Promise<PressReply> {
  const { quiet } = (await open(deps, asker)).place
  const field = { kind: 'line', isRequired: true, mostLength: shownLength } as const
  const hours = quiet ? `${quiet.from}-${quiet.to}` : '22:00-07:00'
  return {
    isPrivate: true,
    replacesMessage: false,
    message: say({ phrase: 'wish.quiet' }, []),
    form: {
      id: 'own:quiet',
      fields: [
        { ...field, name: 'hours', label: { phrase: 'settings.hours' }, value: hours },
        { ...field, name: 'zone', label: { phrase: 'digest.zone' }, value: quiet?.zone ?? 'UTC' },
      ],
    },
  }
}

async function setQuiet(
  deps: CommandDeps,
  asker: Asker,
  typed: { readonly hours: string; readonly zone: string },
): Promise<Message> {
  const { place } = await open(deps, asker)
  const zone = typed.zone.trim() || place.quiet?.zone || ''
  const read = readHours(typed.hours, zone, 'settings.quiet-cure')
  if (read.kind === 'fault') return read.message
  await change(deps, place, (before) => ({ ...before, quiet: toQuiet(read.hours, before.quiet) }))
  return sayOwn(deps, asker, { phrase: 'settings.changed' })
}

function open(deps: CommandDeps, asker: Asker) {
  return openOwnPlace(deps, asker, say({ phrase: 'settings.here' }, []))
}

/** Of two changes at once none is lost. */
async function change(
  { store }: CommandDeps,
  { id, platform, channel, server }: Subscription,
  work: (before: Wishes) => Wishes,
): Promise<void> {
  await store.transaction(async (inside) => {
    const before = await inside.subscriptions.lockAt({ platform, channel, server, isOwn: true })
    if (before) await inside.subscriptions.change(id, { ...before, ...work(before) })
  })
}

function listKnown({ locales }: CommandDeps) {
  return { topics: [], sources: [], languages: locales.languages }
}

async function sayOwn(
  deps: CommandDeps,
  asker: Asker,
  title: Wording = { phrase: 'settings.title' },
): Promise<Message> {
  const { isReached } = await open(deps, asker)
  const place = await deps.store.subscriptions.findAt(ownPlaceOf(asker))
  if (place === undefined) throw new Error('an own place was opened and is gone')
  const digest = await deps.store.digests.find(place.id)
  const { quiet, style, silentLevels } = place
  return say(
    title,
    [
      ...(isReached ? [] : [paragraph({ phrase: `follow.unreached.${asker.platform}` })]),
      paragraph({ phrase: 'settings.how' }),
      item({ phrase: 'wish.language' }, nameOf(style.language ?? 'en')),
      item({ phrase: 'wish.level' }, { phrase: `level.${place.leastLevel}` }),
      item({ phrase: 'wish.updates' }, { phrase: `updates.${place.updates}` }),
      item({ phrase: 'wish.layout' }, { phrase: `layout.${style.layout}` }),
      item({ phrase: 'wish.silent' }, { phrase: `silent.${findSilence(silentLevels) ?? 'none'}` }),
      item(
        { phrase: 'wish.quiet' },
        quiet ? `${quiet.from}–${quiet.to} ${quiet.zone}` : { phrase: 'settings.no-quiet' },
      ),
      item(
        { phrase: 'settings.digest' },
        digest ? `${digest.hour} ${digest.zone}` : { phrase: 'settings.no-digest' },
      ),
    ],
    [
      ...names.map((name) => ({
        ...{ label: { phrase: `wish.${name}` } as const, id: `own:${name}` },
        ...(name === 'silent' && { startsRow: true as const }),
      })),
      { label: { phrase: 'wish.quiet' }, id: 'own:quiet' },
      { label: { phrase: 'settings.digest' }, id: 'digest' },
    ],
  )
}

function item(label: Wording, text: Wording): MessagePart {
  return { kind: 'item', label, text, url: undefined, detail: undefined, at: undefined }
}

function paragraph(text: Wording): MessagePart {
  return { kind: 'paragraph', text }
}

function replace(message: Message): PressReply {
  return { isPrivate: true, replacesMessage: true, message }
}
