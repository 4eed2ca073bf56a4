import type { Published } from './scenes.ts'
import type { Story } from './story.ts'

export const paper = 'The Lantern Courier'

export function storyUrl(siteUrl: string, story: Story): string {
  return `${siteUrl}/news/${story.slug}`
}

export function pictureUrl(siteUrl: string, story: Story): string {
  return `${siteUrl}/pictures/${story.picture.file}`
}

/** https://schema.org/NewsArticle, as publishers embed it. */
export function toNewsArticle(siteUrl: string, published: Published): Record<string, unknown> {
  const { story, publishedAt, modifiedAt } = published
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: storyUrl(siteUrl, story),
    headline: story.headline,
    description: story.paragraphs[0],
    datePublished: publishedAt.toISOString(),
    dateModified: modifiedAt.toISOString(),
    inLanguage: 'en',
    articleSection: story.section,
    genre: story.kicker,
    keywords: story.keywords,
    author: story.byline.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: paper, url: `${siteUrl}/` },
    contentLocation: { '@type': 'Place', name: story.located },
    image: {
      '@type': 'ImageObject',
      url: pictureUrl(siteUrl, story),
      width: 1200,
      height: 675,
      caption: story.picture.caption,
      creditText: story.picture.credit,
    },
    creativeWorkStatus: story.isWithdrawn ? 'Withdrawn' : 'Published',
    ...(story.correction && {
      correction: {
        '@type': 'CorrectionComment',
        text: story.correction,
        datePublished: modifiedAt.toISOString(),
      },
    }),
  }
}
