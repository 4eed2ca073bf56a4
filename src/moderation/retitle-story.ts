import { sayHeadline } from '../core/headline.ts'
import type { StoryId } from '../core/model.ts'
import { chooseHeadline } from '../core/story/headline.ts'
import type { Store } from '../store-port/store.ts'

/** After something of it was told: what is held, or waits for a yes, heads no story. */
export async function retitleStory(store: Store, storyId: StoryId): Promise<void> {
  const { headlines, current } = await store.stories.listHeadlines(storyId)
  const headline = chooseHeadline(headlines.map((each) => sayHeadline({ headline: each })))
  if (headline !== undefined && headline !== current) await store.stories.retitle(storyId, headline)
}
