import type { RestraintSubject } from '../core/alert/restraint.ts'
import { platforms } from '../core/model.ts'
import type { CommandReply } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { findScope } from './find-scope.ts'
import { findStory, findTellable, readStoryId } from './find-story.ts'
import { privately } from './raise-by-hand.ts'

/** What a person names: `everything`, a platform, a source or topic by its id or name, else a story by number or words. */
export async function findSubject(
  deps: CommandDeps,
  typed: string,
): Promise<
  | { readonly kind: 'found'; readonly subject: RestraintSubject; readonly name: string }
  | { readonly kind: 'answer'; readonly reply: CommandReply }
> {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '')
    return {
      kind: 'answer',
      reply: privately({ phrase: 'story.unnamed' }, { phrase: 'option.what' }),
    }
  if (wanted === 'everything')
    return { kind: 'found', subject: { kind: 'everything' }, name: wanted }
  const platform = platforms.find((each) => each === wanted)
  if (platform)
    return { kind: 'found', subject: { kind: 'platform', id: platform }, name: platform }
  const known = await findScope(deps, typed)
  if (known) return { kind: 'found', subject: known.scope, name: known.name }
  // A story can be stopped while it is held, by its number; its headline is nobody's to know yet.
  const storyId = readStoryId(typed)
  const held = storyId === undefined ? undefined : await deps.store.stories.describe(storyId)
  if (held && (await findTellable(deps.store, held.id)) === undefined)
    return { kind: 'found', subject: { kind: 'story', id: held.id }, name: `#${held.id}` }
  const found = await findStory(deps, typed, 'story')
  if (found.kind === 'answer') return found
  const story = await deps.store.stories.describe(found.storyId)
  if (story === undefined) throw new Error(`story ${found.storyId} was found and is gone`)
  return {
    kind: 'found',
    subject: { kind: 'story', id: story.id },
    name: `#${story.id} ${story.headline}`,
  }
}
