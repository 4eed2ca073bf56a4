import type { RecordId } from '../core/model.ts'
import type { Button, Command } from './command.ts'
import { findStory } from './find-story.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'

/** Buttons that one message holds on every platform. */
const mostButtons = 20

export const split: Command = {
  access: 'moderator',
  description: {
    name: 'split',
    description: { phrase: 'split.does' },
    options: [
      { name: 'story', description: { phrase: 'option.story' }, isRequired: true, type: 'text' },
    ],
  },
  async run({ store, ...deps }, { options }) {
    const found = await findStory({ store, ...deps }, options.story ?? '', 'story')
    if (found.kind === 'answer') return found.reply
    const story = await store.stories.describe(found.storyId)
    const reports = story?.reports.slice(0, mostButtons) ?? []
    if (story === undefined || reports.length < 2)
      return { isPrivate: true, message: say({ phrase: 'split.single' }, []) }
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
  async press({ store, now }, rest, press) {
    const at = now()
    const storyId = await store.transaction(async (inside) => {
      // as: the id of a record, from the list above
      const recordId = Number(rest) as RecordId
      const added = await inside.stories.split(recordId, at)
      if (added !== undefined)
        await inside.addAudit({
          ...noteOf(press, at),
          action: 'split',
          subject: `record ${recordId}`,
          detail: `into story ${added} of its own`,
        })
      return added
    })
    return {
      isPrivate: true,
      replacesMessage: true,
      message:
        storyId === undefined
          ? say({ phrase: 'split.single' }, [])
          : say({ phrase: 'split.done', values: { story: storyId } }, []),
    }
  },
}
