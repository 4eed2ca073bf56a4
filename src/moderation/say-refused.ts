/** To the moderators, of a correction or a withdrawal that was not told: what stands may be wrong. */
import type { Message } from '../core/message.ts'
import type { NewsKind, StoryId } from '../core/model.ts'

export function sayRefused({
  storyId,
  kind,
  sourceName,
  headline,
  url,
  why,
}: {
  readonly storyId: StoryId
  readonly kind: NewsKind
  readonly sourceName: string
  readonly headline: string
  readonly url: string | undefined
  /** What of it could not be traced. */
  readonly why: string
}): Message {
  const values = { id: storyId, kind, source: sourceName, headline }
  return {
    tone: 'plain',
    title: { label: undefined, text: { phrase: 'refused.title', values } },
    parts: [
      { kind: 'paragraph', text: { because: why } },
      { kind: 'paragraph', text: { phrase: 'refused.how' } },
    ],
    image: undefined,
    links: url === undefined ? [] : [{ label: { phrase: 'missing.open' }, url }],
    actions: [
      { label: { phrase: 'moderate.correct' }, id: `correct-of:${storyId}` },
      { label: { phrase: 'moderate.retract' }, id: `retract-of:${storyId}`, style: 'danger' },
      { label: { phrase: 'button.story' }, id: `story:${storyId}` },
      { label: { phrase: 'button.why' }, id: `why:${storyId}` },
    ],
  }
}
