import type { Message, MessagePart } from '../core/message.ts'
import type { Asker } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { placeOption } from './go-to-place.ts'
import { nameOwnPlaces } from './name-places.ts'
import { pageButtons } from './page-buttons.ts'
import { nameForButton } from './place-name.ts'
import { say } from './say.ts'
import { sayNowhere } from './say-nowhere.ts'
import { visitFromButton } from './visit-from-button.ts'
import { toWholeNumber } from './whole-number.ts'

/** Each place is asked for its name as it is now. */
const pageSize = 8

export const subscriptions: Command = {
  access: 'manager',
  isConfidential: true,
  description: {
    name: 'subscriptions',
    description: { phrase: 'subscriptions.does' },
    options: [placeOption],
  },
  async run(deps, call) {
    return { isPrivate: true, message: await sayPage(deps, call, 0) }
  },
}

/** `places:<offset>:<channel>` shows the page that begins there, of what comes to that channel's server. */
export const subscriptionsPage: Button = {
  isConfidential: true,
  prefix: 'places',
  async press(deps, rest, press) {
    const [offset, ...names] = rest.split(':')
    const at = await visitFromButton(press, names.join(':'))
    if (at.kind === 'answer') return at.reply
    const message = await sayPage(deps, at.place, toWholeNumber(offset))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

async function sayPage({ store }: CommandDeps, asker: Asker, offset: number): Promise<Message> {
  const all = await store.subscriptions.listOfServer(asker)
  if (all.length === 0) return sayNowhere(asker).message
  const places = all.slice(offset, offset + pageSize)
  const names = await nameOwnPlaces(asker, places)
  const shown = places.map((place) => ({ place, name: names.get(place.id) ?? place.id }))
  return say(
    { phrase: 'subscriptions.title', values: { count: all.length } },
    [
      ...shown.map(({ place, name }) => itemOf(place, name)),
      { kind: 'paragraph', text: { phrase: 'subscriptions.how' } },
    ],
    [
      ...shown.flatMap(({ place: { owner, channel }, name }) =>
        owner === 'config' ? [] : [{ label: name, id: `place:${nameForButton(channel)}` }],
      ),
      ...pageButtons({
        ...{ order: 'list', offset, size: pageSize },
        hasNext: all.length > offset + pageSize,
        idOf: (from) => `places:${from}:${nameForButton(asker.channel)}`,
      }),
    ],
  )
}

function itemOf(place: Subscription, name: string): MessagePart {
  const { leastLevel, topics, sources, include, exclude, quiet, parkedWhy } = place
  const filters = [
    topics.join(', '),
    sources.join(', '),
    include,
    exclude && `NOT (${exclude})`,
    quiet && `${quiet.from}–${quiet.to} ${quiet.zone}`,
  ]
  return {
    kind: 'item',
    label: name,
    text: { phrase: `level.${leastLevel}` },
    url: undefined,
    detail:
      parkedWhy === undefined
        ? filters.filter(Boolean).join(' · ') || undefined
        : { phrase: 'subscribe.parked', values: { why: { because: parkedWhy } } },
    at: undefined,
  }
}
