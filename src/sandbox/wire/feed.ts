import { generateAtomFeed } from 'feedsmith'
import { paper, storyUrl } from './paper.ts'
import type { Published } from './scenes.ts'

/** Ids that outlive the port and the process. */
const tag = (name: string) => `tag:lantern-courier.example,2026:${name}`

export function renderFeed(siteUrl: string, published: readonly Published[]): string {
  return generateAtomFeed({
    id: tag('news'),
    title: { value: paper },
    subtitle: { value: 'News of the Sorrenian coast' },
    updated: newest(published),
    links: [
      { href: `${siteUrl}/feed.xml`, rel: 'self', type: 'application/atom+xml' },
      { href: `${siteUrl}/`, rel: 'alternate', type: 'text/html' },
    ],
    entries: published.map(({ story, publishedAt, modifiedAt }) => ({
      id: tag(story.slug),
      title: { value: story.headline },
      published: publishedAt,
      updated: modifiedAt,
      summary: { value: story.paragraphs[0]?.replace(/^[A-Z ]+ — /, '') ?? '' },
      authors: story.byline.map((name) => ({ name })),
      categories: [
        { term: `urgency:${story.urgency}`, label: story.kicker },
        { term: story.section },
      ],
      links: [{ href: storyUrl(siteUrl, story), rel: 'alternate', type: 'text/html' }],
    })),
  })
}

function newest(published: readonly Published[]): Date {
  return new Date(Math.max(0, ...published.map(({ modifiedAt }) => modifiedAt.getTime())))
}
