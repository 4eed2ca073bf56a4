/** What a person wants to hear of, in private. */
import { matchKeywords, parseKeywords } from './keywords.ts'
import { isAtLeast, type Level, type StoryId } from './model.ts'
import { hasName, type Searchable } from './phrase-match.ts'
import { because, type Reason } from './reason.ts'

/** What can be told from an article alone. */
export type Watchword =
  /** Of a person or a place, written as articles write it. */
  | { readonly kind: 'name'; readonly words: string }
  /** An expression of `keywords.ts`. */
  | { readonly kind: 'words'; readonly words: string }

export type Follow = { readonly kind: 'story'; readonly storyId: StoryId } | Watchword

export function isWatched(text: Searchable, { kind, words }: Watchword): boolean {
  if (kind === 'name') return hasName(text, words)
  const parsed = parseKeywords(words)
  // It was read once when it was followed.
  if (parsed.kind === 'fault') throw new Error(`keywords “${words}”: ${parsed.why}`)
  return matchKeywords(text, parsed.keywords)
}

export type FollowMatch = {
  readonly isMatch: boolean
  readonly why: Reason
  /** They follow the story itself, so they have read of it somewhere. */
  readonly knowsStory: boolean
}

/** Whether a story begins in private. `follows`: those that it fits. Whoever follows the story itself hears of it at any level. */
export function matchFollows(
  follows: readonly Follow[],
  { level, leastLevel }: { readonly level: Level; readonly leastLevel: Level },
): FollowMatch {
  const [first] = follows
  if (first === undefined)
    return { isMatch: false, why: because('no longer followed'), knowsStory: false }
  if (first.kind === 'story' || follows.some(({ kind }) => kind === 'story'))
    return { isMatch: true, why: because('the story is followed'), knowsStory: true }
  return isAtLeast(level, leastLevel)
    ? {
        isMatch: true,
        why: because('“{words}” is followed', { words: first.words }),
        knowsStory: false,
      }
    : {
        isMatch: false,
        why: because('it takes {least} and above, and this is {level}', {
          least: leastLevel,
          level,
        }),
        knowsStory: false,
      }
}
