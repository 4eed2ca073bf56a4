import { html } from 'hono/html'
import { paper, storyUrl } from './paper.ts'
import type { Published } from './scenes.ts'

/** Ids that outlive the port and the process. */
const tag = (name: string) => `tag:lantern-courier.example,2026:${name}`

type Markup = ReturnType<typeof html>

/** https://www.rfc-editor.org/rfc/rfc4287; XML escapes as HTML does. */
export async function renderFeed(
  siteUrl: string,
  published: readonly Published[],
): Promise<string> {
  const updated = new Date(Math.max(0, ...published.map(({ modifiedAt }) => modifiedAt.getTime())))
  const feed = await html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${tag('news')}</id>
  <title>${paper}</title>
  <subtitle>News of the Sorrenian coast</subtitle>
  <updated>${updated.toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${siteUrl}/feed.xml"/>
  <link rel="alternate" type="text/html" href="${siteUrl}/"/>
  ${published.map((each) => renderEntry(siteUrl, each))}
</feed>`
  return feed.toString()
}

function renderEntry(siteUrl: string, { story, publishedAt, modifiedAt }: Published): Markup {
  const lead = story.paragraphs[0]?.replace(/^[A-Z ]+ — /, '')
  return html`<entry>
    <id>${tag(story.slug)}</id>
    <title>${story.headline}</title>
    <link rel="alternate" type="text/html" href="${storyUrl(siteUrl, story)}"/>
    <published>${publishedAt.toISOString()}</published>
    <updated>${modifiedAt.toISOString()}</updated>
    ${story.byline.map((name) => html`<author><name>${name}</name></author>`)}
    <category term="urgency:${story.urgency}" label="${story.kicker}"/>
    <category term="${story.section}"/>
    <summary>${lead}</summary>
  </entry>
  `
}
