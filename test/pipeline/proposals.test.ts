import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approve, hold, reject } from '../../src/core/approval/decide-proposal.ts'
import type { ApprovalRule } from '../../src/core/approval/rule.ts'
import { sayAll } from '../../src/core/locale.ts'
import { changeProposal, type Who } from '../../src/moderation/change-proposal.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>

const rule: ApprovalRule = {
  sources: [],
  topics: [],
  leastLevel: 'routine',
  approvalCount: 1,
  hasUpdates: true,
  timeOut: undefined,
}
const ana: Who = { by: 'discord:1', name: 'Ana', actor: 'discord:1 (Ana) in desk' }
const ben: Who = { by: 'telegram:2', name: 'Ben', actor: 'telegram:2 (Ben) in desk' }

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  world.approval.rules = [{ ...rule, sources: [world.source] }]
})

const said = (channel: string) =>
  world.platform.messages.flatMap((each) =>
    each.channel === channel ? [sayAll(each.message, english)] : [],
  )
const titles = (channel: string) =>
  said(channel).map(({ title }) => `${title.label} · ${title.text}`)
const waiting = async () => (await world.store.proposals.listOfStory(await world.storyId())).at(-1)
const idOf = async () => (await waiting())?.id ?? 0
const act = async (who: Who, move: typeof approve, version?: number) => {
  const changed = await changeProposal(world.deps, await idOf(), who, (proposal, deed) =>
    move(proposal, { ...deed, version }),
  )
  if (changed.kind !== 'gone') await world.run(changed.jobs)
  return changed.kind
}
const headline = 'Dam at Lake Orrin breaks'

describe('a report of a source that needs a yes', () => {
  beforeEach(() => world.publish({}))

  test('stands in the moderators’ room and nowhere else', async () => {
    expect(titles('1')).toEqual([])
    expect(titles('desk')).toEqual([`NEEDS A YES · ${headline}`])
    const [card] = said('desk')
    expect(JSON.stringify(card?.parts)).toContain(`source ${world.source} needs a yes`)
    expect(card?.parts).toContainEqual(expect.objectContaining({ kind: 'quote' }))
  })

  test('is nobody’s to read while it waits', async () => {
    const found = await world.store.stories.describe(await world.storyId())
    expect(found?.reports).toEqual([])
    expect(await world.store.searchStories('Orrin', { offset: 0, limit: 50 })).not.toContainEqual(
      expect.objectContaining({ storyId: await world.storyId() }),
    )
  })

  test('is told once, whoever is first', async () => {
    const kinds = await Promise.all([act(ana, approve), act(ben, approve)])
    expect(kinds.toSorted()).toEqual(['done', 'late'])
    expect(titles('1')).toEqual([`ROUTINE · ${headline}`])
    expect(titles('desk')).toEqual([`APPROVED · ${headline}`])
  })

  test('an approval that was committed and never enqueued is found by the sweep', async () => {
    await changeProposal(world.deps, await idOf(), ana, approve)
    world.pass(20)
    await world.sweep()
    expect(titles('1')).toEqual([`ROUTINE · ${headline}`])
    expect(titles('desk')).toEqual([`APPROVED · ${headline}`])
  })

  test('rejected, it comes again only with something new', async () => {
    await act(ana, reject)
    expect(titles('desk')).toEqual([`REJECTED · ${headline}`])
    world.pass(60)
    await world.publish({
      paragraphs: paragraphs.map((text) => text.replace('flooded', 'drowned')),
    })
    expect(titles('desk')).toHaveLength(1)
    world.pass(60)
    await world.publish({
      paragraphs: [...paragraphs, '“We found twelve people dead,” said sheriff Ola Berg.'],
    })
    expect(titles('desk')).toEqual([`REJECTED · ${headline}`, `NEEDS A YES · ${headline}`])
    expect(titles('1')).toEqual([])
  })

  test('an article that changes renews it, and nobody says yes to what they have not seen', async () => {
    world.pass(60)
    await world.publish({ headline: 'Dam at Lake Orrin breaks, three villages flooded' })
    expect(titles('desk')).toEqual([
      'NEEDS A YES · Dam at Lake Orrin breaks, three villages flooded',
    ])
    expect(JSON.stringify(said('desk')[0]?.parts)).toContain('The article has changed')
    expect(await act(ana, approve, 1)).toBe('changed')
    expect(await act(ana, approve, 2)).toBe('done')
    expect(titles('1')).toEqual(['ROUTINE · Dam at Lake Orrin breaks, three villages flooded'])
  })

  test('withdrawn by its publisher, there is nothing to decide', async () => {
    world.pass(60)
    await world.publish({ pubstatus: 'canceled' })
    expect(titles('desk')).toEqual([`NO LONGER NEEDED · ${headline}`])
    expect(await act(ana, approve)).toBe('late')
    expect(titles('1')).toEqual([])
  })

  const killed = { headline: `KILL: ${headline}`, paragraphs: ['The wire withdraws the report.'] }

  test.each([
    ['cried', killed],
    ['said', { ...killed, headline: `Withdrawn: ${headline}` }],
    ['in its text', { paragraphs: ['This story has been withdrawn.', ...paragraphs] }],
  ])('killed in its place, %s, there is nothing to decide', async (_how, notice) => {
    world.pass(60)
    await world.publish(notice)
    expect(titles('desk')).toEqual([`NO LONGER NEEDED · ${headline}`])
    expect(await act(ana, approve)).toBe('late')
    expect(titles('1')).toEqual([])
  })

  test('killed in its place a moment before the yes, it is not told, and says why', async () => {
    const proposal = await waiting()
    if (proposal === undefined) throw new Error('nothing waits')
    const { recordId, content } = await world.store.revisions.get(proposal.revisionId)
    const seenAt = world.clock.now
    const notice = { ...content, ...killed }
    await world.store.revisions.add({ recordId, number: 2, content: notice, seenAt })
    expect(await act(ana, approve)).toBe('done')
    expect(titles('1')).toEqual([])
    expect(titles('desk')).toEqual([`NO LONGER NEEDED · ${headline}`])
    expect((await waiting())?.deed?.why).toBe('its publisher has withdrawn it')
  })

  test('what waits names no report that was killed in its place', async () => {
    world.approval.rules = [rule]
    const storyId = await world.storyId()
    await world.report(storyId, 'Post')
    world.pass(60)
    await world.report(storyId, 'Post', killed)
    expect(titles('desk')).toEqual([`NEEDS A YES · ${headline}`])
    expect(JSON.stringify(said('desk')[0]?.parts)).not.toContain('Post')
  })

  test('another source that needs a yes is named in the same card', async () => {
    world.approval.rules = [rule]
    await world.report(await world.storyId(), 'Post')
    expect(titles('desk')).toEqual([`NEEDS A YES · ${headline}`])
    expect(JSON.stringify(said('desk')[0]?.parts)).toContain('Post')
    await act(ana, approve)
    expect(titles('1')).toEqual([`ROUTINE · ${headline}`])
  })

  test('another source that needs none tells it without its words; it then waits to confirm', async () => {
    await world.subscribe({ sources: [] })
    await world.report(await world.storyId(), 'Post')
    expect(titles('1')).toEqual(['ROUTINE · Villages at Lake Orrin flooded, says Post'])
    expect(JSON.stringify(said('1'))).not.toContain('Wire')
    world.pass(30)
    await world.sweep()
    expect(titles('desk').filter((title) => title.startsWith('NEEDS'))).toHaveLength(1)
  })

  test('held, its time does not run, and it can still be approved', async () => {
    await act(ana, hold)
    expect(titles('desk')).toEqual([`HELD · ${headline}`])
    await act(ben, approve)
    expect(titles('1')).toHaveLength(1)
  })
})

describe('what follows on a story that stands', () => {
  beforeEach(async () => {
    await world.publish({})
    await act(ana, approve)
    world.pass(600)
  })
  const later = [...paragraphs, '“We shall rebuild it,” said engineer Ivo Brandt.']

  test('an update waits, and a later one is folded into it', async () => {
    await world.publish({ paragraphs: later })
    world.pass(60)
    await world.publish({ paragraphs: [...later, '“It will take years,” said minister Ada Holt.'] })
    expect(titles('desk')).toEqual([`APPROVED · ${headline}`, `NEEDS A YES · ${headline}`])
    const card = JSON.stringify(said('desk')[1])
    expect(card).toContain('We shall rebuild it')
    expect(card).toContain('The article has changed')
    expect(JSON.stringify(said('1'))).not.toContain('rebuild')
    await act(ben, approve)
    expect(JSON.stringify(said('1'))).toContain('It will take years')
    expect(titles('1')).toHaveLength(1)
  })

  test('meanwhile it is found by the words that were told, by no others; also when nobody says yes', async () => {
    const storyId = await world.storyId()
    const isFound = async (words: string) =>
      (await world.store.searchStories(words, { offset: 0, limit: 50 })).some(
        (hit) => hit.storyId === storyId,
      )
    await world.publish({ paragraphs: later })
    for (const decide of [hold, reject]) {
      expect(await act(ana, decide)).toBe('done')
      expect(await isFound('Adeyemi')).toBe(true)
      expect(await isFound('engineer Brandt')).toBe(false)
    }
  })

  test('an update passes where the rule says so', async () => {
    world.approval.rules = [{ ...rule, hasUpdates: false }]
    await world.publish({ paragraphs: later })
    expect(JSON.stringify(said('1'))).toContain('rebuild')
  })

  test('a withdrawal never waits, and ends what does', async () => {
    await world.publish({ paragraphs: later })
    world.pass(60)
    await world.publish({ paragraphs: later, pubstatus: 'canceled' })
    expect(titles('1')[0]).toContain('WITHDRAWN')
    expect(titles('desk')[1]).toBe(`NO LONGER NEEDED · ${headline}`)
  })
})

describe('two people', () => {
  beforeEach(async () => {
    world.approval.rules = [{ ...rule, leastLevel: 'flash', approvalCount: 2 }]
    await world.publish({ urgency: 1 })
  })

  test('one of them is not enough, twice the same neither', async () => {
    expect(await act(ana, approve)).toBe('done')
    expect(titles('desk')).toEqual([`1 OF 2 SAID YES · ${headline}`])
    expect(await act(ana, approve)).toBe('again')
    expect(titles('1')).toEqual([])
    await act(ben, approve)
    expect(titles('1')).toEqual([`FLASH · ${headline}`])
    const card = JSON.stringify(said('desk')[0])
    expect(card).toContain('Approved by Ana')
    expect(card).toContain('Approved by Ben')
  })

  test('who said yes to the words before has not said yes to the new ones', async () => {
    await act(ana, approve)
    world.pass(60)
    await world.publish({ urgency: 1, headline: 'Dam at Lake Orrin breaks in the night' })
    expect(titles('desk')[0]).toContain('NEEDS A YES')
    expect(await act(ben, approve)).toBe('done')
    expect(titles('1')).toEqual([])
  })
})

describe('its time', () => {
  const timeOut = { afterMs: 15 * 60_000, remindMs: 5 * 60_000 }
  const publish = async (end: 'post' | 'drop') => {
    world.approval.rules = [{ ...rule, timeOut: { ...timeOut, end } }]
    return world.publish({})
  }

  test('first it reminds, then it drops', async () => {
    const [due] = await publish('drop')
    world.pass(601)
    const later = due && (await world.run([due.job]))
    expect(titles('desk')).toEqual([`NEEDS A YES · ${headline}`, `STILL WAITS · ${headline}`])
    world.pass(300)
    const [end] = later ?? []
    if (end) await world.run([end.job])
    expect(titles('desk')).toEqual([`EXPIRED · ${headline}`, `EXPIRED · ${headline}`])
    expect(titles('1')).toEqual([])
    expect(await act(ana, approve)).toBe('late')
  })

  test('or it is told as it is; found by the sweep where the job is lost', async () => {
    await publish('post')
    world.pass(601)
    await world.sweep()
    world.pass(300)
    await world.sweep()
    expect(titles('1')).toEqual([`ROUTINE · ${headline}`])
    expect(JSON.stringify(said('desk')[0])).toContain('nobody decided')
  })

  test('scheduled, it is told at that time', async () => {
    await publish('drop')
    const at = new Date(world.clock.now.getTime() + 3_600_000)
    const changed = await changeProposal(world.deps, await idOf(), ana, (proposal, deed) =>
      approve(proposal, { ...deed, scheduledFor: at }),
    )
    if (changed.kind !== 'gone') await world.run(changed.jobs)
    expect(titles('desk')).toEqual([`SCHEDULED · ${headline}`])
    world.pass(1_800)
    await world.sweep()
    expect(titles('1')).toEqual([])
    world.pass(1_801)
    await world.sweep()
    expect(titles('1')).toHaveLength(1)
  })
})

test('a story that a moderator takes elsewhere goes there only', async () => {
  await world.publish({})
  const changed = await changeProposal(world.deps, await idOf(), ana, (proposal, deed) =>
    approve({ ...proposal, edits: { places: [] } }, deed),
  )
  if (changed.kind !== 'gone') await world.run(changed.jobs)
  expect(titles('1')).toEqual([])
})
