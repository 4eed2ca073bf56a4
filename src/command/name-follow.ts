import type { Follow } from '../core/follow.ts'
import type { CommandDeps } from './command.ts'
import { findTellable } from './find-story.ts'

/** In a sentence, which a headline would read on. */
export async function quoteFollow(deps: CommandDeps, follow: Follow): Promise<string> {
  const name = await nameFollow(deps, follow)
  return follow.kind === 'story' ? `“${name}”` : name
}

/** As its follower knows it. */
export async function nameFollow({ store }: CommandDeps, follow: Follow): Promise<string> {
  if (follow.kind === 'words') return follow.words
  if (follow.kind === 'name') return `“${follow.words}”`
  const story = await findTellable(store, follow.storyId)
  return story ? story.headline : `#${follow.storyId}`
}
