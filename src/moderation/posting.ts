/** What a moderator gives to be told: drafted as an alert, and not told until they say so. */
import type { Placing } from '../core/approval/placing.ts'
import type { Proposal } from '../core/approval/proposal.ts'
import type { StoryId } from '../core/model.ts'
import type { TypedArticle } from '../core/posting/typed-article.ts'
import type { Job } from '../job.ts'
import type { Changed, Who } from './change-proposal.ts'

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

/** `done`: it is in the other story now; or why not. */
export type Placed = Changed | Exclude<Drafted, { readonly kind: 'drafted' }>

/** `pipeline/` implements it. */
export type Posting = {
  /** Reads the article, and watches it from then on. Throws FetchError. */
  draftLink(url: string, who: Who): Promise<Drafted>
  draftText(article: TypedArticle, who: Who): Promise<Drafted>
  /** Moves a draft’s report into a story of its own, or back. `version`: what the person has seen. */
  place(
    seen: { readonly id: number; readonly version: number; readonly to: Placing['kind'] },
    who: Who,
  ): Promise<Placed>
}
