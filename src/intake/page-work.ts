/** Runs in a worker thread of `page-pool.ts`: one page in, what is read of it out. */
import { parentPort } from 'node:worker_threads'
import { type FeedCandidate, listFeedCandidates } from './discover.ts'
import type { FeedEntry } from './feed-entry.ts'
import { parsePage } from './page.ts'
import type { Parsed, ParseOptions } from './plain-text.ts'
import { listArticles } from './section.ts'

/** What a page can be read for. */
export type Readings = {
  readonly article: Parsed
  readonly section: readonly FeedEntry[]
  readonly feeds: readonly FeedCandidate[]
}

export type PageJob = {
  readonly kind: keyof Readings
  readonly html: string
  readonly options: ParseOptions
}
export type PageResult =
  | { readonly kind: 'read'; readonly reading: Readings[keyof Readings] }
  | { readonly kind: 'unreadable'; readonly why: string }

parentPort?.on('message', (job: PageJob) => {
  parentPort?.postMessage(tryReading(job))
})
// All is loaded: from here a page's time counts.
parentPort?.postMessage('ready')

/** Outside markup may meet a fault of any library on its way: for the caller that is an unreadable page. */
function tryReading(job: PageJob): PageResult {
  try {
    return { kind: 'read', reading: read(job) }
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
  }
}

function read({ kind, html, options }: PageJob): Readings[keyof Readings] {
  switch (kind) {
    case 'article':
      return parsePage(html, options)
    case 'section':
      return listArticles(html, { url: options.url ?? '' })
    case 'feeds':
      return listFeedCandidates(html, options.url ?? '')
  }
}
