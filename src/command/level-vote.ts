/** A level that wants the yes of several people is set when the last of them has said it. */
import { z } from 'zod'
import type { Phrase } from '../core/locale.ts'
import type { MessagePart } from '../core/message.ts'
import type { AlertKind, Level } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { tellModerators } from '../moderation/tell-moderators.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { findRule } from './find-rule.ts'
import { noteOf } from './note-of.ts'
import { privately, type Told } from './raise-by-hand.ts'
import { say } from './say.ts'
import { voterOf } from './who-of.ts'

/** Who has said yes, as it is kept beside what they said it to. */
export const yesesSchema = z.array(z.object({ by: z.string(), name: z.string() })).default([])
type Yeses = z.output<typeof yesesSchema>

const keptSchema = z.looseObject({ yeses: yesesSchema })

type Wanted = {
  /** Of what is kept. */
  readonly memo: number
  readonly told: Told
  readonly kind: AlertKind
  readonly to: Level
}

/** Undefined: nobody else must say yes. Otherwise what the person is told. */
export async function sayYes(
  deps: CommandDeps,
  asker: Asker,
  wanted: Wanted,
): Promise<CommandReply | undefined> {
  const { memo, told, kind, to } = wanted
  const { topics, recordIds } = told.last
  const rule = await findRule(deps, { kind, level: to, topics, recordIds })
  const of = rule?.approvalCount ?? 1
  if (of === 1) return undefined
  if (deps.rooms.length === 0) return privately({ phrase: 'level.no-room', values: { of } })
  const { isNew, yeses } = await count(deps, memo, asker)
  if (yeses.length >= of) {
    await tellRooms(deps, wanted, yeses, { phrase: 'proposal.approved' })
    return undefined
  }
  if (!isNew) return privately({ phrase: 'proposal.again' })
  await deps.store.addAudit({
    ...noteOf(asker, deps.now()),
    action: 'said yes',
    subject: `story ${told.last.storyId}`,
    detail: because('{from} → {to}', { from: told.last.level, to }),
  })
  await tellRooms(deps, wanted, yeses, {
    phrase: 'proposal.counted',
    values: { count: yeses.length, of },
  })
  return privately({ phrase: 'post.asked', values: { count: yeses.length, of } })
}

/** The story says something else by now: it must be looked at again. */
export function endVote(deps: CommandDeps, wanted: Wanted, yeses: Yeses): Promise<void> {
  return tellRooms(deps, wanted, yeses, { phrase: 'proposal.ended' })
}

async function count({ store, moderators }: CommandDeps, memo: number, asker: Asker) {
  const by = voterOf(asker, moderators)
  let isNew = false
  let yeses: Yeses = []
  await store.memos.change(memo, (state) => {
    const kept = keptSchema.parse(state)
    isNew = !kept.yeses.some((each) => each.by === by)
    yeses = isNew ? [...kept.yeses, { by, name: asker.userName }] : kept.yeses
    return { ...kept, yeses }
  })
  return { isNew, yeses }
}

async function tellRooms(
  deps: CommandDeps,
  { memo, told, to }: Wanted,
  yeses: Yeses,
  label: Phrase,
): Promise<void> {
  const { storyId: id, level: from } = told.last
  const { store } = deps
  const isOpen = label.phrase === 'proposal.counted'
  const raised = { because: because('set by hand: {from} → {to}', { from, to }) }
  const said = say(
    told.headline,
    [
      { kind: 'paragraph', text: { row: [{ phrase: 'audit.of.story', values: { id } }, raised] } },
      ...yeses.map((values): MessagePart => {
        return { kind: 'mark', label: { phrase: 'proposal.approved-by', values }, at: undefined }
      }),
    ],
    isOpen ? [{ label: { phrase: 'level.now' }, id: `level-now:${memo}` }] : [],
  )
  const message = { ...said, title: { ...said.title, label } }
  const jobs = await store.transaction((inside) =>
    tellModerators({ ...deps, store: inside }, { subject: `level ${memo}`, message }),
  )
  await deps.enqueue(jobs)
}
