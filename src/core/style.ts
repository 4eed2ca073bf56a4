/** How alerts look at one destination, and what they do there besides being read. */
import { type AlertKind, isAtLeast, type Level } from './model.ts'

/** `full`: all that an alert says; `compact`: without quotes and image; `headline`: the first line and its source. */
export const layouts = ['full', 'compact', 'headline'] as const
export type Layout = (typeof layouts)[number]

/**
 * `embed`: the first line as text, so that it is what a push notification shows, the rest framed.
 * `components`: all framed (Discord's Components V2), with empty push notifications:
 * https://github.com/discord/discord-api-docs/issues/7854
 */
export const designs = ['embed', 'components'] as const

export type RoleMention = {
  /** A Discord role's id. */
  readonly role: string
  /** The least level that rings it. */
  readonly level: Level
  /** Of `config/topics.yaml`; empty: all. */
  readonly topics: readonly string[]
}

export type Style = {
  /** BCP 47, of our own words; news is never translated. English when undefined. */
  readonly language: string | undefined
  readonly layout: Layout
  readonly hasHashtags: boolean
  readonly design: (typeof designs)[number]
  /** Discord: what follows a story's first message stands in a thread under it. */
  readonly hasThreads: boolean
  readonly mentions: readonly RoleMention[]
}

export const usualStyle: Style = {
  language: undefined,
  layout: 'full',
  hasHashtags: false,
  design: 'embed',
  hasThreads: false,
  mentions: [],
}

type Said = {
  readonly kind: AlertKind
  readonly level: Level
  readonly topics: readonly string[]
}

/** Beginnings and escalations ring; what mends or completes them does not. */
export function findRolesToRing(mentions: readonly RoleMention[], said: Said): readonly string[] {
  if (!isNews(said.kind)) return []
  return mentions
    .filter(({ level }) => isAtLeast(said.level, level))
    .filter(({ topics }) => topics.length === 0 || topics.some((id) => said.topics.includes(id)))
    .map(({ role }) => role)
}

/** Worth one of the ten messages that Discord lets an announcement channel publish within an hour. */
export function isNews(kind: AlertKind): boolean {
  return kind === 'first' || kind === 'escalation'
}
