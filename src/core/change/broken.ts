import type { NewsRecord } from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { indexPhrases, splitWords } from './phrase-index.ts'
import type { RevisionText } from './revision-text.ts'
import { type Wall, wallWords } from './wall-words.ts'

const whys: Readonly<Record<Wall, Reason>> = {
  consent: because('the page shows a consent wall instead of the article'),
  paywall: because('the page shows a paywall instead of the article'),
  error: because('the page shows an error instead of the article'),
}

const index = indexPhrases(wallWords)

/** Which wall the text is, and `old` was not. */
function findWall(text: string, old = ''): Wall | undefined {
  const found = listWalls(text)
  if (found.size === 0) return undefined
  const known = listWalls(old)
  return wallWords.map(([wall]) => wall).find((wall) => found.has(wall) && !known.has(wall))
}

function listWalls(text: string): ReadonlySet<Wall> {
  const found = new Set<Wall>()
  index.search(splitWords(text), (wall) => found.add(wall))
  return found
}

export type BrokenInput = {
  readonly before: RevisionText
  readonly after: RevisionText
  /** Characters of each body. */
  readonly lengthBefore: number
  readonly lengthAfter: number
  /** Characters of the earlier body that stand in the later one too. */
  readonly kept: number
  /** Characters of the later body that are new and read as news of the same event. */
  fresh(): number
  /** Whether the later body speaks of the same things. */
  isSameTopic(): boolean
  readonly isLive: boolean
}

/** Why the later page cannot be the article any more, or `undefined`. */
export function findBreakage(input: BrokenInput): Reason | undefined {
  const { lengthBefore, lengthAfter, kept, fresh, isLive } = input
  if (lengthBefore === 0) return undefined
  if (lengthAfter === 0) return because('the page looks broken: the text of the article is gone')
  const share = kept / lengthBefore
  const wall = share < 0.6 ? findWall(lead(input.after), lead(input.before)) : undefined
  if (wall !== undefined && fresh() < lengthBefore * 0.5) return whys[wall]
  if (share < 0.6 && isCutOff(input))
    return because('the page looks broken: it ends in the middle of a word')
  if (isLive && (share > 0.05 || lengthAfter > lengthBefore * 0.2)) return undefined
  if (share < 0.45 && lengthAfter < lengthBefore * 0.5 && fresh() < lengthBefore * 0.25)
    return because('the page looks broken: most of the article is missing')
  if (share < 0.1 && lengthBefore >= 80 && !input.isSameTopic())
    return because('the page looks broken: another text stands in place of the article')
  return undefined
}

/** The last line is the beginning of an earlier one, up to a letter within a word. */
function isCutOff({ before, after }: BrokenInput): boolean {
  const last = after.record.paragraphs.at(-1) ?? ''
  return (
    last.length >= 20 &&
    /\p{L}$/u.test(last) &&
    before.record.paragraphs.some(
      (line) => line.startsWith(last) && /^\p{L}/u.test(line.slice(last.length)),
    )
  )
}

/** A wall says at once what it is. */
function lead(revision: RevisionText): string {
  return revision.article.text.slice(0, 2_000)
}

/** Why the earlier page was no article either, so that nothing can be told from comparing. */
export function wasWall(input: BrokenInput): Reason | undefined {
  const { before, lengthBefore, lengthAfter, kept } = input
  if (lengthBefore > 900 || lengthAfter < lengthBefore * 2) return undefined
  const wall = findWall(lead(before))
  // A paywall leaves the beginning of the article.
  const isTeaser = wall === 'paywall' && lengthAfter > lengthBefore * 3
  return wall !== undefined && (kept <= lengthBefore * 0.5 || isTeaser)
    ? because('the earlier page was broken, so there is nothing to compare with')
    : undefined
}

/**
 * Why a page that was never read before cannot be the article its list names: a wall that has not one
 * word of the headline. A paywall that shows how the article begins is not one.
 */
export function findFirstWall(page: NewsRecord, headline: string | null): Reason | undefined {
  const body = page.paragraphs.join('\n')
  if (body.length > 900) return undefined
  const said = new Set(splitWords(body))
  const isNamed = splitWords(headline ?? '').some((word) => word.length > 4 && said.has(word))
  const wall = isNamed ? undefined : findWall(body)
  return wall && whys[wall]
}

/** What such a page is sorry for is no error of the report. */
export function isErrorPage(input: BrokenInput): boolean {
  return isMostlyGone(input) && findWall(lead(input.after), lead(input.before)) === 'error'
}

/** A few words stand where the article stood. */
export function isMostlyGone({ lengthBefore, lengthAfter, kept }: BrokenInput): boolean {
  return kept < lengthBefore * 0.3 && lengthAfter < 600
}

/** An offer or a consent line between the paragraphs of a whole article. */
export function isWallLine(text: string): boolean {
  const found = listWalls(text.slice(0, 400))
  return found.has('consent') || found.has('paywall')
}
