import { matchKeywords, parseKeywords } from './keywords.ts'
import {
  isAtLeast,
  type Level,
  layOut,
  type NewsRecord,
  type SourceId,
  type SubscriptionId,
} from './model.ts'
import { type Searchable, toSearchable } from './phrase-match.ts'
import { because, type Reason } from './reason.ts'
import type { Wishes } from './subscription.ts'

type Filters = Pick<Wishes, 'sources' | 'topics' | 'include' | 'exclude' | 'leastLevel'>

type Said = {
  readonly source: SourceId
  readonly level: Level
  /** Of `config/topics.yaml`. */
  readonly topics: readonly string[]
  readonly text: Searchable
}

type Match = { readonly isMatch: boolean; readonly why: Reason }

/**
 * The operator’s own places get what a moderator sends them by name, whatever they take by themselves; what
 * others have subscribed gets what they asked for. `places`: those that are named.
 */
export function matchPlace(
  place: Filters & {
    readonly id: SubscriptionId
    readonly owner: 'config' | 'console' | 'chat' | 'person'
  },
  alert: Said & { readonly places: readonly SubscriptionId[] | undefined },
): Match {
  const isOurs = place.owner === 'config' || place.owner === 'console'
  return isOurs && alert.places?.includes(place.id)
    ? { isMatch: true, why: because('a moderator has chosen it') }
    : matchSubscription(place, alert)
}

/** Why nothing that the source reports comes; undefined: it does. */
export function refuseSource(
  { sources }: Pick<Wishes, 'sources'>,
  source: SourceId,
): Reason | undefined {
  const isTaken = sources.length === 0 || sources.includes(source)
  return isTaken ? undefined : because('it does not take {source}', { source })
}

/** Whether a story begins at such a place; `why` answers the reader who missed it. */
export function matchSubscription(wishes: Filters, alert: Said): Match {
  const { topics, include, exclude, leastLevel } = wishes
  const ofSource = refuseSource(wishes, alert.source)
  if (ofSource) return refuse(ofSource)
  if (!isAtLeast(alert.level, leastLevel))
    return refuse(
      because('it takes {least} and above, and this is {level}', {
        least: leastLevel,
        level: alert.level,
      }),
    )
  if (topics.length > 0 && !topics.some((topic) => alert.topics.includes(topic)))
    return refuse(because('it takes the topics {topics} only', { topics: topics.join(', ') }))
  if (include !== undefined && !hasKeywords(alert.text, include))
    return refuse(because('the article does not match “{words}”', { words: include }))
  if (exclude !== undefined && hasKeywords(alert.text, exclude))
    return refuse(because('the article matches “{words}”, which it excludes', { words: exclude }))
  return { isMatch: true, why: because('its filters match') }
}

function refuse(why: Reason) {
  return { isMatch: false, why }
}

/** All that keywords look at; made once for all places. */
export function searchableOf(record: NewsRecord): Searchable {
  return toSearchable([record.kicker, record.located, layOut(record).text].join('\n'))
}

function hasKeywords(text: Searchable, expression: string): boolean {
  const parsed = parseKeywords(expression)
  // It was read once when it was set.
  if (parsed.kind === 'fault') throw new Error(`keywords “${expression}”: ${parsed.why}`)
  return matchKeywords(text, parsed.keywords)
}
