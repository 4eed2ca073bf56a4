/** Which messages an alert makes at one destination. Reads from top to bottom as the policy of the house. */
import {
  type AlertKind,
  type Change,
  isAbove,
  isAtLeast,
  type Level,
  type Mute,
  type UpdateMatter,
  type UpdatePolicy,
  updatePolicies,
} from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { quietUntil } from '../schedule.ts'
import type { Wishes } from '../subscription.ts'

/**
 * What a message says. `unmarked`: as it stands, without what changed; `note`: the change alone; `late` and
 * `late-standing`: as `unmarked` and `standing`, and not called breaking; `catch-up`: all stories that came
 * too late, each as it stands now; `digest`: the same of a day; `mended`: what it said, without what has
 * turned out wrong; `again` and `late-again`: as `unmarked` and `late`, of what was deleted there.
 */
export type MessageText =
  | 'standing'
  | 'unmarked'
  | 'note'
  | 'late'
  | 'late-standing'
  | 'catch-up'
  | 'digest'
  | 'mended'
  | 'again'
  | 'late-again'

/** A whole alert that is not called breaking. */
export function isCalm(text: MessageText): text is 'late' | 'late-again' {
  return text === 'late' || text === 'late-again'
}

/** One message of several stories. */
export function isOfSeveral(text: MessageText): text is 'catch-up' | 'digest' {
  return text === 'catch-up' || text === 'digest'
}

export type Standing<Id> = {
  readonly id: Id
  readonly action: 'post' | 'reply'
  readonly text: MessageText
  /** Edits so far, corrections left out. */
  readonly editCount: number
  readonly madeAt: Date
  /** It says what the alert shows to be wrong. */
  readonly isWrong?: boolean
}

type Plan<Id> = {
  readonly action: 'post' | 'reply' | 'edit'
  readonly target: Id | undefined
  readonly text: MessageText
  readonly isSilent: boolean
  /** Kept back until then, and told together with what else is kept back. */
  readonly heldUntil: Date | undefined
}

/** `why`: why it came so, or did not come. */
export type Planned<Id> = { readonly plans: readonly Plan<Id>[]; readonly why: Reason }

export type PlanInput<Id> = {
  readonly now: Date
  readonly alert: {
    readonly kind: AlertKind
    readonly level: Level
    readonly mutedBy?: Mute | undefined
    /** Older than news of its level may be. */
    readonly isLate: boolean
    /** By hand: what one alert has said beside the story's first message is said in other words. */
    readonly isOfOne?: boolean
    /** What readers knew the story at; undefined when they knew nothing of it. */
    readonly levelBefore?: Level | undefined
    readonly changes: readonly Change[]
  }
  readonly match: {
    readonly isMatch: boolean
    readonly why: Reason
    /** Who reads there has read of the story elsewhere. */
    readonly knowsStory?: boolean
  }
  /** Why somebody does not want to hear of it. */
  readonly silencedWhy: Reason | undefined
  readonly wishes: Wishes
  /** The story's messages there, oldest first, those still on their way included. */
  readonly standing: readonly Standing<Id>[]
  /** The story waits there to be told with others. */
  readonly isWaiting: boolean
}

/** After an outage, what comes late gathers for so long before it is told together. */
const lateGatherMs = 60_000

export function planMessages<Id>(input: PlanInput<Id>): Planned<Id> {
  // Whoever read of a story in a digest alone has not been told of it by itself.
  const told = input.standing.filter(({ text }) => text !== 'digest')
  const [first] = told
  if (mendingKinds.has(input.alert.kind)) {
    const wrong = first ?? input.standing[0]
    if (wrong) return planTruth(input, wrong)
    if (input.match.knowsStory || !isRaised(input)) return planUnseenTruth(input)
  }
  if (input.silencedWhy !== undefined) return none(input.silencedWhy)
  return first ? planUpdate({ ...input, standing: told }, first) : planFirst(input)
}

const mendingKinds: ReadonlySet<AlertKind> = new Set([
  'correction',
  'source-withdrawal',
  'retraction',
  'edit',
])

/** To every place where the wrong text stands, whatever filters, silences, quiet hours and caps say. */
function planTruth<Id>(input: PlanInput<Id>, first: Standing<Id>): Planned<Id> {
  const { alert, standing } = input
  const edits = standing.flatMap((each) => {
    // An edit rings nobody: who was rung for the report hears of its end too.
    if (alert.isOfOne) return each.isWrong ? [editOf(each, 'mended')] : []
    if (alert.kind === 'retraction' || each === first || isOfSeveral(each.text))
      return [editOf(each, 'standing')]
    return each.isWrong ? [editOf(each, 'mended')] : []
  })
  if (alert.kind === 'edit')
    return { plans: edits, why: because('a person says it in other words') }
  const isSilent = alert.isLate || isQuiet(input)
  const reply: Plan<Id> = { ...usual, action: 'reply', target: first.id, text: 'note', isSilent }
  return {
    plans: [...edits, reply],
    why: because('a {kind} goes wherever the story stands', { kind: alert.kind }),
  }
}

/** Who follows a story that they have read elsewhere must hear that it was wrong. */
function planUnseenTruth<Id>(input: PlanInput<Id>): Planned<Id> {
  const { alert, match, silencedWhy } = input
  if (!match.knowsStory || alert.kind === 'edit') return none(because('nothing of it stands there'))
  if (silencedWhy !== undefined) return none(silencedWhy)
  const isSilent = alert.isLate || isQuiet(input)
  return { plans: [{ ...usual, text: 'standing', isSilent }], why: match.why }
}

/** The story may only now be what a place asks for. */
function isRaised<Id>({ alert: { level, levelBefore } }: PlanInput<Id>): boolean {
  return levelBefore !== undefined && isAbove(level, levelBefore)
}

function isLowered<Id>({ alert: { level, levelBefore } }: PlanInput<Id>): boolean {
  return levelBefore !== undefined && isAbove(levelBefore, level)
}

/** Who missed the beginning gets the whole alert, never a reply to nothing. */
function planFirst<Id>(input: PlanInput<Id>): Planned<Id> {
  const { alert, match, wishes } = input
  if (!match.isMatch) return none(match.why)
  if (alert.kind === 'de-escalation')
    return none(because('it has become less urgent, and was never told'))
  // Its text is of a source that the place may not take; the confirming one is what it asked for.
  const isOwnOnly = isOfSource(alert) && wishes.sources.length > 0
  const whole = alert.isLate ? 'late' : 'unmarked'
  const text = isOwnOnly ? 'note' : whole
  // What the story has rung for already is no reason to ring here.
  const isRung = alert.mutedBy === 'flash' || alert.mutedBy === 'rung'
  const post: Plan<Id> = { ...usual, text, isSilent: isRung || isUnheard(input) }
  const wait = findWait(input)
  if (wait === undefined) return { plans: [post], why: match.why }
  if (wait.until === undefined) return none(wait.why)
  return input.isWaiting
    ? none(because('the story waits there already, and will be told as it stands then'))
    : { plans: [{ ...post, heldUntil: wait.until }], why: wait.why }
}

/** Why it does not go now; without an end it never does. */
function findWait<Id>({ now, alert, wishes, ...input }: PlanInput<Id>) {
  const { quiet } = wishes
  const quietEnd = quiet && isQuiet({ now, alert, wishes, ...input }) && quietUntil(quiet, now)
  if (quietEnd && quiet.held === 'drop')
    return { until: undefined, why: because('quiet hours, after which it wants nothing of them') }
  if (quietEnd)
    return {
      until: quietEnd,
      why: because('quiet hours until {time}', { time: quietEnd.toISOString() }),
    }
  if (!alert.isLate || alert.level === 'flash') return undefined
  return {
    until: new Date(now.getTime() + lateGatherMs),
    why: because('too late to be called {level}: told with what else comes late, without a sound', {
      level: alert.level,
    }),
  }
}

function planUpdate<Id>(input: PlanInput<Id>, first: Standing<Id>): Planned<Id> {
  const { alert, wishes } = input
  if (alert.kind === 'first') return none(because('the story stands there'))
  if (alert.kind === 'de-escalation')
    return planEdit(input, first, { text: 'standing', why: because('it has become less urgent') })
  if (alert.kind === 'escalation' && alert.mutedBy === 'rung')
    return planEdit(input, first, { text: 'standing', why: muteWhys.rung })
  const wanted = alert.kind === 'escalation' ? 'reply' : wantedPolicy(input)
  const calm = findCalm(input)
  if (wanted === 'edit-silently' || wanted === 'edit' || calm !== undefined) {
    const text = wanted === 'edit-silently' && !isLowered(input) ? 'unmarked' : 'standing'
    return planEdit(input, first, { text, why: calm?.why ?? policyWhys[wanted] })
  }
  const note = noteOf(input, first)
  const mayEdit = first.editCount < wishes.mostEdits
  if (alert.kind !== 'escalation') {
    const news: Plan<Id> =
      wanted === 'new-alert' ? { ...note, action: 'post', target: undefined } : note
    // What has become less urgent is not called so any longer, however its news is told.
    const lowered = mayEdit && isLowered(input) ? [editOf(first, 'standing')] : []
    return { plans: [...lowered, news], why: policyWhys[wanted] }
  }
  // What becomes more urgent now is called so, however late its beginning was told.
  const now = isCalm(first.text) ? { ...first, text: 'standing' as const } : first
  const edits = mayEdit ? [editOf(now, 'standing')] : []
  return { plans: [...edits, note], why: because('it has become more urgent') }
}

const muteWhys: Readonly<Record<Mute, Reason>> = {
  flash: because('a flash on the story mutes what is routine'),
  'same-word': because('it only gives the word of another: an edit'),
  rung: because('it was called so before'),
}

const policyWhys: Readonly<Record<UpdatePolicy, Reason>> = {
  'edit-silently': because('updates of this kind change the message here, without a mark'),
  edit: because('updates of this kind change the message here, with a mark'),
  reply: because('updates of this kind come here as a reply'),
  'new-alert': because('updates of this kind come here as a new alert'),
}

/** Edited often enough, an update goes out as a reply, when nothing asks for calm any more. */
function planEdit<Id>(
  input: PlanInput<Id>,
  first: Standing<Id>,
  { text, why }: { readonly text: 'standing' | 'unmarked'; readonly why: Reason },
): Planned<Id> {
  if (first.editCount < input.wishes.mostEdits) return { plans: [editOf(first, text)], why }
  const { editCount: count } = first
  const calm = findCalm(input)
  const reply = noteOf(input, first)
  if (input.alert.kind !== 'update' || text === 'unmarked')
    return none(because('its message has been edited {count} times, which is enough', { count }))
  if (calm === undefined)
    return {
      plans: [reply],
      why: because('its message has been edited {count} times: told as a reply', { count }),
    }
  if (calm.until === undefined)
    return none(because('its message has been edited {count} times, which is enough', { count }))
  return {
    plans: [{ ...reply, heldUntil: calm.until }],
    why: because('its message has been edited {count} times: told as a reply at {time}', {
      count,
      time: calm.until.toISOString(),
    }),
  }
}

/** What changed; with what waits there already, all of it is told in one. */
function noteOf<Id>(input: PlanInput<Id>, first: Standing<Id>): Plan<Id> {
  const text = input.isWaiting ? 'standing' : 'note'
  return { ...usual, action: 'reply', target: first.id, text, isSilent: isUnheard(input) }
}

/** Why it may change a message and not make one, and until when; without an end it never may. */
type Calm = { readonly why: Reason; readonly until: Date | undefined }

function findCalm<Id>(input: PlanInput<Id>): Calm | undefined {
  const { now, alert, wishes, standing } = input
  if (alert.mutedBy !== undefined) return { why: muteWhys[alert.mutedBy], until: undefined }
  if (isQuiet(input))
    return {
      why: because('quiet hours: an edit, which rings nobody'),
      until: findQuietEnd(input, now),
    }
  if (alert.isLate)
    return { why: because('too late for a message of its own: an edit'), until: undefined }
  const last = standing.at(-1)
  const until = new Date((last?.madeAt.getTime() ?? 0) + wishes.cooldownMs)
  const isReplied = last?.action === 'reply' || last?.text === 'note'
  return now < until && isReplied && alert.kind !== 'escalation'
    ? {
        why: because('it was told of the story a moment ago: an edit'),
        until: isQuiet({ ...input, now: until }) ? findQuietEnd(input, until) : until,
      }
    : undefined
}

function findQuietEnd<Id>({ wishes: { quiet } }: PlanInput<Id>, at: Date): Date | undefined {
  return quiet?.held === 'collect' ? quietUntil(quiet, at) : undefined
}

/** The loudest that the operator wants for the weightiest thing that changed. */
function wantedPolicy<Id>({ alert, wishes }: PlanInput<Id>): UpdatePolicy {
  const matter = isOfSource(alert) ? 'source' : weightiest(alert.changes)
  const quietest = updatePolicies[0]
  return wishes.updatesBy[matter] ?? (matter === 'source' ? quietest : wishes.updates)
}

/** Another source reports what stands. */
function isOfSource<Id>({ kind, mutedBy }: PlanInput<Id>['alert']): boolean {
  return kind === 'confirmation' || mutedBy === 'same-word'
}

const weights: readonly { readonly matter: UpdateMatter; readonly kind: RegExp }[] = [
  { matter: 'figure', kind: /^figure$/ },
  { matter: 'name', kind: /^(?:name|place|date)$/ },
  { matter: 'quote', kind: /^quote-/ },
]

function weightiest(changes: readonly Change[]): UpdateMatter {
  return (
    weights.find(({ kind }) => changes.some((change) => kind.test(change.kind)))?.matter ?? 'text'
  )
}

function isQuiet<Id>({ now, alert, wishes }: PlanInput<Id>): boolean {
  const { quiet } = wishes
  return (
    quiet !== undefined &&
    !isAtLeast(alert.level, quiet.unless) &&
    quietUntil(quiet, now) !== undefined
  )
}

function isUnheard<Id>({ alert, wishes }: PlanInput<Id>): boolean {
  return alert.isLate || wishes.silentLevels.includes(alert.level)
}

const usual = {
  action: 'post',
  target: undefined,
  text: 'unmarked',
  isSilent: false,
  heldUntil: undefined,
} as const

/** A message of several stories is said again as all of them stand; one told late is not called breaking afterwards. */
function editOf<Id>(standing: Standing<Id>, text: 'standing' | 'unmarked' | 'mended'): Plan<Id> {
  return { ...usual, action: 'edit', target: standing.id, text: sayAgain(standing.text, text) }
}

function sayAgain(said: MessageText, text: 'standing' | 'unmarked' | 'mended'): MessageText {
  if (isOfSeveral(said)) return said
  if (!isCalm(said) || text === 'mended') return text
  return text === 'standing' ? 'late-standing' : 'late'
}

function none(why: Reason): { readonly plans: readonly []; readonly why: Reason } {
  return { plans: [], why }
}
