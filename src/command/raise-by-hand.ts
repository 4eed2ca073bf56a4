/** What a moderator makes of an alert that stands: seen first, done once, told everywhere. */
import type { AlertText } from '../core/alert/compose.ts'
import type { AuditAction } from '../core/audit-action.ts'
import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { AlertId, AlertKind, Level } from '../core/model.ts'
import { sayNoteNow } from '../moderation/say-mended.ts'
import type { CommandReply, Press } from '../ports/command.ts'
import type { Alert } from '../store-port/alert.ts'
import type { CommandDeps } from './command.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'
import { sayWhoRaised } from './say-first.ts'

/** What readers have been told of a story. */
export type Told = {
  readonly kind: 'told'
  readonly last: Alert
  readonly standing: Message
  /** Whose own message stands so; undefined: the story's first does. */
  readonly own: AlertId | undefined
  /** Of what stands; a person may have written it. */
  readonly headline: string
}

type Nothing = { readonly kind: 'nothing'; readonly reply: CommandReply }

/** `own`: the alert whose own message is meant, rather than the story's first. */
export async function findTold(
  { store }: CommandDeps,
  storyId: number,
  own?: AlertId,
): Promise<Told | Nothing> {
  const story = await store.stories.describe(storyId)
  if (story !== undefined) await store.stories.lock(story.id)
  const alerts = story ? await store.alerts.listOfStory(story.id) : []
  const last = alerts.at(-1)
  if (story === undefined || last === undefined)
    return { kind: 'nothing', reply: privately({ phrase: 'by-hand.untold' }) }
  if (last.kind === 'retraction') return sayLate({ phrase: 'by-hand.withdrawn' }, last)
  const meant = alerts.find(({ id }) => id === own)
  const standing = meant ? await sayNoteNow(store, meant) : last.standing
  const { text } = standing.title
  const headline = typeof text === 'string' ? text : story.headline
  return { kind: 'told', last, standing, headline, own: meant?.id }
}

/** `seen`: the alert that stood when it was asked; what has changed since must be looked at again. */
export type Asked = {
  readonly storyId: number
  readonly seen?: number | undefined
  readonly own?: AlertId | undefined
}

export type Deed = {
  readonly kind: AlertKind
  readonly texts: AlertText
  readonly level?: Level
  /** The reason that the story's timeline gives. */
  readonly why: string
  /** Past participle, of the audit log. */
  readonly action: AuditAction
  /** Of the audit log: what it was before, and after. */
  readonly detail: string
}

/** The answer leads to the report of what was changed where. */
export async function raiseByHand(
  deps: CommandDeps,
  press: Press,
  asked: Asked & { readonly done: Wording; readonly toDeed: (told: Told, now: Date) => Deed },
): Promise<CommandReply> {
  const now = deps.now()
  const raised = await deps.store.transaction(async (store) => {
    const told = await findTold({ ...deps, store }, asked.storyId, asked.own)
    if (told.kind === 'nothing') return told
    const { id, raisedBy: _, change: __, ...last } = told.last
    if (asked.seen !== undefined && asked.seen !== id)
      return sayLate({ phrase: 'by-hand.changed' }, told.last)
    const { kind, texts, level = last.level, why, action, detail } = asked.toDeed(told, now)
    const by = noteOf(press, now)
    const alertId = await store.alerts.add({
      ...{ ...last, ...texts, kind, level, why, rewords: told.own },
      change: undefined,
      raisedBy: by.actor,
      createdAt: now,
    })
    await store.addAudit({ ...by, action, subject: `story ${last.storyId}`, detail })
    return { kind: 'raised', alertId } as const
  })
  if (raised.kind === 'nothing') return raised.reply
  const { alertId } = raised
  if (alertId !== undefined) await deps.enqueue([{ step: 'route-alert', alertId }])
  const report = { label: { phrase: 'button.report' }, id: `report:${alertId ?? 0}` } as const
  return { isPrivate: true, message: say(asked.done, [], [report]) }
}

/** `last`: what came first. */
function sayLate(title: Wording, last: Alert): Nothing {
  return {
    kind: 'nothing',
    reply: { isPrivate: true, message: say(title, [sayWhoRaised(last)]) },
  }
}

export function privately(title: Wording, ...how: readonly (Wording | undefined)[]): CommandReply {
  const parts = how.flatMap((text) =>
    text === undefined ? [] : [{ kind: 'paragraph', text } as const],
  )
  return { isPrivate: true, message: say(title, parts) }
}
