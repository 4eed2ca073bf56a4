import { isOpen, type Proposal } from '../core/approval/proposal.ts'
import type { Wording } from '../core/locale.ts'
import type { MessagePart } from '../core/message.ts'
import type { AlertId } from '../core/model.ts'
import { canonicalUrl } from '../core/url.ts'
import type { Asker, CommandCall, CommandReply } from '../ports/command.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { StoryEvent } from '../store-port/story.ts'
import { isModerator } from './access.ts'
import type { Button, Command, CommandDeps, Menu } from './command.ts'
import { itemOfDeed } from './event-item.ts'
import { findByAddress, isAddress } from './find-article.ts'
import { findMessage } from './find-message.ts'
import { findStory, findTellable, sayGone, sayNoAlert } from './find-story.ts'
import { inOwnChat, isOutsideRooms } from './in-own-chat.ts'
import { nameOwnPlaces, namePlaces } from './name-places.ts'
import { pageButtons } from './page-buttons.ts'
import { privately } from './raise-by-hand.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** Of steps; more would not fit one message. */
const pageSize = 14

export const why: Command = {
  isHeavy: true,
  description: {
    name: 'why',
    description: { phrase: 'why.does' },
    options: [
      {
        name: 'what',
        description: { phrase: 'option.article' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
    ],
  },
  async run(deps, call) {
    const typed = (call.options.what ?? '').trim()
    const article = await findByAddress(deps.store, typed)
    if (article !== undefined) return answerArticle(deps, call, article)
    if (isAddress(typed) && canonicalUrl(typed) !== undefined)
      return privately({ phrase: 'why.unseen' }, { phrase: 'why.unseen.cure' })
    const found = await findStory(deps, typed, 'why')
    if (found.kind === 'answer') return found.reply
    return answerFate(deps, call, found.storyId)
  },
}

/** `why:<story>` tells what became of it, step by step; `why:<story>:<offset>` without that many of the last steps. */
export const storyFate: Button = {
  prefix: 'why',
  async press(deps, rest, press) {
    const [story, offset] = rest.split(':')
    const storyId = toWholeNumber(story)
    const reply = await answerFate(deps, press, storyId, toWholeNumber(offset))
    return { ...reply, replacesMessage: offset !== undefined }
  },
}

export const whyThis: Menu = {
  description: { name: 'why', label: { phrase: 'menu.why' } },
  async choose(deps, choice) {
    const found = await findMessage(deps, choice, choice.messageId)
    const message = found ? await sayFate(deps, choice, found.storyId) : sayNoAlert()
    return { isPrivate: true, message }
  },
}

async function answerArticle(
  deps: CommandDeps,
  call: CommandCall,
  { storyId }: StoredRecord,
): Promise<CommandReply> {
  if (storyId === undefined) return privately({ phrase: 'why.unread' })
  if (await findTellable(deps.store, storyId)) return answerFate(deps, call, storyId)
  // No link leads to what has not been told.
  return inOwnChat(async (_, own) => answerFate(deps, own, storyId))(deps, call)
}

async function answerFate(
  deps: CommandDeps,
  asker: Asker,
  storyId: number,
  offset = 0,
): Promise<CommandReply> {
  const message = await sayFate(deps, asker, storyId, offset)
  return { isPrivate: true, message, sameAs: { command: 'why', storyId } }
}

async function sayFate(deps: CommandDeps, asker: Asker, storyId: number, offset = 0) {
  const { store } = deps
  const story = await store.stories.describe(storyId)
  if (story === undefined) return sayGone()
  const proposals = await store.proposals.listOfStory(story.id)
  // What is held, or waits for a yes, has no headline for anybody yet; why it waits is no secret.
  const isUntold = !story.reports.some(({ isTold }) => isTold)
  if (isUntold && proposals.length === 0) return say({ phrase: 'why.untold' }, [])
  const places = await findShownPlaces(deps, asker)
  const steps: MessagePart[] = []
  for (const event of await store.stories.listEvents(story.id)) {
    steps.push(itemOf(event))
    if (event.kind === 'alert')
      steps.push(...(await sayPlaces(store, { alertId: event.alertId, places })))
  }
  for (const proposal of proposals)
    if (proposal.state !== 'drafted') steps.push(sayProposal(proposal))
  const end = Math.max(0, steps.length - offset)
  return say(
    isUntold ? { phrase: 'why.untold' } : story.headline,
    steps.slice(Math.max(0, end - pageSize), end),
    pageButtons({
      ...{ order: 'newest', offset, size: pageSize },
      hasNext: end > pageSize,
      idOf: (from) => `why:${story.id}:${from}`,
    }),
  )
}

/** A version as it was decided, or what we made of it. */
function itemOf(event: StoryEvent): MessagePart {
  if (event.kind !== 'revision') return itemOfDeed(event)
  const { sourceName, number, fate, at } = event
  return {
    kind: 'item',
    label: sourceName,
    text: { phrase: 'why.version', values: { number } },
    url: undefined,
    detail: fate && { because: fate.why },
    at,
  }
}

/** Who decided is for moderators; the audit log tells them. */
function sayProposal({ state, why: reason, deed, createdAt }: Proposal): MessagePart {
  return {
    kind: 'item',
    label: { phrase: `proposal.${state}` },
    text: { phrase: 'why.proposal' },
    url: undefined,
    detail: sayReasons([reason, ...(state === 'ended' && deed?.why ? [deed.why] : [])]),
    at: isOpen({ state }) ? createdAt : (deed?.at ?? createdAt),
  }
}

type ShownPlaces = { readonly names: ReadonlyMap<string, string>; readonly isAll: boolean }

/** What a place has chosen is for those to read who are there or manage its server, and for those who see to all of them, among themselves. */
async function findShownPlaces(deps: CommandDeps, asker: Asker): Promise<ShownPlaces> {
  const { subscriptions } = deps.store
  const server = (await asker.isManager()) ? asker.server : undefined
  const own = await nameOwnPlaces(asker, await subscriptions.listOfServer({ ...asker, server }))
  if (!isModerator(asker, deps.moderators) || isOutsideRooms(deps, asker))
    return { names: own, isAll: false }
  const others = (await subscriptions.listActive()).filter(({ id }) => !own.has(id))
  return { names: new Map([...(await namePlaces(asker, others)), ...own]), isAll: true }
}

/** Where an alert came and where not, and why. */
async function sayPlaces(
  store: CommandDeps['store'],
  { alertId, places }: { readonly alertId: AlertId; readonly places: ShownPlaces },
): Promise<readonly MessagePart[]> {
  const deliveries = await store.deliveries.listOfAlert(alertId)
  const routings = await store.alerts.listRoutings(alertId)
  const shown = places.isAll
    ? routings
    : routings.filter(({ subscriptionId }) => places.names.has(subscriptionId))
  const count = routings.length - shown.length
  const items = shown.map(({ subscriptionId, why: reason }): MessagePart => {
    const made = deliveries.filter((each) => each.subscriptionId === subscriptionId)
    const ends = made.flatMap(({ why: end }) => end ?? [])
    const [first] = made
    return {
      kind: 'item',
      label: `→ ${places.names.get(subscriptionId) ?? subscriptionId}`,
      text: first
        ? { phrase: `delivery.${first.action}.${first.state}` }
        : { phrase: 'why.nothing' },
      url: undefined,
      detail: sayReasons([reason, ...ends]),
      at: undefined,
    }
  })
  return count === 0
    ? items
    : [...items, { kind: 'paragraph', text: { phrase: 'why.elsewhere', values: { count } } }]
}

function sayReasons(reasons: readonly string[]): Wording {
  return { row: reasons.map((because) => ({ because })) }
}
