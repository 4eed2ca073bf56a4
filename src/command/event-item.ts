import type { MessagePart } from '../core/message.ts'
import type { StoryEvent } from '../store-port/story.ts'
import { labelOf } from './alert-label.ts'

/** What we made of a story: an alert, or one story of two. */
export function itemOfDeed(event: Exclude<StoryEvent, { kind: 'revision' }>): MessagePart {
  return {
    kind: 'item',
    label: event.kind === 'alert' ? labelOf(event.alert, event.level) : `#${event.from}`,
    text: { phrase: event.kind === 'alert' ? `story.${event.alert}` : 'story.merged' },
    url: undefined,
    detail: { because: event.why },
    at: event.at,
  }
}
