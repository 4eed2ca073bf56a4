/** Runs in a worker thread of `page-pool.ts`: one page in, one record out. */
import { parentPort } from 'node:worker_threads'
import { parsePage } from './page.ts'
import type { Parsed, ParseOptions } from './plain-text.ts'

export type PageJob = { readonly html: string; readonly options: ParseOptions }
export type PageResult =
  | { readonly kind: 'read'; readonly parsed: Parsed }
  | { readonly kind: 'unreadable'; readonly why: string }

parentPort?.on('message', ({ html, options }: PageJob) => {
  parentPort?.postMessage(read(html, options))
})
// All is loaded: from here a page's time counts.
parentPort?.postMessage('ready')

/** Outside markup may meet a fault of any library on its way: for the caller that is an unreadable page. */
function read(html: string, options: ParseOptions): PageResult {
  try {
    return { kind: 'read', parsed: parsePage(html, options) }
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
  }
}
