import type { CommandReply } from '../ports.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'

/** Ids as people copy them from an answer: `12` or `#12`. */
const idPattern = /^#?(?<id>\d{1,9})$/
const listedCount = 5

/** The story that a person means by an id or by words, or the answer that asks which. */
export async function findStory(
  { store }: CommandDeps,
  typed: string,
  /** Prefix of the button under each story of the list. */
  button: string,
): Promise<
  | { readonly kind: 'found'; readonly storyId: number }
  | { readonly kind: 'answer'; readonly reply: CommandReply }
> {
  const words = typed.trim().slice(0, 200)
  const id = idPattern.exec(words)?.groups?.id
  if (id !== undefined) {
    const story = await store.stories.describe(Number(id))
    return story ? { kind: 'found', storyId: story.id } : answer(sayNone(words))
  }
  const found = await store.searchStories(words, { offset: 0, limit: listedCount })
  const [only] = found
  if (only === undefined) return answer(sayNone(words))
  if (found.length === 1) return { kind: 'found', storyId: only.storyId }
  return answer(
    say(
      { phrase: 'story.which', values: { words } },
      found.map(({ storyId, headline, sourceName, updatedAt, url }) => ({
        kind: 'item',
        label: `#${storyId}`,
        text: headline,
        url,
        detail: sourceName,
        at: updatedAt,
      })),
      found.map(({ storyId }) => ({ label: `#${storyId}`, id: `${button}:${storyId}` })),
    ),
  )
}

function answer(message: CommandReply['message']) {
  return { kind: 'answer', reply: { isPrivate: true, message } } as const
}

function sayNone(words: string) {
  return say({ phrase: 'story.none', values: { words } }, [
    { kind: 'paragraph', text: { phrase: 'story.none.cure' } },
  ])
}
