/** What a place wants to hear, and how. */
import type { Level, SourceId, UpdateMatter, UpdatePolicy } from './model.ts'
import type { QuietHours } from './schedule.ts'
import { type Style, usualStyle } from './style.ts'

export type Wishes = {
  /** Empty: all. */
  readonly sources: readonly SourceId[]
  /** Of `config/topics.yaml`; empty: all. */
  readonly topics: readonly string[]
  /** A keyword expression that the article must match, and one that it must not. */
  readonly include: string | undefined
  readonly exclude: string | undefined
  /** The least level that begins a story there. */
  readonly leastLevel: Level
  readonly updates: UpdatePolicy
  /** Where one matter goes another way. */
  readonly updatesBy: { readonly [Matter in UpdateMatter]?: UpdatePolicy | undefined }
  /** Between two replies on one story; what comes sooner is an edit. */
  readonly cooldownMs: number
  /** Of one message; corrections and withdrawals are not counted. */
  readonly mostEdits: number
  readonly quiet: QuietHours | undefined
  /** Levels that arrive without a sound. */
  readonly silentLevels: readonly Level[]
  readonly style: Style
}

/** Of a place that wishes nothing else. */
export const usualWishes: Wishes = {
  sources: [],
  topics: [],
  include: undefined,
  exclude: undefined,
  leastLevel: 'routine',
  updates: 'edit',
  updatesBy: {},
  cooldownMs: 5 * 60_000,
  mostEdits: 30,
  quiet: undefined,
  silentLevels: ['routine'],
  style: usualStyle,
}
