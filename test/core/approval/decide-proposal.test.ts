import { describe, expect, test } from 'vitest'
import { sayCard } from '../../../src/core/approval/card.ts'
import {
  approve,
  edit,
  hold,
  type Judged,
  pass,
  reject,
  release,
  renew,
  tellNow,
} from '../../../src/core/approval/decide-proposal.ts'
import { dressDraft } from '../../../src/core/approval/dress.ts'
import { nextMoment, type Proposal } from '../../../src/core/approval/proposal.ts'
import type { ProposalId, Quote, RecordId, RevisionId, StoryId } from '../../../src/core/model.ts'

const now = new Date('2026-03-04T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const quote = (text: string): Quote => ({
  ...{ text, start: 0, end: text.length, kind: 'full', highlight: true },
  ...{ speaker: undefined, context: undefined },
})
const draft: Proposal['draft'] = {
  ...{ kind: 'first', level: 'urgent', why: 'first report', change: undefined },
  ...{ recordIds: [1 as RecordId], topics: [], note: undefined },
  standing: {
    tone: 'urgent',
    title: { label: { phrase: 'level.urgent' }, text: 'Dam breaks' },
    parts: [
      { kind: 'summary', text: 'The dam broke.' },
      {
        kind: 'quote',
        text: 'It came fast',
        speaker: 'Ruth',
        title: undefined,
        context: undefined,
      },
      { kind: 'sources', sources: [], credits: [], located: undefined, postedAt: now },
    ],
    ...{ image: undefined, links: [], actions: [] },
  },
}
const proposal: Proposal = {
  ...{ id: 7 as ProposalId, storyId: 3 as StoryId, revisionId: 4 as RevisionId, state: 'waiting' },
  ...{ proposedBy: 'system', why: 'source wire needs a yes', draft, edits: {}, version: 2 },
  ...{ approvalCount: 1, approvals: [], createdAt: now },
  timeOut: { afterMs: 900_000, end: 'drop', remindMs: 300_000 },
  ...{ expiresAt: minutes(15), remindAt: minutes(10), scheduledFor: undefined },
  ...{ renewedAt: undefined, deed: undefined, alertId: undefined },
}
const ana = { by: 'discord:1', name: 'Ana', at: now }
const ben = { by: 'telegram:2', name: 'Ben', at: now }
const two: Proposal = { ...proposal, approvalCount: 2 }
const closed: Proposal = { ...proposal, state: 'rejected', deed: ana }
const outcomeOf = (judged: Judged): Proposal => {
  if (judged.kind !== 'done') throw new Error(judged.kind)
  return judged.proposal
}
const stateOf = (judged: Judged) => (judged.kind === 'done' ? judged.proposal.state : judged.kind)

const scheduled = outcomeOf(approve(proposal, { ...ana, scheduledFor: minutes(60) }))

test.each<readonly [string, Judged, string]>([
  ['one yes is enough', approve(proposal, ana), 'approved'],
  ['of two it is not', approve(two, ana), 'waiting'],
  ['the second of two is', approve(outcomeOf(approve(two, ana)), ben), 'approved'],
  ['the same person twice is not', approve(outcomeOf(approve(two, ana)), ana), 'again'],
  ['what is decided is decided', approve(closed, ben), 'late'],
  ['nobody approves what they have not seen', approve(proposal, { ...ana, version: 1 }), 'changed'],
  ['a no needs one person', reject(two, ana), 'rejected'],
  ['held', hold(proposal, ana), 'held'],
  ['held already', hold(outcomeOf(hold(proposal, ana)), ben), 'late'],
  ['released', release(outcomeOf(hold(proposal, ana)), ben), 'waiting'],
  ['nothing to release', release(proposal, ana), 'late'],
  ['for later', approve(proposal, { ...ana, scheduledFor: minutes(60) }), 'scheduled'],
  ['for a time that is over', approve(proposal, { ...ana, scheduledFor: minutes(-1) }), 'approved'],
  ['another yes does not send what is scheduled before its time', approve(scheduled, ben), 'late'],
  ['nor does a second press of the same', approve(scheduled, ana), 'late'],
  ['scheduled, and then at once, by whoever scheduled it too', tellNow(scheduled, ana), 'approved'],
  ['at once, what is not scheduled', tellNow(proposal, ana), 'late'],
  [
    'the second of two keeps the time that the first chose',
    approve(outcomeOf(approve(two, { ...ana, scheduledFor: minutes(60) })), ben),
    'scheduled',
  ],
  ['a draft is released to wait', release({ ...proposal, state: 'drafted' }, ana), 'waiting'],
])('%s', (_why, judged, expected) => {
  expect(stateOf(judged)).toBe(expected)
})

describe('changes', () => {
  const voted = outcomeOf(approve(two, ana))

  test('an edit takes back what was said of the words before', () => {
    const edited = outcomeOf(edit(voted, ben, { headline: 'Dam gone' }, undefined))
    expect(edited).toMatchObject({ approvals: [], version: 3, edits: { headline: 'Dam gone' } })
  })

  test('an edit of what is scheduled waits again, for its hour too', () => {
    const edited = outcomeOf(edit(scheduled, ben, { headline: 'Dam gone' }, undefined))
    expect(edited).toMatchObject({ state: 'waiting', approvals: [], scheduledFor: minutes(60) })
    expect(pass(edited, minutes(60))?.state).not.toBe('approved')
    expect(stateOf(approve(edited, ben))).toBe('scheduled')
  })

  test('what an edit makes a flash waits as the rule for a flash wants', () => {
    const told: Proposal = {
      ...proposal,
      timeOut: { afterMs: 1, end: 'post', remindMs: undefined },
    }
    const rule = { approvalCount: 2, timeOut: undefined }
    for (const before of [told, outcomeOf(hold(told, ana))]) {
      const edited = outcomeOf(edit(before, ana, { level: 'flash' }, rule))
      expect(edited).toMatchObject({ approvalCount: 2, state: before.state })
      const waiting = edited.state === 'held' ? outcomeOf(release(edited, ben)) : edited
      expect(nextMoment(waiting)).toBeUndefined()
      expect(approve(edited, ana)).toMatchObject({ proposal: { state: before.state } })
    }
  })

  test('a draft that is edited is forgotten at its own time', () => {
    const drafted: Proposal = { ...proposal, state: 'drafted' }
    const rule = { approvalCount: 2, timeOut: undefined }
    const edited = outcomeOf(edit(drafted, ana, { level: 'flash' }, rule))
    expect(pass(edited, minutes(15))?.state).toBe('expired')
  })

  const fresh = {
    revisionId: 5 as RevisionId,
    why: 'w',
    approvalCount: 2,
    timeOut: undefined,
    at: now,
  }
  const standing = { ...draft.standing, title: { label: undefined, text: 'Dam breaks, 3 dead' } }

  test('a renewal does so too, and keeps what people changed', () => {
    const edited = outcomeOf(edit(voted, ben, { level: 'flash' }, undefined))
    const renewed = renew(edited, { ...fresh, draft: { ...draft, standing } })
    expect(renewed).toMatchObject({ approvals: [], version: 4, edits: { level: 'flash' } })
    expect(renewed.renewedAt).toEqual(now)
  })

  test('what says the same is no renewal', () => {
    expect(renew(voted, { ...fresh, draft })).toMatchObject({ version: 2, approvals: [ana] })
  })

  test('what was scheduled waits again', () => {
    const renewed = renew(scheduled, { ...fresh, draft: { ...draft, standing } })
    expect(renewed.state).toBe('waiting')
  })
})

test.each<readonly [string, Partial<Proposal>, number, string | undefined]>([
  ['before any moment nothing is due', {}, 9, undefined],
  ['a reminder', {}, 10, 'waiting'],
  ['the end', { remindAt: undefined }, 15, 'expired'],
  ['the end, told', { timeOut: { afterMs: 1, end: 'post', remindMs: undefined } }, 15, 'approved'],
  ['held, nothing ends', { state: 'held' }, 99, undefined],
  ['a forgotten draft is never told', { state: 'drafted' }, 15, 'expired'],
  ['its hour', { state: 'scheduled', scheduledFor: minutes(60) }, 60, 'approved'],
])('%s', (_why, more, minute, state) => {
  expect(pass({ ...proposal, ...more }, minutes(minute))?.state).toBe(state)
})

test('a reminder is due once, then the end', () => {
  const reminded = pass(proposal, minutes(10))
  expect(reminded && nextMoment(reminded)).toEqual(minutes(15))
})

describe('as people have changed it', () => {
  test('what they typed is marked, and only quotes of the article are shown', () => {
    const edits = { headline: 'Dam gone', summary: 'All of it.', quotes: ['We ran', 'made up'] }
    const { standing } = dressDraft(draft, { ...edits, level: 'flash' }, [quote('We ran')])
    expect(standing).toMatchObject({
      tone: 'flash',
      title: { label: { phrase: 'level.flash' }, text: 'Dam gone' },
      parts: [
        { kind: 'summary', text: 'All of it.' },
        { kind: 'quote', text: 'We ran' },
        { kind: 'mark', label: { phrase: 'typed.both' } },
        { kind: 'sources' },
      ],
    })
  })

  test('untouched, it is what it was', () => {
    expect(dressDraft(draft, {}, [])).toEqual(draft)
  })
})

describe('the card', () => {
  test('its buttons name the version that stands over them', () => {
    const ids = sayCard(proposal, draft).actions.map(({ id }) => id)
    const verbs = ['approve', 'edit', 'reject', 'hold']
    expect(ids).toEqual(verbs.map((verb) => `proposal:${verb}:7:2`))
  })

  test.each([
    ['approved', outcomeOf(approve(proposal, ana)), 'proposal.approved-by'],
    ['rejected', outcomeOf(reject(proposal, { ...ana, why: 'a rumor' })), 'proposal.rejected-by'],
    ['expired', pass({ ...proposal, remindAt: undefined }, minutes(15)), 'proposal.expired-at'],
  ] as const)('%s, it says by whom and has no buttons', (state, decided, phrase) => {
    const card = sayCard(decided ?? proposal, draft)
    expect(card).toMatchObject({ actions: [], title: { label: { phrase: `proposal.${state}` } } })
    expect(JSON.stringify(card.parts)).toContain(phrase)
  })
})
