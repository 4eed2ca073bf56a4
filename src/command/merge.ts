import type { StoryId } from '../core/model.ts'
import { joinStories } from '../moderation/part-report.ts'
import type { CommandReply } from '../ports/command.ts'
import type { Store } from '../store-port/store.ts'
import type { Command } from './command.ts'
import { readStoryId } from './find-story.ts'
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
    if (!from || !into || !one || !other)
      return privately(
        say({ phrase: 'story.gone' }, [{ kind: 'paragraph', text: { phrase: 'merge.cure' } }]),
      )
    const outcome = await store.transaction(async (inside) => {
      const withdrawn = one.id === other.id ? undefined : await findWithdrawn(inside, one, other)
      if (withdrawn !== undefined) return withdrawn
      return joinStories(inside, { from: one, into: other }, noteOf(call, now()))
    })
    if (typeof outcome === 'object')
      return privately(
        say({ phrase: 'merge.withdrawn', values: { story: outcome.id } }, [
          { kind: 'paragraph', text: { phrase: 'merge.withdrawn.cure' } },
        ]),
      )
    return privately(
      outcome
        ? say({ phrase: 'merge.done', values: { from: one.id, into: other.id } }, [])
        : say(
            // By the numbers that were typed: who is merged answers to that of the other.
            { phrase: 'merge.same', values: { from, into } },
            await findFirst(store, { action: 'merged', storyId: from }),
          ),
    )
  },
}

type Half = { readonly id: StoryId }

/** What is withdrawn ends with its story: the other half would end with it. */
async function findWithdrawn(
  { stories, alerts }: Store,
  ...halves: readonly Half[]
): Promise<Half | undefined> {
  await stories.lock(...halves.map(({ id }) => id))
  for (const half of halves.toSorted((one, other) => one.id - other.id)) {
    const told = await alerts.listOfStory(half.id)
    if (told.some(({ kind }) => kind === 'retraction')) return half
  }
  return undefined
}

function privately(message: CommandReply['message']): CommandReply {
  return { isPrivate: true, message }
}
