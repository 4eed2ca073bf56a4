import { because } from '../core/reason.ts'
import type { CommandReply } from '../ports/command.ts'
import type { Command } from './command.ts'
import { readStoryId, sayGone } from './find-story.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'
import { findFirst } from './say-first.ts'

export const merge: Command = {
  access: 'moderator',
  description: {
    name: 'merge',
    description: { phrase: 'merge.does' },
    options: [
      {
        name: 'from',
        description: { phrase: 'option.from' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
      {
        name: 'into',
        description: { phrase: 'option.into' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
    ],
  },
  async run({ store, now }, call) {
    const [from, into] = [call.options.from, call.options.into].map((typed = '') =>
      readStoryId(typed),
    )
    const told = await Promise.all([from, into].map((id) => store.stories.describe(id ?? 0)))
    const [one, other] = told
    if (!from || !into || !one || !other) return privately(sayGone())
    const isDone = await store.transaction(async (inside) => {
      const isMerged = await inside.stories.merge(other.id, one.id, {
        at: now(),
        why: because('a moderator says that the two are one'),
      })
      if (isMerged)
        await inside.addAudit({
          ...noteOf(call, now()),
          action: 'merged',
          subject: `story ${one.id}`,
          detail: because('into story {story}: “{headline}” into “{other}”', {
            story: other.id,
            headline: one.headline,
            other: other.headline,
          }),
        })
      return isMerged
    })
    // By the numbers that were typed: who is merged answers to that of the other.
    return privately(
      isDone
        ? say({ phrase: 'merge.done', values: { from: one.id, into: other.id } }, [])
        : say(
            { phrase: 'merge.same', values: { from, into } },
            await findFirst(store, { action: 'merged', storyId: from }),
          ),
    )
  },
}

function privately(message: CommandReply['message']): CommandReply {
  return { isPrivate: true, message }
}
