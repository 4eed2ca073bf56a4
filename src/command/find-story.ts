import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { StoryId } from '../core/model.ts'
import { beginningOf } from '../core/text.ts'
import type { CommandReply } from '../ports/command.ts'
import type { StoryDescription } from '../store-port/story.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'

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
  const words = beginningOf(typed.trim(), 200)
  const id = readStoryId(words)
  if (id !== undefined) {
    const story = await findTellable(store, id)
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

/** An id as people copy it from an answer: `12` or `#12`. */
export function readStoryId(typed: string): StoryId | undefined {
  const id = /^#?(?<id>\d{1,9})$/.exec(typed.trim())?.groups?.id
  // as: an id that a person copied from an answer
  return id === undefined ? undefined : (Number(id) as StoryId)
}

/**
 * With what readers may know of it. Undefined as well while all of it is held, under embargo or undecided:
 * not even its headline is anybody's yet.
 */
export async function findTellable(
  store: CommandDeps['store'],
  storyId: number,
): Promise<StoryDescription | undefined> {
  const story = await store.stories.describe(storyId)
  const reports = story?.reports.filter(({ isTold }) => isTold) ?? []
  return story && reports.length > 0 ? { ...story, reports } : undefined
}

export function sayGone(): Message {
  return say({ phrase: 'story.gone' }, [{ kind: 'paragraph', text: { phrase: 'story.none.cure' } }])
}

function answer(message: CommandReply['message']) {
  return { kind: 'answer', reply: { isPrivate: true, message } } as const
}

export function sayNone(words: string): Message {
  const [title, cure]: readonly [Wording, Wording] =
    words === ''
      ? [{ phrase: 'story.unnamed' }, { phrase: 'story.unnamed.cure' }]
      : [{ phrase: 'story.none', values: { words } }, { phrase: 'story.none.cure' }]
  return say(title, [{ kind: 'paragraph', text: cure }])
}

export function sayNoAlert(): Message {
  return say({ phrase: 'menu.no-alert' }, [
    { kind: 'paragraph', text: { phrase: 'menu.no-alert.cure' } },
  ])
}
