import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { nextMoment, openStates, type Proposal } from '../core/approval/proposal.ts'
import type { ProposalStore } from '../store-port/proposal.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { reviveTimes } from './stored-message.ts'
import { survivingStory } from './surviving-story.ts'
import { proposal } from './tables/moderation.ts'

export function createProposalStore(database: Database): ProposalStore {
  const ofId = (id: number) => database.select().from(proposal).where(sql`${proposal.id} = ${id}`)
  const isOpen = inArray(proposal.state, [...openStates])
  const ofStory = keep(['storyId'], ({ storyId }) =>
    database
      .select()
      .from(proposal)
      .where(eq(proposal.storyId, survivingStory(storyId)))
      .orderBy(asc(proposal.id)),
  )
  const lockOpen = keep(['storyId'], ({ storyId }) =>
    database
      .select()
      .from(proposal)
      .where(and(eq(proposal.storyId, survivingStory(storyId)), isOpen))
      .orderBy(asc(proposal.id))
      .limit(1)
      .for('update'),
  )
  return {
    async add(added) {
      const rows = await database
        .insert(proposal)
        .values({ ...toRow(added), storyId: survivingStory(added.storyId) })
        .returning({ id: proposal.id })
      return only(rows, 'the new proposal').id
    },
    async find(id) {
      return (await ofId(id)).map(toProposal)[0]
    },
    async lock(id) {
      return (await ofId(id).for('update')).map(toProposal)[0]
    },
    async lockOpen(storyId) {
      return (await lockOpen({ storyId })).map(toProposal)[0]
    },
    async save({ id, ...changed }) {
      await database.update(proposal).set(toRow(changed)).where(eq(proposal.id, id))
    },
    async listOpen({ offset, limit }) {
      const rows = await database
        .select()
        .from(proposal)
        .where(and(isOpen, ne(proposal.state, 'drafted')))
        .orderBy(asc(proposal.id))
        .offset(offset)
        .limit(limit)
      return rows.map(toProposal)
    },
    async listOfStory(storyId) {
      return (await ofStory({ storyId })).map(toProposal)
    },
  }
}

function toRow(given: Omit<Proposal, 'id'>) {
  const { timeOut, expiresAt, remindAt, scheduledFor, renewedAt, deed, alertId, ...rest } = given
  return {
    ...rest,
    timeOut: timeOut ?? null,
    expiresAt: expiresAt ?? null,
    remindAt: remindAt ?? null,
    scheduledFor: scheduledFor ?? null,
    dueAt: nextMoment(given) ?? null,
    renewedAt: renewedAt ?? null,
    deed: deed ?? null,
    alertId: alertId ?? null,
  }
}

function toProposal({ dueAt: _, ...row }: typeof proposal.$inferSelect): Proposal {
  return {
    ...row,
    // as: each was that when it was stored
    draft: reviveTimes(row.draft) as Proposal['draft'],
    approvals: reviveTimes(row.approvals) as Proposal['approvals'],
    deed: row.deed === null ? undefined : (reviveTimes(row.deed) as Proposal['deed']),
    timeOut: row.timeOut ?? undefined,
    expiresAt: row.expiresAt ?? undefined,
    remindAt: row.remindAt ?? undefined,
    scheduledFor: row.scheduledFor ?? undefined,
    renewedAt: row.renewedAt ?? undefined,
    alertId: row.alertId ?? undefined,
  }
}
