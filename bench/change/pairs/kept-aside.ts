import { clinic, flash, live, markets, match, storm } from './aside-articles.ts'
import { asideEdits } from './aside-edits.ts'
import { asideFacts } from './aside-facts.ts'
import { asideNotes } from './aside-notes.ts'
import type { Article, RevisionPair } from './pair.ts'

/** Written in whole paragraphs, apart from the tuning set, and looked at only when the rules stood. */
const articles = { match, storm, markets, clinic, live, flash } as const

/** What the publisher made of an article: whole paragraphs by their number, or a page of its own. */
export type AsideRevision = {
  readonly of: keyof typeof articles
  readonly phenomenon: string
  readonly change: RevisionPair['change']
  readonly announced?: boolean
  readonly headline?: string
  /** The new wording of a paragraph by its number from 0; an empty one is taken out. */
  readonly now?: Readonly<Record<number, string>>
  readonly first?: readonly string[]
  readonly last?: readonly string[]
  /** Another page altogether. */
  readonly page?: readonly string[]
  readonly order?: readonly number[]
  readonly fields?: Partial<Article>
}

export const keptAsidePairs: readonly RevisionPair[] = [
  ...asideFacts,
  ...asideEdits,
  ...asideNotes,
].map((revision, index) => ({
  id: `${revision.of}/${index}`,
  phenomenon: revision.phenomenon,
  change: revision.change,
  ...(revision.announced === undefined ? {} : { announced: revision.announced }),
  before: articles[revision.of],
  after: revise(articles[revision.of], revision),
}))

function revise(article: Article, revision: AsideRevision): Article {
  const { order, now = {}, first = [], last = [] } = revision
  const told = order?.map((at) => article.paragraphs[at] ?? '') ?? article.paragraphs
  const body = told.map((text, at) => now[at] ?? text).filter((text) => text !== '')
  return {
    ...article,
    ...revision.fields,
    headline: revision.headline ?? article.headline,
    paragraphs: revision.page ?? [...first, ...body, ...last],
  }
}
