/** Two people for a flash, by whatever way an alert becomes one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { ApprovalRule } from '../../src/core/approval/rule.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
/** One database for all, where nothing is told twice. */
let round = 0

const any = { sources: [], topics: [], hasUpdates: true, timeOut: undefined } as const
const flash: ApprovalRule = { ...any, leastLevel: 'flash', approvalCount: 2 }
const ana: Asker = { ...asker, userId: '77', userName: 'Ana', channel: 'desk' }
const ben: Asker = { ...asker, userId: '78', userName: 'Ben', channel: 'desk' }
const standing = (channel: string) =>
  world.platform.messages.flatMap((each) =>
    each.channel === channel ? [sayAll(each.message, english)] : [],
  )
const card = () => standing('desk').at(-1)
const press = async (id: string, who = ana) => {
  const reply = await center.press({ ...who, id })
  return sayAll(reply, english)
}
const run = async (name: string, options: Record<string, string>, who = ana) =>
  sayAll(await center.run({ ...who, name, options }), english)
const buttonOf = (
  { actions }: { actions: readonly { label: string; id: string }[] },
  label: string,
) => actions.find((each) => each.label === label)?.id ?? `no button ${label}`

async function begin(rules: readonly ApprovalRule[], rooms = 1): Promise<void> {
  world = await createWorld(opened)
  await world.subscribe({ sources: [] })
  round += 1
  world.approval.rules = rules
  center = createCommandCenter({
    ...{ ...world.deps, version: '0.0.0', rooms: world.deps.rooms.slice(0, rooms) },
    enqueue: async (jobs: readonly Job[]) => void (await world.run(jobs)),
    moderators: {
      ...{ discord: new Set(['77', '78']), telegram: new Set(['501', '502']) },
      onBoth: [{ discord: '77', telegram: '501' }],
    },
  })
}

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())

describe('what waits for one yes, and is made a flash', () => {
  let id: string
  const edit = (version: number, choices: Record<string, readonly string[]>, headline?: string) =>
    center.submit({
      ...{ ...ana, id: `proposal:edit:${id}:${version}`, choices },
      texts: headline === undefined ? {} : { headline },
    })
  beforeEach(async () => {
    const told = { afterMs: 900_000, end: 'post', remindMs: undefined } as const
    await begin([{ ...any, leastLevel: 'routine', approvalCount: 1, timeOut: told }, flash])
    await world.publish({})
    const [waiting] = await world.store.proposals.listOfStory(await world.storyId())
    id = String(waiting?.id)
    await edit(1, { level: ['flash'] })
  })

  test('waits for the second, and the card says so', async () => {
    expect(JSON.stringify(card())).toContain('2 different people must say yes')
    await press(`proposal:approve:${id}:2`)
    expect(standing('1')).toEqual([])
    await press(`proposal:approve:${id}:2`, ben)
    expect(standing('1')[0]?.title.label).toBe('FLASH')
  })

  test('is not told by the time-out of the level before', async () => {
    world.pass(1_000)
    await world.sweep()
    expect(standing('1')).toEqual([])
  })

  test('goes on waiting for two when its article changes', async () => {
    await world.publish({ headline: 'Dam at Lake Orrin breaks, 7 dead' })
    await press(`proposal:approve:${id}:3`)
    expect(standing('1')).toEqual([])
    await press(`proposal:approve:${id}:3`, ben)
    expect(standing('1')[0]?.title).toEqual({
      label: 'FLASH',
      text: 'Dam at Lake Orrin breaks, 7 dead',
    })
  })

  test('made less urgent again, one is enough', async () => {
    await edit(2, { level: ['urgent'] })
    await press(`proposal:approve:${id}:3`)
    expect(standing('1')[0]?.title.label).toBe('URGENT')
  })
})

test('one person on both platforms is one', async () => {
  await begin([{ ...flash, leastLevel: 'routine' }])
  await world.publish({})
  const [waiting] = await world.store.proposals.listOfStory(await world.storyId())
  const approve = `proposal:approve:${waiting?.id}:1`
  await press(approve)
  const there: Asker = { ...ana, platform: 'telegram', userId: '501', channel: '-5' }
  expect(JSON.stringify(await press(approve, there))).toContain('You have said yes already')
  expect(standing('1')).toEqual([])
  await press(approve, { ...there, userId: '502' })
  expect(standing('1')).toHaveLength(1)
})

describe('a draft of a moderator’s own', () => {
  const draft = async () => run('post', { what: `Harbor ${round} closed. No ship sails today.` })
  const toFlash = async (first: Awaited<ReturnType<typeof draft>>) => {
    const { form } = await press(buttonOf(first.message, 'Level and places'))
    const filled = { ...ana, id: form?.id ?? '', texts: {}, choices: { level: ['flash'] } }
    return sayAll(await center.submit(filled), english)
  }
  beforeEach(() => begin([flash]))

  test('held as a flash, one yes in the room does not tell it', async () => {
    const flashed = await toFlash(await draft())
    await press(buttonOf(flashed.message, 'Hold'))
    const approve = buttonOf(card() ?? { actions: [] }, 'Approve')
    await press(approve)
    expect(standing('1')).toEqual([])
    await press(approve, ben)
    expect(standing('1')[0]?.title.label).toBe('FLASH')
  })

  test('scheduled by two and reworded by one, it waits again', async () => {
    const flashed = await toFlash(await draft())
    const { form } = await press(buttonOf(flashed.message, 'Schedule'))
    await center.submit({ ...ana, id: form?.id ?? '', texts: { time: '20m' }, choices: {} })
    await press(buttonOf(card() ?? { actions: [] }, 'Approve'), ben)
    expect(card()?.title.label).toBe('SCHEDULED')
    const edit = await press(buttonOf(card() ?? { actions: [] }, 'Edit'))
    const texts = { headline: 'Harbor burns' }
    const done = await center.submit({ ...ana, id: edit.form?.id ?? '', texts, choices: {} })
    expect(sayAll(done, english).message.title.text).toContain('needs a yes again')
    world.pass(1_300)
    await world.sweep()
    expect(standing('1')).toEqual([])
  })
})

describe('scheduled for later', () => {
  beforeEach(async () => {
    await begin([])
    const { message } = await run('post', { what: `Harbor ${round} closed. No ship sails today.` })
    const { form } = await press(buttonOf(message, 'Schedule'))
    await center.submit({ ...ana, id: form?.id ?? '', texts: { time: '20m' }, choices: {} })
  })

  test('a button of before does not send it early, and says who has scheduled it', async () => {
    const now = buttonOf(card() ?? { actions: [] }, 'Post now')
    const approve = now.replace(':now:', ':approve:')
    const late = await press(approve, ben)
    expect(late.message.title.text).toBe('It is scheduled already')
    expect(late.message.parts).toMatchObject([{ label: 'Ana was first', at: world.clock.now }])
    expect(standing('1')).toEqual([])
  })

  test('whoever scheduled it may post it now, once', async () => {
    const now = buttonOf(card() ?? { actions: [] }, 'Post now')
    await Promise.all([press(now), press(now), press(now, ben)])
    expect(standing('1')).toHaveLength(1)
  })
})

describe('/level flash of what stands', () => {
  const ask = async (who = ana) =>
    buttonOf(
      (await run('level', { story: String(await world.storyId()), level: 'flash' }, who)).message,
      'Set it everywhere',
    )
  beforeEach(async () => {
    await begin([flash])
    await world.publish({ kicker: 'Urgent' })
  })

  test('waits for a second person, who is asked in the room; then it is done once', async () => {
    const first = await press(await ask())
    expect(first).toMatchObject({ replacesMessage: true })
    expect(first.message.title.text).toContain('1 of 2 yeses')
    expect(standing('1')[0]?.title.label).toBe('URGENT')

    const asked = card() ?? { actions: [] }
    expect(JSON.stringify(asked)).toContain('set by hand: urgent → flash')
    const button = buttonOf(asked, 'Set it everywhere')
    expect((await press(button)).message.title.text).toContain('another person must too')
    const [done, late] = await Promise.all([press(button, ben), press(button, ben)])
    expect(done).toMatchObject({ replacesMessage: false })
    const titles = [done, late].map(({ message }) => message.title.text)
    expect(titles).toContain('Set; every copy is being changed')
    expect(standing('1').map(({ title }) => title.label)).toEqual(['FLASH', 'FLASH'])
    expect(card()).toMatchObject({ title: { label: 'APPROVED' }, actions: [] })
  })

  test('the audit log has both', async () => {
    await press(await ask())
    await press(buttonOf(card() ?? { actions: [] }, 'Set it everywhere'), ben)
    expect(await world.store.listAudit({ offset: 0, limit: 2 })).toMatchObject([
      { actor: 'discord:78 (Ben) in desk', action: 'leveled', detail: 'urgent → flash' },
      { actor: 'discord:77 (Ana) in desk', action: 'said yes', detail: 'urgent → flash' },
    ])
  })

  test('what has changed meanwhile is asked again', async () => {
    await press(await ask())
    world.pass(600)
    await world.publish({ headline: 'Dam at Lake Orrin breaks, 7 dead', kicker: 'Urgent' })
    const late = await press(buttonOf(card() ?? { actions: [] }, 'Set it everywhere'), ben)
    expect(late.message.title.text).toContain('changed meanwhile')
    expect(card()).toMatchObject({ title: { label: 'NO LONGER NEEDED' }, actions: [] })
    expect(standing('1')[0]?.title.label).toBe('URGENT')
  })

  test('less urgent needs nobody else', async () => {
    const { message } = await run('level', {
      story: String(await world.storyId()),
      level: 'routine',
    })
    await press(buttonOf(message, 'Set it everywhere'))
    expect(standing('1')[0]?.title.label).toBe('ROUTINE')
  })

  test('without a room nobody could be asked, and that is said', async () => {
    await begin([flash], 0)
    await world.publish({ kicker: 'Urgent' })
    const { message } = await press(await ask())
    expect(message.title.text).toContain('no moderators’ room')
    expect(standing('1')[0]?.title.label).toBe('URGENT')
  })
})

test('who reports an error is told whether anybody is called', async () => {
  const answers: unknown[] = []
  for (const rooms of [0, 1]) {
    await begin([], rooms)
    await world.publish({})
    const submission = { texts: { text: 'Four, not three' }, choices: { fault: ['fact'] } }
    const id = `wrong:${await world.storyId()}`
    const reply = await center.submit({ ...asker, ...submission, id })
    answers.push(sayAll(reply, english).message.title.text)
  }
  expect(answers).toEqual([
    expect.stringContaining('nobody is called'),
    'Thank you. The moderators have your report.',
  ])
})
