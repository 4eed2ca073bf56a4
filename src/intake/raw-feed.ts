/** What every feed format comes down to: its own words, nothing interpreted yet. */
export type RawImage = {
  readonly url: string | undefined
  readonly caption: string | undefined
  readonly credit: string | undefined
}

export type RawEntry = {
  readonly id: string | undefined
  readonly link: string | undefined
  /** An id that may be an address. */
  readonly permalink: string | undefined
  readonly base: string | undefined
  readonly title: string | undefined
  readonly summary: string | undefined
  /** HTML, or plain text. */
  readonly content: string | undefined
  readonly published: string | undefined
  readonly modified: string | undefined
  readonly authors: readonly string[]
  readonly image: RawImage | undefined
  readonly categories: readonly string[]
  readonly language: string | undefined
}

export type RawFeed = {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly description: string | undefined
  readonly author: string | undefined
  readonly updated: string | undefined
  readonly link: string | undefined
  readonly base: string | undefined
  readonly language: string | undefined
  readonly hints: RawHints
  /** It ends in the middle of an entry, which is not among the others. */
  readonly isCut: boolean
  readonly entries: readonly RawEntry[]
}

export type RawHints = {
  /** The feed's own address. */
  readonly self: string | undefined
  /** WebSub hubs. */
  readonly hubs: readonly string[]
  /** Where the feed says that it went for good. */
  readonly movedTo: string | undefined
  /** How long the publisher holds a copy for fresh. */
  readonly ttlMs: number | undefined
  /** Hours of the day, 0 to 23 in UTC, in which nothing comes. */
  readonly skipHours: readonly number[]
  /** `Monday` to `Sunday`, in which nothing comes. */
  readonly skipDays: readonly string[]
}

export const noHints: RawHints = {
  self: undefined,
  hubs: [],
  movedTo: undefined,
  ttlMs: undefined,
  skipHours: [],
  skipDays: [],
}
