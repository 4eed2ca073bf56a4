import type { StoryId } from '../core/model.ts'
import { chooseHeadline } from '../core/story/headline.ts'
import type { Store } from '../store-port/store.ts'

/** After something of it was told: what is held, or waits for a yes, heads no story. */
export async function retitleStory(store: Store, storyId: StoryId): Promise<void> {
  const headline = chooseHeadline(await store.stories.listHeadlines(storyId))
  if (headline !== undefined) await store.stories.retitle(storyId, headline)
}
