import { z } from 'zod'
import { parseTypedKeywords } from '../core/keywords.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { beginningOf } from '../core/text.ts'
import type { Asker } from '../ports/command.ts'
import type { StoryHit } from '../store-port/story.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { sayNone } from './find-story.ts'
import { personOf } from './own-place.ts'
import { pageButtons } from './page-buttons.ts'
import { toWatchword } from './read-follow.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

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
    const words = beginningOf((call.options.words ?? '').trim(), longestWords)
    const memo = await deps.store.memos.keep({ words }, deps.now(), personOf(call))
    return { isPrivate: true, message: await sayPage(deps, call, { words, memo, offset: 0 }) }
  },
}

const memoSchema = z.object({ words: z.string() })

/** `search:<memo>:<offset>` shows the page that begins there; the memo holds the words. */
export const searchPage: Button = {
  prefix: 'search',
  async press(deps, rest, press) {
    const [memo = 0, offset = 0] = rest.split(':').map(toWholeNumber)
    const asked = memoSchema.safeParse(await deps.store.memos.recall(memo))
    const message = asked.success
      ? await sayPage(deps, press, { words: asked.data.words, memo, offset })
      : say({ phrase: 'search.forgotten' }, [])
    return { isPrivate: true, replacesMessage: asked.success, message }
  },
}

async function sayPage(
  deps: CommandDeps,
  asker: Asker,
  { words, memo, offset }: { words: string; memo: number; offset: number },
): Promise<Message> {
  // One more than shown tells whether there is a next page.
  const found = await deps.store.searchStories(words, { offset, limit: pageSize + 1 })
  if (found.length === 0) return sayWayOn(deps, asker, words)
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

/** Nothing now: what is new instead, or what may come of it. */
async function sayWayOn(
  { store, now }: CommandDeps,
  asker: Asker,
  words: string,
): Promise<Message> {
  const isReadable = words !== '' && parseTypedKeywords(words).kind === 'keywords'
  const memo = isReadable
    ? await store.memos.keep(toWatchword(words), now(), personOf(asker))
    : undefined
  return {
    ...sayNone(words),
    actions: [
      { label: { phrase: 'latest.title' }, id: 'latest:0:5' },
      ...(memo === undefined
        ? []
        : [{ label: { phrase: 'search.follow' } as const, id: `watch:${memo}` }]),
    ],
  }
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
