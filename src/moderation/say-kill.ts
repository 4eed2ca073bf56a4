/** To the moderators, of a withdrawal that does not say clearly which report it withdraws. */
import type { HeadedReport } from '../core/alert/find-killed.ts'
import type { Message } from '../core/message.ts'

/** Buttons of one message. */
const mostStories = 3

export function sayUnclearKill({
  sourceName,
  headline,
  text,
  url,
  maybe,
}: {
  readonly sourceName: string
  readonly headline: string
  /** The publisher's own words. */
  readonly text: string
  readonly url: string | undefined
  readonly maybe: readonly HeadedReport[]
}): Message {
  const stories = [...new Map(maybe.map((report) => [report.storyId, report])).values()].slice(
    0,
    mostStories,
  )
  return {
    tone: 'plain',
    title: {
      label: undefined,
      text: { phrase: 'kill.title', values: { source: sourceName, headline } },
    },
    parts: [
      ...(text === '' ? [] : [{ kind: 'paragraph', text } as const]),
      { kind: 'paragraph', text: { phrase: 'kill.how', values: { count: stories.length } } },
      ...stories.map(
        (report) =>
          ({
            kind: 'paragraph',
            text: {
              phrase: 'kill.maybe',
              values: { id: report.storyId, headline: report.headline },
            },
          }) as const,
      ),
    ],
    image: undefined,
    links: url === undefined ? [] : [{ label: { phrase: 'missing.open' }, url }],
    actions: stories.map(({ storyId }) => ({
      label: { phrase: 'kill.retract', values: { id: storyId } },
      id: `retract-of:${storyId}`,
      style: 'danger',
    })),
  }
}
