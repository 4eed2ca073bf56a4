import {
  type AlertKind,
  isAtLeast,
  type Level,
  type NewsRecord,
  type RevisionChange,
} from '../model.ts'
import type { LevelDecision } from './level.ts'

export type AlertDecision =
  | { readonly kind: 'alert'; readonly alert: AlertKind; readonly why: string }
  /** The revision is understood, and readers need not hear of it. */
  | { readonly kind: 'stay-quiet'; readonly why: string }
  /** The revision is not to be believed: the next one is compared with the one before it. */
  | { readonly kind: 'ignore'; readonly why: string }
  | { readonly kind: 'hold'; readonly until: Date; readonly why: string }

/** Older than this, news is no alert. */
const newsAgeLimitMs = 6 * 3_600_000

export type Situation = {
  readonly now: Date
  readonly record: NewsRecord
  readonly level: LevelDecision
  /** Against the revision that readers know; undefined for a first one. */
  readonly change: RevisionChange | undefined
  /** It was there before we began to watch its source. */
  readonly isBaseline: boolean
  /** Of the story's alerts so far, the latest. */
  readonly lastAlert: { readonly kind: AlertKind; readonly level: Level } | undefined
}

export function decideAlert(situation: Situation): AlertDecision {
  const { now, record, change, lastAlert } = situation
  if (lastAlert?.kind === 'retraction') return quiet('the story has been withdrawn')
  if (record.embargoed !== null && new Date(record.embargoed) > now)
    return {
      kind: 'hold',
      until: new Date(record.embargoed),
      why: `embargoed until ${record.embargoed}`,
    }
  return lastAlert === undefined
    ? decideFirst(situation)
    : decideFollowUp(situation, lastAlert.level, change)
}

function decideFirst({ now, record, level, change, isBaseline }: Situation): AlertDecision {
  if (record.pubstatus !== 'usable')
    return quiet(`its status is ${record.pubstatus}, and nothing was posted`)
  if (record.headline === null) return ignore('it has no headline')
  if (change?.change === 'none') return ignore(change.why)
  if (change === undefined && isBaseline)
    return quiet('it was there before we began to watch its source')
  if (change !== undefined && change.change !== 'update')
    return quiet(`nothing was posted of it, and now: ${change.why}`)
  const saidAt =
    change === undefined ? record.publishedAt : (record.modifiedAt ?? record.publishedAt)
  if (saidAt !== null && now.getTime() - Date.parse(saidAt) > newsAgeLimitMs)
    return quiet(`it is from ${saidAt}: too old for an alert`)
  return { kind: 'alert', alert: 'first', why: `first report; ${level.level}, since ${level.why}` }
}

function decideFollowUp(
  { record, level }: Situation,
  lastLevel: Level,
  change: RevisionChange | undefined,
): AlertDecision {
  if (record.pubstatus === 'canceled')
    return { kind: 'alert', alert: 'retraction', why: 'the publisher has canceled it' }
  if (change === undefined) return quiet('the story has been told; this source reports it too')
  switch (change.change) {
    case 'retraction':
    case 'correction':
    case 'update':
      return { kind: 'alert', alert: change.change, why: change.why }
    case 'none':
      return ignore(change.why)
    case 'edit':
      if (level.level !== lastLevel && isAtLeast(level.level, lastLevel))
        return {
          kind: 'alert',
          alert: 'escalation',
          why: `from ${lastLevel} to ${level.level}, since ${level.why}`,
        }
      return quiet(change.why)
  }
}

function quiet(why: string): AlertDecision {
  return { kind: 'stay-quiet', why }
}

function ignore(why: string): AlertDecision {
  return { kind: 'ignore', why }
}
