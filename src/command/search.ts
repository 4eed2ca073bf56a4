import { z } from 'zod'
import type { Message, MessagePart } from '../core/message.ts'
import type { StoryHit } from '../store-port/story.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { sayNone } from './find-story.ts'
import { personOf } from './own-place.ts'
import { pageButtons, toOffset } from './page-buttons.ts'
import { say } from './say.ts'

const pageSize = 5
const longestWords = 200

export const search: Command = {
  isHeavy: true,
  description: {
    name: 'search',
    description: { phrase: 'search.does' },
    options: [
      { name: 'words', description: { phrase: 'option.words' }, isRequired: true, type: 'text' },
    ],
  },
  async run(deps, call) {
    const words = (call.options.words ?? '').trim().slice(0, longestWords)
    const memo = await deps.store.memos.keep({ words }, deps.now(), personOf(call))
    return { isPrivate: true, message: await sayPage(deps, { words, memo, offset: 0 }) }
  },
}

const memoSchema = z.object({ words: z.string() })

/** `search:<memo>:<offset>` shows the page that begins there; the memo holds the words. */
export const searchPage: Button = {
  prefix: 'search',
  async press(deps, rest) {
    const [memo = 0, offset = 0] = rest.split(':').map(toOffset)
    const asked = memoSchema.safeParse(await deps.store.memos.recall(memo))
    const message = asked.success
      ? await sayPage(deps, { words: asked.data.words, memo, offset })
      : say({ phrase: 'search.forgotten' }, [])
    return { isPrivate: true, replacesMessage: asked.success, message }
  },
}

async function sayPage(
  { store }: CommandDeps,
  { words, memo, offset }: { words: string; memo: number; offset: number },
): Promise<Message> {
  // One more than shown tells whether there is a next page.
  const found = await store.searchStories(words, { offset, limit: pageSize + 1 })
  if (found.length === 0) return sayNone(words)
  return say(
    { phrase: 'search.title', values: { words } },
    found.slice(0, pageSize).flatMap(sayHit),
    pageButtons({
      order: 'list',
      offset,
      size: pageSize,
      hasNext: found.length > pageSize,
      idOf: (from) => `search:${memo}:${from}`,
    }),
  )
}

function sayHit({
  storyId,
  headline,
  updatedAt,
  sourceName,
  url,
  excerpt,
}: StoryHit): readonly MessagePart[] {
  return [
    { kind: 'item', label: `#${storyId}`, text: headline, url, detail: sourceName, at: updatedAt },
    { kind: 'excerpt', pieces: excerpt },
  ]
}
