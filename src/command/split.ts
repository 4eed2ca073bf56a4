import type { SourceId, StoryId } from '../core/model.ts'
import type { Job } from '../job.ts'
import { partReport } from '../moderation/part-report.ts'
import { sayWithout } from '../moderation/say-without.ts'
import type { AuditEntry, Store } from '../store-port/store.ts'
import type { Button, Command } from './command.ts'
import { findStory } from './find-story.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'
import { findFirst } from './say-first.ts'
import { toWholeNumber } from './whole-number.ts'

/** Buttons that one message holds on every platform. */
const mostButtons = 20

export const split: Command = {
  access: 'moderator',
  description: {
    name: 'split',
    description: { phrase: 'split.does' },
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
  async run({ store, ...deps }, { options }) {
    const found = await findStory({ store, ...deps }, options.story ?? '', 'story')
    if (found.kind === 'answer') return found.reply
    const story = await store.stories.describe(found.storyId)
    const reports = story?.reports.slice(0, mostButtons) ?? []
    if (story === undefined || reports.length < 2) {
      const first = await findFirst(store, { action: 'split', storyId: found.storyId })
      return { isPrivate: true, message: say({ phrase: 'split.single' }, first) }
    }
    return {
      isPrivate: true,
      message: say(
        { phrase: 'split.which', values: { story: story.id } },
        reports.map(({ content, sourceName, url, firstSeenAt }) => ({
          kind: 'item',
          label: sourceName,
          text: content.headline ?? '—',
          url,
          detail: undefined,
          at: firstSeenAt,
        })),
        reports.map(({ recordId, sourceName }) => ({
          label: sourceName,
          id: `split:${recordId}`,
        })),
      ),
    }
  },
}

/** `split:<record>` gives the report a story of its own. */
export const splitReport: Button = {
  access: 'moderator',
  prefix: 'split',
  async press({ store, now, enqueue }, rest, press) {
    const by = noteOf(press, now())
    const id = toWholeNumber(rest)
    const { storyId, jobs } = await store.transaction((inside) => part(inside, id, by))
    await enqueue(jobs)
    return {
      isPrivate: true,
      replacesMessage: true,
      message:
        storyId === undefined
          ? say(
              { phrase: 'split.single' },
              await findFirst(store, { action: 'split', subject: `record ${id}` }),
            )
          : say({ phrase: 'split.done', values: { story: storyId } }, []),
    }
  },
}

async function part(
  store: Store,
  id: number,
  by: Pick<AuditEntry, 'at' | 'actor'>,
): Promise<{ readonly storyId: StoryId | undefined; readonly jobs: readonly Job[] }> {
  const found = await store.records.findById(id)
  if (found === undefined) return { storyId: undefined, jobs: [] }
  const { id: recordId, storyId: left, content } = found
  const storyId = left && (await partReport(store, { recordId, left }, by))
  if (left === undefined || storyId === undefined) return { storyId: undefined, jobs: [] }
  const alerts = [
    ...(await store.alerts.listOfStory(left)),
    ...(await store.alerts.listOfStory(storyId)),
  ]
  const isNamed = alerts.some(({ recordIds }) => recordIds.includes(recordId))
  // No message has words of it.
  if (!isNamed) return { storyId, jobs: [] }
  // as: the source's id comes back from the record it was given to
  const { name } = await store.sources.get(content.source as SourceId)
  const parting = { by: by.actor, at: by.at }
  const jobs = [
    ...(await sayWithout(store, left, { ...parting, goneSource: name })),
    ...(await sayWithout(store, storyId, { ...parting, goneSource: undefined })),
  ]
  return { storyId, jobs }
}
