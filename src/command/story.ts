import { nameSources } from '../core/alert/name-sources.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { toldFates } from '../store-port/revision.ts'
import type { StoryDescription, StoryEvent } from '../store-port/story.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { itemOfDeed } from './event-item.ts'
import { findStory, findTellable, sayGone } from './find-story.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** More would bury the channel. */
const shownCount = 12

export const story: Command = {
  description: {
    name: 'story',
    description: { phrase: 'story.does' },
    options: [
      {
        name: 'story',
        description: { phrase: 'option.story' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
    ],
  },
  async run(deps, { options }) {
    const found = await findStory(deps, options.story ?? '', 'story')
    if (found.kind === 'answer') return found.reply
    return { isPrivate: false, message: await sayStory(deps, found.storyId) }
  },
}

/** `story:<story>` tells its timeline. */
export const storyTimeline: Button = {
  prefix: 'story',
  async press(deps, rest) {
    const storyId = toWholeNumber(rest)
    const message = await sayStory(deps, storyId)
    const sameAs = { command: 'story', storyId } as const
    return { isPrivate: true, replacesMessage: false, message, sameAs }
  },
}

async function sayStory({ store }: CommandDeps, storyId: number): Promise<Message> {
  const found = await findTellable(store, storyId)
  if (found === undefined) return sayGone()
  const told = (await store.stories.listEvents(storyId)).filter(
    // What is held, under embargo or waits for a yes is nobody's to know yet.
    (event) =>
      event.kind !== 'revision' ||
      (event.number === 1 && event.fate !== undefined && toldFates.includes(event.fate.kind)),
  )
  const shown = told.slice(-shownCount)
  return say(
    found.headline,
    [
      ...sayLeftOut(told.length - shown.length),
      ...shown.map((event) => itemOf(event, found)),
      sourcesOf(found),
    ],
    [
      { label: { phrase: 'button.all-quotes' }, id: `quotes:${found.id}` },
      ...((await hasChanged(store, found, told))
        ? [{ label: { phrase: 'button.changed' } as const, id: `changed:${found.id}` }]
        : []),
    ],
  )
}

/** Whether there are two versions to compare of a report that stands. */
async function hasChanged(
  { revisions }: CommandDeps['store'],
  { reports }: StoryDescription,
  told: readonly StoryEvent[],
): Promise<boolean> {
  const last = told.findLast((event) => event.kind === 'alert')
  if (last?.alert === 'retraction') return false
  const standing = reports.filter(({ content }) => content.pubstatus !== 'canceled')
  return revisions.hasSeveralTold(standing.map(({ recordId }) => recordId))
}

function sayLeftOut(count: number): readonly MessagePart[] {
  return count === 0
    ? []
    : [{ kind: 'paragraph', text: { phrase: 'story.left-out', values: { count } } }]
}

/** A report as it came in, or what we said of it. */
function itemOf(event: StoryEvent, { reports }: StoryDescription): MessagePart {
  if (event.kind !== 'revision') return itemOfDeed(event)
  const report = reports.find(({ recordId }) => recordId === event.recordId)
  const isWithdrawn = report?.content.pubstatus === 'canceled'
  return {
    kind: 'item',
    label: event.sourceName,
    text: event.headline ?? '—',
    url: isWithdrawn ? undefined : report?.url,
    detail: undefined,
    at: event.at,
    isStruck: isWithdrawn,
  }
}

function sourcesOf({ reports }: StoryDescription): MessagePart {
  const standing = reports.filter(
    ({ content, copyOf }) => content.pubstatus !== 'canceled' && copyOf === undefined,
  )
  return {
    kind: 'sources',
    sources: nameSources(standing),
    credits: [...new Set(reports.flatMap(({ content }) => content.infosources))],
    located: reports.flatMap(({ content }) => content.located ?? [])[0],
    postedAt: undefined,
  }
}
