/**
 * Pages are taken apart in threads, so that polling never waits for one, and one that takes too long
 * can be stopped: its thread ends and the next page gets a new one.
 */
import { Worker } from 'node:worker_threads'
import { because } from '../core/reason.ts'
import type { FeedCandidate } from './discover.ts'
import type { FeedEntry } from './feed-entry.ts'
import type { PageJob, PageResult, Readings } from './page-work.ts'
import { ParseError } from './parse-error.ts'
import type { Parsed, ParseOptions } from './plain-text.ts'

export type PagePool = {
  /** Each throws {@link ParseError}, also when the page takes too long or too much memory. */
  parsePage(html: string, options: ParseOptions): Promise<Parsed>
  listArticles(html: string, options: Place): Promise<readonly FeedEntry[]>
  listFeedCandidates(html: string, options: Place): Promise<readonly FeedCandidate[]>
  /** What still runs is refused. */
  close(): Promise<void>
}

type Place = { readonly source: string; readonly url: string }

type Limits = {
  readonly threadCount: number
  /** Counted from when a thread takes the page. */
  readonly deadlineMs: number
  /** Old space of one thread. */
  readonly heapMb: number
  /** A thread ends after so many pages: the DOM's garbage grows in one that lives long. */
  readonly pagesPerThread: number
}

/** The slowest of 1,000 pages took 1.3 s on a quiet machine; ours is shared. */
const defaults: Limits = { threadCount: 2, deadlineMs: 10_000, heapMb: 192, pagesPerThread: 500 }

type Task = PageJob & {
  resolve(reading: Readings[keyof Readings]): void
  reject(error: Error): void
}

/** Threads start with the first pages, not before. */
export function createPagePool(given: Partial<Limits> = {}): PagePool {
  const limits = { ...defaults, ...given }
  const waiting: Task[] = []
  const idle: Thread[] = []
  const threads = new Set<Thread>()
  let isClosed = false

  const next = () => {
    while (waiting.length > 0 && (idle.length > 0 || threads.size < limits.threadCount)) {
      const thread = idle.pop() ?? startThread()
      const task = waiting.shift()
      if (task !== undefined) void run(thread, task)
    }
  }
  const startThread = () => {
    const thread = createThread(limits)
    threads.add(thread)
    return thread
  }
  const run = async (thread: Thread, task: Task) => {
    const outcome = await thread.run(task)
    if (outcome.isReusable && !isClosed) idle.push(thread)
    else {
      threads.delete(thread)
      await thread.end()
    }
    if (outcome.kind === 'read') task.resolve(outcome.reading)
    else task.reject(toParseError(task.options, outcome.why))
    next()
  }

  const read = <Kind extends keyof Readings>(kind: Kind, html: string, options: ParseOptions) =>
    new Promise<Readings[Kind]>((done, reject) => {
      if (isClosed) return reject(toParseError(options, because('reading has stopped')))
      // as: the thread answers a job with the reading of its kind
      const resolve = (reading: Readings[keyof Readings]) => done(reading as Readings[Kind])
      waiting.push({ kind, html, options, resolve, reject })
      next()
    })

  return {
    parsePage: (html, options) => read('article', html, options),
    listArticles: (html, options) => read('section', html, options),
    listFeedCandidates: (html, options) => read('feeds', html, options),
    async close() {
      isClosed = true
      for (const { reject, options } of waiting.splice(0))
        reject(toParseError(options, because('reading has stopped')))
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

function toParseError({ url, id }: ParseOptions, reason: string): ParseError {
  const page = url ?? id
  return new ParseError(
    page === undefined
      ? because('the page could not be read: {reason}', { reason })
      : because('{page}: it could not be read: {reason}', { page, reason }),
  )
}

type Outcome = PageResult & { readonly isReusable: boolean }
type Thread = ReturnType<typeof createThread>

function createThread({ deadlineMs, heapMb, pagesPerThread }: Limits) {
  const worker = new Worker(new URL('./page-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  // A finished program does not wait for idle threads.
  worker.unref()
  let pageCount = 0
  let settle: (result: PageResult | 'ready', isReusable: boolean) => void = () => undefined
  const isReady = new Promise<unknown>((resolve) => {
    settle = resolve
  })
  const fail = (why: string) => settle({ kind: 'unreadable', why }, false)
  worker.on('message', (result: PageResult | 'ready') => settle(result, pageCount < pagesPerThread))
  worker.on('error', (error) => fail(error.message))
  worker.on('exit', () => fail(because('its thread ended')))
  return {
    end: async () => {
      await worker.terminate()
    },
    async run({ kind, html, options }: PageJob): Promise<Outcome> {
      const start = await isReady
      if (start !== 'ready')
        return { kind: 'unreadable', why: because('no thread could start'), isReusable: false }
      pageCount += 1
      return new Promise((resolve) => {
        const timer = setTimeout(
          () => fail(because('it took longer than {time} s to read', { time: deadlineMs / 1_000 })),
          deadlineMs,
        )
        settle = (result, isReusable) => {
          clearTimeout(timer)
          if (result !== 'ready') resolve({ ...result, isReusable })
        }
        worker.postMessage({ kind, html, options } satisfies PageJob)
      })
    },
  }
}
