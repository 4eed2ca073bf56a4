/** What a moderator gives to be told: drafted as an alert, and not told until they say so. */
import type { Proposal } from '../core/approval/proposal.ts'
import type { StoryId } from '../core/model.ts'
import type { TypedArticle } from '../core/posting/typed-article.ts'
import type { Job } from '../job.ts'
import type { Who } from './change-proposal.ts'

export type Drafted =
  | {
      readonly kind: 'drafted'
      readonly proposal: Proposal
      /** To be enqueued. */
      readonly jobs: readonly Job[]
    }
  /** Something of its story waits for a yes already; `isSame`: and it is this article. */
  | { readonly kind: 'waiting'; readonly proposal: Proposal; readonly isSame: boolean }
  /** As it stands now it has been told. */
  | { readonly kind: 'told'; readonly storyId: StoryId; readonly at: Date }
  | { readonly kind: 'barred'; readonly why: string }

/** `pipeline/` implements it. */
export type Posting = {
  /** Reads the article, and watches it from then on. Throws FetchError. */
  draftLink(url: string, who: Who): Promise<Drafted>
  draftText(article: TypedArticle, who: Who): Promise<Drafted>
}
