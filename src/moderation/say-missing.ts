/** To the moderators, of a page that is gone: only a person can say whether that is a withdrawal. */
import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { StoryId } from '../core/model.ts'

type Missing = {
  readonly storyId: StoryId
  readonly headline: string
  readonly url: string | undefined
}

/** `why`: what the page answered. */
export function sayMissing(missing: Missing, why: string): Message {
  const { storyId } = missing
  return {
    ...sayPage(missing, { phrase: 'missing.title', values: titleOf(missing) }),
    parts: [
      { kind: 'paragraph', text: why },
      { kind: 'paragraph', text: { phrase: 'missing.how' } },
    ],
    actions: [
      { label: { phrase: 'moderate.retract' }, id: `retract-of:${storyId}`, style: 'danger' },
      { label: { phrase: 'missing.release' }, id: `release:${storyId}` },
      { label: { phrase: 'button.story' }, id: `story:${storyId}` },
      { label: { phrase: 'button.why' }, id: `why:${storyId}` },
    ],
  }
}

export function sayReturned(missing: Missing): Message {
  return sayPage(missing, { phrase: 'missing.returned', values: titleOf(missing) })
}

function titleOf({ storyId, headline }: Missing) {
  return { id: storyId, headline }
}

function sayPage({ url }: Missing, text: Wording): Message {
  return {
    ...{ tone: 'plain', title: { label: undefined, text }, parts: [], image: undefined },
    links: url === undefined ? [] : [{ label: { phrase: 'missing.open' }, url }],
    actions: [],
  }
}
