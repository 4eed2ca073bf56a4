import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { SaidMessage } from '../../src/core/message.ts'
import type { SubscriptionId } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import { runStep } from '../../src/pipeline/run-step.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { DeliveryError } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
/** Of the card. */
let proposal: string

const ana: Asker = { ...asker, userId: '77', userName: 'Ana', channel: 'desk' }
const ben: Asker = { ...asker, userId: '78', userName: 'Ben', channel: 'desk' }
const headline = 'Dam at Lake Orrin breaks'
const titleOf = (reply: CommandReply) => sayAll(reply, english).message.title.text
const partsOf = (reply: CommandReply) => sayAll(reply, english).message.parts
const press = (id: string, who = ana) => center.press({ ...who, id })
const submit = (
  id: string,
  texts: Record<string, string>,
  choices: Record<string, readonly string[]> = {},
) => center.submit({ ...ana, id, texts, choices })
const run = (name: string, options: Record<string, string> = {}, who = ana) =>
  center.run({ ...who, name, options })
const standing = (channel: string) =>
  world.platform.messages.flatMap((each) =>
    each.channel === channel ? [sayAll(each.message, english)] : [],
  )
const card = () => standing('desk')[0]

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  world.approval.rules = [
    {
      ...{ sources: [world.source], topics: [], leastLevel: 'routine', approvalCount: 1 },
      ...{ hasUpdates: true, timeOut: undefined },
    },
  ]
  const moderators = { discord: new Set(['77', '78']), telegram: new Set<string>() }
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators })
  await world.publish({})
  const [waiting] = await world.store.proposals.listOfStory(await world.storyId())
  proposal = String(waiting?.id)
})

describe('the buttons of a card', () => {
  test('Approve tells it; the second hears who was first', async () => {
    expect(titleOf(await press(`proposal:approve:${proposal}:1`))).toContain('Approved')
    const late = await press(`proposal:approve:${proposal}:1`, ben)
    expect(titleOf(late)).toBe('It is approved already')
    expect(partsOf(late)).toMatchObject([{ label: 'Ana was first', at: world.clock.now }])
    expect(late).toMatchObject({ isPrivate: true, replacesMessage: false })
    expect(standing('1')).toHaveLength(1)
  })

  test('it is posted when it is approved, and not said to be before', async () => {
    const postedAt = (message: SaidMessage | undefined) =>
      message?.parts.flatMap((part) => (part.kind === 'sources' ? [part.postedAt] : []))
    expect(postedAt(card())).toEqual([undefined])
    world.pass(3_600)
    await press(`proposal:approve:${proposal}:1`)
    expect(postedAt(standing('1')[0])).toEqual([world.clock.now])
    expect(postedAt(card())).toEqual([world.clock.now])
  })

  test('Reject asks for a reason, which the card shows', async () => {
    const asked = await press(`proposal:reject:${proposal}:1`)
    expect(asked.form?.fields).toMatchObject([{ name: 'reason', isRequired: false }])
    const done = await submit(asked.form?.id ?? '', { reason: 'Nobody confirms it' })
    expect(titleOf(done)).toBe('Rejected: it is not posted')
    expect(JSON.stringify(card())).toContain('Nobody confirms it')
    const late = await press(`proposal:approve:${proposal}:1`, ben)
    expect(titleOf(late)).toBe('It is rejected already')
    expect(partsOf(late)).toMatchObject([{ label: 'Ana was first' }])
    expect(standing('1')).toEqual([])
  })

  test('Edit shows what stands, marks what was typed, and Approve tells it so', async () => {
    const asked = await press(`proposal:edit:${proposal}:1`)
    expect(asked.form?.fields[0]).toMatchObject({ name: 'headline', value: headline })
    const id = asked.form?.id ?? ''
    const done = await submit(id, { headline: 'Dam gone' }, { level: ['urgent'] })
    expect(titleOf(done)).toBe('Changed; the card shows it')
    expect(card()?.title.text).toBe('Dam gone')
    expect(titleOf(await press(`proposal:approve:${proposal}:1`))).toContain('It has changed since')
    await press(`proposal:approve:${proposal}:2`)
    expect(standing('1')[0]?.title).toEqual({ label: 'URGENT', text: 'Dam gone' })
    expect(JSON.stringify(standing('1')[0]?.parts)).toContain('Headline in our editors’ words')
  })

  test.each([
    [
      'a quote that nobody said',
      { headline: 'Mayor: “We knew it for many years”' },
      'does not quote',
    ],
    ['the same words', { headline }, 'These words stand there already'],
    ['nothing', {}, 'These words stand there already'],
  ])('Edit takes no %s', async (_what, texts, says) => {
    expect(titleOf(await submit(`proposal:edit:${proposal}:1`, texts))).toContain(says)
    expect(card()?.title.text).toBe(headline)
  })

  test.each([
    ['headline', 'A headline has at most 200 characters'],
    ['summary', 'A summary has at most 800 characters'],
  ])('ten thousand signs are no %s: it says so, with a way back', async (part, says) => {
    const late = await submit(`proposal:edit:${proposal}:1`, { [part]: 'x'.repeat(10_000) })
    expect(titleOf(late)).toBe(says)
    expect(late.message.actions).toMatchObject([{ id: `proposal:edit:${proposal}:1` }])
    expect(card()?.title.text).toBe(headline)
  })

  test.each(['edit', 'reject'])(
    '%s opens no form on what has ended: it says at once who was first',
    async (verb) => {
      await press(`proposal:approve:${proposal}:1`)
      const late = await press(`proposal:${verb}:${proposal}:1`, ben)
      expect(late.form).toBeUndefined()
      expect(titleOf(late)).toBe('It is approved already')
      expect(late).toMatchObject({ isPrivate: true, replacesMessage: false })
    },
  )

  test.each(['edit', 'reject'])('%s opens no form on what has changed since', async (verb) => {
    await submit(`proposal:edit:${proposal}:1`, { headline: 'Dam gone' })
    const late = await press(`proposal:${verb}:${proposal}:1`, ben)
    expect(late.form).toBeUndefined()
    expect(titleOf(late)).toContain('It has changed since')
  })

  test('what was typed while somebody else decided says who was first', async () => {
    const asked = await press(`proposal:edit:${proposal}:1`, ben)
    await press(`proposal:approve:${proposal}:1`)
    const late = await submit(asked.form?.id ?? '', { headline: 'Dam gone' })
    expect(titleOf(late)).toBe('It is approved already')
    expect(partsOf(await submit(asked.form?.id ?? '', {}))).toMatchObject([
      { label: 'Ana was first', at: world.clock.now },
    ])
  })

  test('Hold and Release', async () => {
    expect(titleOf(await press(`proposal:hold:${proposal}:1`))).toContain('Held until')
    expect(titleOf(await press(`proposal:hold:${proposal}:1`, ben))).toBe('It is held already')
    expect(card()?.title.label).toBe('HELD')
    expect(titleOf(await press(`proposal:release:${proposal}:1`, ben))).toContain('waits for a yes')
  })

  test.each(['proposal:approve:999999:1', 'proposal:edit:0:0', 'proposal:show:x', 'proposal:'])(
    '%s is answered in words',
    async (id) => {
      expect(titleOf(await press(id))).toContain('There is no such proposal')
    },
  )

  test('who is no moderator is refused, in the moderators’ room too', async () => {
    const eve = { ...ana, userId: '5', userName: 'Eve' }
    for (const id of [`proposal:approve:${proposal}:1`, `proposal:show:${proposal}`])
      expect(titleOf(await press(id, eve))).toContain('Only moderators')
    const form = { ...eve, id: `proposal:reject:${proposal}:1`, texts: {}, choices: {} }
    expect(titleOf(await center.submit(form))).toContain('Only moderators')
    expect(card()?.title.label).toBe('NEEDS A YES')
  })
})

const nextOf = ({ actions }: SaidMessage) => actions.find(({ label }) => label === 'Next')?.id

test('/queue lists what waits, and leads to its card', async () => {
  let list = sayAll(await run('queue'), english).message
  for (let next = nextOf(list); next !== undefined; next = nextOf(list))
    list = sayAll(await press(next), english).message
  expect(list.parts.at(-1)).toMatchObject({ label: 'NEEDS A YES', text: headline })
  const id = list.actions.find(({ label }) => label === `Show ${proposal}`)?.id ?? ''
  const shown = sayAll(await press(id), english).message
  expect(shown.actions.map(({ label }) => label)).toEqual(['Approve', 'Edit', 'Reject', 'Hold'])
})

test('the audit log tells who decided, from where, and what it was before and after', async () => {
  await submit(`proposal:edit:${proposal}:1`, { headline: 'Dam gone' })
  await press(`proposal:approve:${proposal}:2`)
  const entries = await world.store.listAudit({ offset: 0, limit: 3 })
  expect(entries).toMatchObject([
    {
      actor: 'discord:77 (Ana) in desk',
      action: 'approved',
      detail: expect.stringContaining('state: waiting → approved'),
    },
    { action: 'changed', detail: expect.stringContaining(`headline: “${headline}” → “Dam gone”`) },
    { actor: 'system', action: 'proposed' },
  ])
})

describe('/hold and /release', () => {
  test('hold what waits for a yes', async () => {
    const story = String(await world.storyId())
    expect(titleOf(await run('hold', { story }))).toContain('Held until')
    expect(card()?.title.label).toBe('HELD')
    expect(titleOf(await run('hold', { story }, ben))).toBe('It is held already')
    expect(titleOf(await run('release', { story }, ben))).toContain('waits for a yes')
    expect(card()?.title.label).toBe('NEEDS A YES')
  })

  test('hold what has been told of later, until it is released', async () => {
    await press(`proposal:approve:${proposal}:1`)
    world.approval.rules = []
    const story = String(await world.storyId())
    await run('hold', { story })
    world.pass(600)
    await world.publish({ headline: 'Dam at Lake Orrin breaks, 12 dead' })
    expect(standing('1')[0]?.title.text).toBe(headline)
    await run('release', { story })
    world.pass(60)
    await world.sweep()
    expect(standing('1')[0]?.title.text).toBe('Dam at Lake Orrin breaks, 12 dead')
  })

  test('two at once hold it once, and release it once', async () => {
    await press(`proposal:approve:${proposal}:1`)
    const story = String(await world.storyId())
    const both = (name: string) =>
      Promise.all([run(name, { story }), run(name, { story }, ben)]).then((replies) =>
        replies.map((reply) => String(titleOf(reply))).toSorted(),
      )
    expect(await both('hold')).toEqual([`Held: story ${story}`, `Story ${story} is held already`])
    expect(await both('release')).toEqual([
      `Nothing of story ${story} is held`,
      `Released: story ${story}`,
    ])
    const actions = (await world.store.listAudit({ offset: 0, limit: 3 })).map(
      (each) => each.action,
    )
    expect(actions).toEqual(['released', 'held', 'approved'])
  })

  test('what is held stays held in the story that it is merged into', async () => {
    await press(`proposal:approve:${proposal}:1`)
    world.approval.rules = []
    world.platform.answer = () => new DeliveryError('unreachable', 'away')
    await world.publish({
      id: 'fair',
      headline: 'Book fair opens',
      url: 'https://news.example/fair',
    })
    world.platform.answer = () => undefined
    const [gone, kept] = [`${await world.storyId('fair')}`, `${await world.storyId()}`]
    await run('hold', { story: gone })
    await run('merge', { from: gone, into: kept })
    world.pass(60)
    await world.sweep()
    expect(standing('1')).toHaveLength(1)
    expect(titleOf(await run('release', { story: gone }))).toBe(`Released: story ${kept}`)
    world.pass(60)
    await world.sweep()
    expect(standing('1')).toMatchObject([{}, { title: { text: 'Book fair opens' } }])
  })
})

describe.each(['Discord', 'everything', '#1'])('/pause %s', (what) => {
  const activeOf = async () => world.store.restraints.listActive(world.clock.now)
  const auditOf = async (action: string) =>
    (await world.store.listAudit({ offset: 0, limit: 2 })).filter((each) => each.action === action)

  test('of two at once one stops it, and the other hears who and when', async () => {
    const replies = await Promise.all([run('pause', { what }), run('pause', { what }, ben)])
    const titles = replies.map((reply) => String(titleOf(reply))).toSorted()
    expect(titles).toEqual([
      expect.stringMatching(/^Stopped already: /),
      expect.stringMatching(/^Stopped: /),
    ])
    const late = replies.find((reply) => String(titleOf(reply)).includes('already'))
    expect(late && sayAll(late, english).message.parts[0]).toMatchObject({
      ...{ label: expect.stringMatching(/^(Ana|Ben)$/), text: 'stopped', at: world.clock.now },
    })
    const [stop, ...more] = await activeOf()
    expect(more).toEqual([])
    expect(await auditOf('paused')).toHaveLength(1)

    await Promise.all([press(`resume:${stop?.id}`), press(`resume:${stop?.id}`, ben)])
    expect(await activeOf()).toEqual([])
    expect(await auditOf('resumed')).toHaveLength(1)
  })
})

test('a paused story says nothing more until it is resumed', async () => {
  await press(`proposal:approve:${proposal}:1`)
  world.approval.rules = []
  await run('pause', { what: `#${await world.storyId()}` })
  world.pass(600)
  await world.publish({ headline: 'Dam at Lake Orrin breaks, 12 dead' })
  expect(standing('1').map(({ title }) => title.text)).toEqual([headline])
  const [stop] = sayAll(await run('resume'), english).message.actions
  await press(stop?.id ?? '')
  world.pass(60)
  await world.sweep()
  expect(standing('1')[0]?.title.text).toBe('Dam at Lake Orrin breaks, 12 dead')
})

test.each([
  { platform: 'Discord', stopped: '1', other: '42' },
  { platform: 'Telegram', stopped: '42', other: '1' },
])(
  '$platform paused: nothing goes there, and all to the other, until it is resumed',
  async ({ platform, stopped, other }) => {
    world.approval.rules = []
    Object.assign(world.deps.messengers, {
      telegram: { ...world.platform.messenger, platform: 'telegram' },
    })
    const { subscription, source } = world
    const chat = {
      id: `chat-${source}` as SubscriptionId,
      platform: 'telegram',
      channel: '42',
    } as const
    const both = [subscription, { ...subscription, ...chat }]
    await world.store.subscriptions.replaceConfigured(both, world.clock.now)
    const title = await run('pause', { what: platform })
    expect(titleOf(title)).toBe(`Stopped: ${platform.toLowerCase()}`)
    await world.publish({
      id: 'fair',
      headline: 'Book fair opens',
      url: 'https://news.example/fair',
    })
    expect(standing(stopped)).toEqual([])
    expect(standing(other)).toHaveLength(1)
    const [stop] = sayAll(await run('resume'), english).message.actions
    await press(stop?.id ?? '')
    world.pass(60)
    await world.sweep()
    expect([standing(stopped), standing(other)]).toMatchObject([{ length: 1 }, { length: 1 }])
  },
)

describe('/why', () => {
  const whyOf = async () => {
    const { message } = sayAll(await run('why', { what: 'https://news.example/dam' }), english)
    return [message.title.text, JSON.stringify(message.parts)] as const
  }

  test('says that it waits, and not what it says', async () => {
    const [title, parts] = await whyOf()
    expect(title).toContain('nothing of it may be told yet')
    expect(parts).toContain('NEEDS A YES')
    expect(parts).toContain(`source ${world.source} needs a yes`)
    expect(`${title}${parts}`).not.toContain(headline)
  })

  test.each([
    ['approve', 'APPROVED'],
    ['reject', 'REJECTED'],
  ])('%s: it says so, and names nobody', async (verb, label) => {
    if (verb === 'approve') await press(`proposal:approve:${proposal}:1`)
    else await submit(`proposal:reject:${proposal}:1`, { reason: 'Nobody confirms it' })
    const [, parts] = await whyOf()
    expect(parts).toContain(label)
    expect(parts).not.toContain('Ana')
  })
})

describe('what waits for a yes is nobody’s to read', () => {
  /** The database is one for all tests. */
  let secret = ''
  const reader: Asker = { ...asker, userId: '5', userName: 'Eve', channel: 'lobby' }
  const recordId = async () => {
    const [report] = (await world.store.stories.describe(await world.storyId()))?.reports ?? []
    if (report === undefined) throw new Error('nothing was told')
    return report.recordId
  }
  /** All that anybody can see of the story, by any way there is. */
  const listSeen = async () => {
    const story = `#${await world.storyId()}`
    const asked = [
      ['story', { story }],
      ['story', { story: 'orrin minister' }],
      ['quotes', { who: story }],
      ['diff', { what: story }],
      ['why', { what: story }],
      ['report', { story }],
      ['follow', { what: story }],
      ['following', {}],
      ['latest', {}],
      ['search', { words: 'orrin' }],
      ['search', { words: 'minister' }],
    ] as const
    const answers = []
    for (const [name, options] of asked) {
      world.pass(10)
      answers.push(sayAll(await run(name, options, reader), english))
    }
    const mute = { for: '2h', what: story }
    answers.push(sayAll(await run('mute', mute, { ...reader, channel: '1' }), english))
    const typing = { ...reader, command: 'story', option: 'story', typed: '' }
    return JSON.stringify([answers, await center.suggest(typing)])
  }
  beforeEach(async () => {
    secret = `Minister ordered gate ${proposal} shut`
    await press(`proposal:approve:${proposal}:1`)
  })

  test.each(['approve', 'reject'])(
    'an update, until somebody has decided to %s it',
    async (verb) => {
      world.pass(600)
      await world.publish({ headline: secret })
      const [, waiting] = await world.store.proposals.listOfStory(await world.storyId())
      expect(waiting?.state).toBe('waiting')
      expect(await listSeen()).not.toContain(secret)
      if (verb === 'approve') await press(`proposal:approve:${waiting?.id}:1`)
      else await submit(`proposal:reject:${waiting?.id}:1`, {})
      expect((await listSeen()).includes(secret)).toBe(verb === 'approve')
    },
  )

  test('another paper’s report of it', async () => {
    const [paper] = world.papers
    world.approval.rules = world.approval.rules.map((rule) => ({
      ...rule,
      sources: paper ? [paper.id] : [],
    }))
    world.pass(600)
    await world.report(await world.storyId(), 'Post', { headline: secret })
    expect(await world.store.proposals.listOfStory(await world.storyId())).toHaveLength(2)
    expect(await listSeen()).not.toContain(secret)
  })

  test.each(['dam', 'gates'])('what is filed and not decided yet: %s', async (id) => {
    world.pass(600)
    const before = await world.store.records.get(await recordId())
    const url = `https://news.example/${id}`
    const put = await world.store.records.put({
      ...{ entryHash: 'new', seenAt: world.clock.now, isBaseline: false },
      content: { ...before.content, id, url, headline: secret },
    })
    const revise = { step: 'revise-record', recordId: put.id, seenAtMs: 0 } as const
    for (const job of (await runStep(world.deps, revise)).jobs) await runStep(world.deps, job)
    const filed = await world.store.records.get(put.id)
    expect(filed.storyId).toBeDefined()
    const asked = await run('story', { story: `#${filed.storyId}` }, reader)
    expect(JSON.stringify(asked)).not.toContain(secret)
    expect(await listSeen()).not.toContain(secret)
  })
})

test('/audit by person and by story', async () => {
  await press(`proposal:approve:${proposal}:1`, ben)
  const read = async (options: Record<string, string>) =>
    sayAll(await run('audit', options), english).message.parts
  const [newest] = await read({ who: 'ben' })
  expect(newest).toMatchObject({ text: `approved proposal ${proposal}` })
  const ofStory = JSON.stringify(await read({ story: `#${await world.storyId()}` }))
  expect(ofStory).toContain(`proposed proposal ${proposal}`)
  expect(ofStory).toContain('"label":"Ben"')
  expect(ofStory).toContain('discord:78 in desk')
})
