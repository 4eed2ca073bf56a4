import type { Message, MessagePart } from '../core/message.ts'
import type { AlertedStory } from '../store-port/alert.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons, toOffset } from './page-buttons.ts'
import { say } from './say.ts'

const defaultCount = 5
const mostCount = 10

export const latest: Command = {
  description: {
    name: 'latest',
    description: { phrase: 'latest.does' },
    options: [
      {
        name: 'count',
        description: { phrase: 'option.count', values: { most: mostCount, usual: defaultCount } },
        isRequired: false,
        type: 'number',
      },
    ],
  },
  async run(deps, call) {
    const typed = call.options.count
    const count = typed === undefined ? defaultCount : Number(typed)
    if (!Number.isInteger(count) || count < 1 || count > mostCount)
      return {
        isPrivate: true,
        message: say({ phrase: 'latest.no-count', values: { typed: typed?.slice(0, 20) ?? '' } }, [
          { kind: 'paragraph', text: { phrase: 'latest.count-cure', values: { most: mostCount } } },
        ]),
      }
    return { isPrivate: false, message: await sayPage(deps, 0, count) }
  },
}

/** `latest:<offset>:<count>` shows the page that begins there. */
export const latestPage: Button = {
  prefix: 'latest',
  async press(deps, rest) {
    const [offset = 0, count = 0] = rest.split(':').map(toOffset)
    const message = await sayPage(deps, offset, Math.min(count || defaultCount, mostCount))
    return { isPrivate: false, replacesMessage: true, message }
  },
}

async function sayPage({ store }: CommandDeps, offset: number, count: number): Promise<Message> {
  // One more than shown tells whether there is a next page.
  const found = await store.stories.listAlerted({ offset, limit: count + 1 })
  const stories = found.slice(0, count)
  if (stories.length === 0)
    return say({ phrase: 'latest.none' }, [
      { kind: 'paragraph', text: { phrase: 'latest.none.cure' } },
    ])
  return say(
    { phrase: 'latest.title' },
    stories.map(itemOf),
    pageButtons({
      order: 'newest',
      offset,
      size: count,
      hasNext: found.length > count,
      idOf: (from) => `latest:${from}:${count}`,
    }),
  )
}

function itemOf(story: AlertedStory): MessagePart {
  return {
    kind: 'item',
    label:
      story.kind === 'retraction' ? { phrase: 'withdrawn' } : { phrase: `level.${story.level}` },
    text: story.headline,
    url: story.kind === 'retraction' ? undefined : story.url,
    detail: story.sourceName,
    at: story.alertedAt,
    isStruck: story.kind === 'retraction',
  }
}
