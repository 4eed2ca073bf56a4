import type { Follow } from '../core/follow.ts'
import type { CommandDeps } from './command.ts'
import { findTellable } from './find-story.ts'

/** As its follower knows it. */
export async function nameFollow({ store }: CommandDeps, follow: Follow): Promise<string> {
  if (follow.kind === 'words') return follow.words
  if (follow.kind === 'name') return `“${follow.words}”`
  const story = await findTellable(store, follow.storyId)
  return story ? story.headline : `#${follow.storyId}`
}
