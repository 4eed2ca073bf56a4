/** Whether readers must hear of a revision, and as what. Reads from top to bottom as the policy of the house. */
import { classifyRevision } from '../change/classify.ts'
import { type RevisionText, readRevision } from '../change/revision-text.ts'
import {
  isAbove,
  type Level,
  type Mute,
  type NewsKind,
  type NewsRecord,
  type RevisionChange,
} from '../model.ts'
import { because, type Reason } from '../reason.ts'
import type { LevelDecision } from './level.ts'

export type AlertDecision =
  | {
      readonly kind: 'alert'
      readonly alert: NewsKind
      readonly mutedBy: Mute | undefined
      readonly why: Reason
    }
  /** The revision is understood, and readers need not hear of it. */
  | { readonly kind: 'stay-quiet'; readonly why: Reason }
  /** The revision is not to be believed: the next one is compared with the one before it. */
  | { readonly kind: 'ignore'; readonly why: Reason }
  /** Not before `until`; newer revisions of the record need not wait for it. */
  | { readonly kind: 'hold'; readonly until: Date; readonly why: Reason }
  /** It joins what other sources bring until then. */
  | { readonly kind: 'gather'; readonly until: Date; readonly why: Reason }

/** Older than this, news is no alert. */
const newsAgeLimitMs = 6 * 3_600_000

export type Situation = {
  readonly now: Date
  readonly record: NewsRecord
  readonly sourceName: string
  /** Of the whole story. */
  readonly level: LevelDecision
  /** That this report alone would have. */
  readonly ownLevel: Level
  /** Against the revision that readers know; undefined for a first one. */
  readonly change: RevisionChange | undefined
  /** It was there before we began to watch its source. */
  readonly isBaseline: boolean
  /** It repeats the text of another report of the story. */
  readonly isCopy: boolean
  /** Until then somebody may stop a first report of this source. */
  readonly heldUntil: Date | undefined
  /** The kill switch, for its source, its story or everything. */
  readonly stop:
    | { readonly why: Reason; readonly isOfEverything: boolean; readonly lookAgainAt: Date }
    | undefined
  /** What readers know of the story; undefined when nothing was posted, or all was withdrawn. */
  readonly told: ToldStory | undefined
  /** All that was posted of the story has been withdrawn, this report with it. */
  readonly isWithdrawn: boolean
}

export type ToldStory = {
  readonly level: Level
  /** Until then reports of other sources join the first alert. */
  readonly gathersUntil: Date
  /** The text of this record has been posted. */
  readonly isPosted: boolean
  /** What was posted names this record as a source. */
  readonly isNamed: boolean
  /** And another record of the same source. */
  readonly isOfSameSource: boolean
  /** None of those that were posted is of its publisher, credits its agency or has its text. */
  readonly isOwnVoice: boolean
  /** One in the headline of this record that was not posted. */
  readonly newFigure: string | undefined
  /** The words that the change replaces stand in what was posted. */
  readonly hasOldWords: boolean
  /** All that the change brings stands in what was posted. */
  readonly hasNewWords: boolean
  /** The headline and every paragraph stand in the text of another that was posted. */
  readonly isToldWhole: boolean
  /** A further article of its source, of which nothing is left to tell. */
  readonly isToldInPieces: boolean
  /** All that the change brings was told before, and nothing has been corrected since. */
  readonly isRepeat: boolean
  /** The most urgent that the story has ever been told as. */
  readonly highestLevel: Level
  /** Whose reports keep the story when this one ends, as they are called. */
  readonly others: readonly string[]
}

export function decideAlert(situation: Situation): AlertDecision {
  const { now, record, change, told, heldUntil, isWithdrawn, stop } = situation
  const isEnd = endsReport(record, change)
  // Striking what stands adds nothing: only the stop of everything holds it up.
  if (stop && (stop.isOfEverything || !isEnd)) return hold(stop.lookAgainAt, stop.why)
  if (isWithdrawn) return quiet(because('the story has been withdrawn'))
  if (told && isEnd) return addStep(decideEnd(situation, told), situation, told)
  if (record.embargoed !== null && new Date(record.embargoed) > now)
    return hold(
      new Date(record.embargoed),
      because('embargoed until {time}', { time: record.embargoed }),
    )
  const decision = told
    ? addStep(decideFollowUp(situation, told), situation, told)
    : decideFirst(situation)
  const isFirstReport = change === undefined && decision.kind === 'alert'
  return isFirstReport && heldUntil !== undefined && heldUntil > now
    ? hold(
        heldUntil,
        because('first reports of {source} can be stopped for a while', {
          source: situation.sourceName,
        }),
      )
    : decision
}

export function endsReport(record: NewsRecord, change: RevisionChange | undefined): boolean {
  return record.pubstatus === 'canceled' || change?.change === 'retraction'
}

/** Whether a later version of a report ends it for those who know the earlier one. */
export function takesBack(before: NewsRecord, after: RevisionText): boolean {
  return endsReport(after.record, classifyRevision(readRevision(before), after))
}

/** A report ends with its publisher's word; the story ends with its last report. */
function decideEnd({ record, change, sourceName }: Situation, told: ToldStory): AlertDecision {
  if (!told.isPosted && !told.isNamed)
    return quiet(because('it has been withdrawn, and nothing was posted of it'))
  const other = told.others.find((name) => name !== sourceName)
  if (other !== undefined)
    return alert(
      'source-withdrawal',
      because('{source} has withdrawn its report; {other} still reports it', {
        source: sourceName,
        other,
      }),
    )
  if (told.others.length > 0)
    return alert(
      'source-withdrawal',
      because('{source} has withdrawn one of its reports; another of its own stands', {
        source: sourceName,
      }),
    )
  return alert(
    'retraction',
    record.pubstatus === 'canceled' || change === undefined
      ? because('the publisher has canceled it')
      : change.why,
  )
}

function decideFirst({ now, record, level, change, isBaseline }: Situation): AlertDecision {
  if (record.pubstatus !== 'usable')
    return quiet(
      because('its status is {status}, and nothing was posted', { status: record.pubstatus }),
    )
  if (record.headline === null) return ignore(because('it has no headline'))
  if (change?.change === 'none') return ignore(change.why)
  if (change === undefined && isBaseline)
    return quiet(because('it was there before we began to watch its source'))
  if (change !== undefined && change.change !== 'update')
    return quiet(because('nothing was posted of it, and now: {reason}', { reason: change.why }))
  const old = tooOld(now, record, change)
  if (old) return old
  return alert(
    'first',
    because('first report; {level}, since {reason}', { level: level.level, reason: level.why }),
  )
}

function tooOld(now: Date, record: NewsRecord, change: RevisionChange | undefined) {
  const saidAt =
    change === undefined ? record.publishedAt : (record.modifiedAt ?? record.publishedAt)
  if (saidAt === null || now.getTime() - Date.parse(saidAt) <= newsAgeLimitMs) return undefined
  return quiet(because('it is from {time}: too old for an alert', { time: saidAt }))
}

function decideFollowUp(situation: Situation, told: ToldStory): AlertDecision {
  const { change } = situation
  if (change === undefined) return decideOtherReport(situation, told)
  switch (change.change) {
    case 'none':
      return ignore(change.why)
    case 'retraction':
      return decideEnd(situation, told)
    case 'correction':
      if (told.isToldWhole)
        return quiet(because('{reason}, and the story says so already', { reason: change.why }))
      return told.isPosted || told.hasOldWords
        ? alert('correction', change.why)
        : quiet(
            because('{reason}, but the wrong words were not posted here', { reason: change.why }),
          )
    case 'update':
      return decideUpdate(situation, told, change.why)
    case 'edit':
      return decideEdit(situation, told, change.why)
  }
}

function decideUpdate(situation: Situation, told: ToldStory, why: Reason): AlertDecision {
  if (isAbove(situation.level.level, told.level)) return escalate(situation, told, why)
  return told.isToldWhole || told.isRepeat || (!told.isPosted && told.hasNewWords)
    ? decideEdit(
        situation,
        told,
        because('{reason}, and the story says so already', { reason: why }),
      )
    : alert('update', why, findMute(situation, told))
}

/** The same news; its level alone may be worth telling. */
function decideEdit(situation: Situation, told: ToldStory, why: Reason): AlertDecision {
  const { level } = situation
  // A level rings once, unless something new is said.
  if (isAbove(level.level, told.level))
    return alert(
      'escalation',
      sayStep(situation, told),
      isAbove(level.level, told.highestLevel) ? undefined : 'rung',
    )
  return isAbove(told.level, level.level)
    ? alert('de-escalation', sayStep(situation, told))
    : quiet(why)
}

/** Another source reports what was told: a line in the message, never a message. */
function decideOtherReport(situation: Situation, told: ToldStory): AlertDecision {
  const { now, record, level, change, isBaseline, isCopy, sourceName } = situation
  if (record.pubstatus !== 'usable')
    return quiet(because('its status is {status}', { status: record.pubstatus }))
  if (record.headline === null) return ignore(because('it has no headline'))
  if (isBaseline) return quiet(because('it was there before we began to watch its source'))
  const old = tooOld(now, record, change)
  if (old) return old
  if (isAbove(level.level, told.level)) return escalate(situation, told)
  if (told.isNamed)
    return quiet(because('the alert names {source} already', { source: sourceName }))
  if (isCopy) return quiet(because('it repeats the text of another report, so it confirms nothing'))
  if (told.isOfSameSource) {
    const why = because('{source} has another article on it', { source: sourceName })
    return told.isToldInPieces && told.newFigure === undefined
      ? quiet(because('{reason}, and the story says so already', { reason: why }))
      : alert('update', why, findMute(situation, told))
  }
  if (now < told.gathersUntil)
    return {
      kind: 'gather',
      until: told.gathersUntil,
      why: because('{source} reports it too; it joins the alert with others that come soon', {
        source: sourceName,
      }),
    }
  if (told.newFigure !== undefined)
    return alert(
      'update',
      because('{source} reports it too, and says “{figure}”', {
        source: sourceName,
        figure: told.newFigure,
      }),
      findMute(situation, told),
    )
  // Two that give the word of one agency do not confirm each other: it changes a message, and rings nobody.
  if (!told.isOwnVoice)
    return alert(
      'update',
      because('{source} reports it too, with the word of the same agency', { source: sourceName }),
      'same-word',
    )
  return alert(
    'confirmation',
    because('{source} reports it too', { source: sourceName }),
    findMute(situation, told),
  )
}

function escalate(situation: Situation, told: ToldStory, news?: Reason): AlertDecision {
  return alert('escalation', sayStep(situation, told, news))
}

/** The level may change with the news, whatever the news is. */
function addStep(decision: AlertDecision, situation: Situation, told: ToldStory): AlertDecision {
  const isSame = situation.level.level === told.level
  return decision.kind !== 'alert' || ofLevel.has(decision.alert) || isSame
    ? decision
    : { ...decision, why: sayStep(situation, told, decision.why) }
}

/** They are about the level, and say so. */
const ofLevel: ReadonlySet<NewsKind> = new Set(['escalation', 'de-escalation'])

function sayStep({ level }: Situation, told: ToldStory, news?: Reason): Reason {
  const step = { from: told.level, to: level.level, reason: level.why }
  return news === undefined
    ? because('from {from} to {to}, since {reason}', step)
    : because('{news}; from {from} to {to}, since {reason}', { news, ...step })
}

function findMute({ ownLevel }: Situation, told: ToldStory): Mute | undefined {
  return told.level === 'flash' && ownLevel === 'routine' ? 'flash' : undefined
}

function alert(kind: NewsKind, why: Reason, mutedBy?: Mute): AlertDecision {
  return { kind: 'alert', alert: kind, mutedBy, why }
}

function quiet(why: Reason): AlertDecision {
  return { kind: 'stay-quiet', why }
}

function ignore(why: Reason): AlertDecision {
  return { kind: 'ignore', why }
}

function hold(until: Date, why: Reason): AlertDecision {
  return { kind: 'hold', until, why }
}
