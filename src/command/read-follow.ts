/** What `/follow` was typed with -> what is meant, or the stories among which it may be. */
import type { Follow, Watchword } from '../core/follow.ts'
import { parseTypedKeywords } from '../core/keywords.ts'
import type { Wording } from '../core/locale.ts'
import { straightenQuotes } from '../core/text.ts'
import type { StoryHit } from '../store-port/story.ts'
import type { CommandDeps } from './command.ts'
import { findByAddress, isAddress } from './find-article.ts'
import { findTellable, readStoryId } from './find-story.ts'

const longestWords = 200
const listedCount = 5

type Read =
  | { readonly kind: 'follow'; readonly follow: Follow }
  /** Words that stories have too. */
  | {
      readonly kind: 'which'
      readonly watchword: Watchword
      readonly stories: readonly StoryHit[]
    }
  | { readonly kind: 'fault'; readonly fault: Wording; readonly cure: Wording }

export async function readFollow({ store }: CommandDeps, typed: string): Promise<Read> {
  const text = straightenQuotes(typed.trim().replaceAll(/\s+/g, ' '))
  if (text === '') return fault({ phrase: 'follow.nothing' }, { phrase: 'follow.cure' })
  if (text.length > longestWords)
    return fault(
      { phrase: 'follow.too-long', values: { most: longestWords } },
      { phrase: 'follow.cure' },
    )
  const number = readStoryId(text)
  if (number !== undefined) return toStory(store, number, text)
  if (isAddress(text)) return toStory(store, (await findByAddress(store, text))?.storyId, text)
  const parsed = parseTypedKeywords(text)
  if (parsed.kind === 'fault')
    return fault(
      { phrase: 'subscribe.keywords', values: { why: { because: parsed.why } } },
      { phrase: 'follow.cure' },
    )
  const watchword = toWatchword(text)
  if (isExpression(text)) return { kind: 'follow', follow: watchword }
  const stories = await store.searchStories(text, { offset: 0, limit: listedCount })
  return stories.length === 0
    ? { kind: 'follow', follow: watchword }
    : { kind: 'which', watchword, stories }
}

/** One that may not be told yet is none. */
async function toStory(
  store: CommandDeps['store'],
  storyId: number | undefined,
  words: string,
): Promise<Read> {
  const story = storyId === undefined ? undefined : await findTellable(store, storyId)
  return story
    ? { kind: 'follow', follow: { kind: 'story', storyId: story.id } }
    : fault({ phrase: 'story.none', values: { words } }, { phrase: 'follow.cure' })
}

function isExpression(text: string): boolean {
  return /["()]|\*(?:\s|$)|(?:^|\s)(?:AND|OR|NOT)(?:\s|$)/.test(text)
}

/** Words that begin with capital letters, particles apart, are the name of a person or a place. */
export function toWatchword(text: string): Watchword {
  const words = text.split(' ')
  const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word)
  const isName = !isExpression(text) && isCapital(words[0]) && isCapital(words.at(-1))
  return { kind: isName ? 'name' : 'words', words: text }
}

function fault(what: Wording, cure: Wording): Read {
  return { kind: 'fault', fault: what, cure }
}
