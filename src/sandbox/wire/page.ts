import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import { paper, pictureUrl, storyUrl, toNewsArticle } from './paper.ts'
import type { Published } from './scenes.ts'

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')

type Html = ReturnType<typeof html>

export function renderArticle(siteUrl: string, published: Published): Html {
  const { story } = published
  const url = storyUrl(siteUrl, story)
  const head = html`
    <link rel="canonical" href="${url}">
    <meta name="description" content="${story.paragraphs[0] ?? ''}">
    <meta name="news_keywords" content="${story.keywords.join(', ')}">
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="${paper}">
    <meta property="og:title" content="${story.headline}">
    <meta property="og:url" content="${url}">
    <meta property="og:image" content="${pictureUrl(siteUrl, story)}">
    <meta property="article:published_time" content="${published.publishedAt.toISOString()}">
    <meta property="article:modified_time" content="${published.modifiedAt.toISOString()}">
    <script type="application/ld+json">${embed(toNewsArticle(siteUrl, published))}</script>`
  const body = html`<main>
    <article>
      <header>
        <p class="kicker">${story.kicker}</p>
        <h1>${story.headline}</h1>
        <p class="signature">By <span class="byline" rel="author">${story.byline.join(' and ')}</span> · ${times(published)}</p>
      </header>
      ${story.isWithdrawn ? '' : figure(siteUrl, published)}
      <div class="body">
        ${story.paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n        `)}
      </div>
    </article>
    <aside>
      <p><a href="${siteUrl}/">More from ${paper}</a></p>
      <p>Sign up for Harbor Lights, our morning letter from the coast.</p>
    </aside>
  </main>`
  return renderPage(siteUrl, `${story.headline} | ${paper}`, head, body)
}

export function renderFront(siteUrl: string, published: readonly Published[]): Html {
  const head = html`<link rel="alternate" type="application/atom+xml" title="${paper}" href="${siteUrl}/feed.xml">`
  const body = html`<main class="front">
    ${published.length === 0 ? html`<p class="quiet">The presses are warming up.</p>` : ''}
    ${published.map((each) => card(siteUrl, each))}
  </main>`
  return renderPage(siteUrl, `${paper}: news of the Sorrenian coast`, head, body)
}

function card(siteUrl: string, published: Published): Html {
  const { story } = published
  return html`<section class="card">
      ${story.isWithdrawn ? '' : html`<img src="${pictureUrl(siteUrl, story)}" alt="" width="1200" height="675">`}
      <p class="kicker">${story.kicker}</p>
      <h2><a href="${storyUrl(siteUrl, story)}">${story.headline}</a></h2>
      <p>${story.paragraphs[0] ?? ''}</p>
    </section>`
}

function figure(siteUrl: string, { story }: Published): Html {
  return html`<figure>
        <img src="${pictureUrl(siteUrl, story)}" alt="${story.picture.caption}" width="1200" height="675">
        <figcaption>${story.picture.caption} <span class="credit">${story.picture.credit}</span></figcaption>
      </figure>`
}

function times({ publishedAt, modifiedAt }: Published): Html {
  const isUpdated = modifiedAt.getTime() > publishedAt.getTime()
  return html`${time('Published', publishedAt)}${isUpdated ? html` · ${time('Updated', modifiedAt)}` : ''}`
}

function time(label: string, at: Date): Html {
  const iso = at.toISOString()
  return html`<time datetime="${iso}">${label} ${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC</time>`
}

function renderPage(siteUrl: string, title: string, head: Html, body: Html): Html {
  const sections = ['Coast', 'Politics', 'Harbor', 'Weather', 'Letters']
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>${head}
    <style>${raw(style)}</style>
  </head>
  <body>
    <div class="masthead">
      <a href="${siteUrl}/">${paper}</a>
      <p>News of the Sorrenian coast, all of it invented</p>
    </div>
    <nav class="sections">${sections.map((section) => html`<a href="${siteUrl}/">${section}</a>`)}</nav>
    ${body}
    <footer>
      <a href="${siteUrl}/feed.xml">Feed</a> · The sample wire of Tenbells. Places, people and events are fictional.
    </footer>
  </body>
</html>`
}

/** JSON within a script element: only `<` could end it early. */
function embed(value: unknown): ReturnType<typeof raw> {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c'))
}
