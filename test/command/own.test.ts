/** What a person keeps with the bot: settings, a digest, and to be forgotten. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let count = 0
let ann: Asker

const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const ask = async (name: string, options: Record<string, string> = {}, who = ann) =>
  said(await center.run({ ...who, name, options })).message
const press = async (id: string, who = ann) => said(await center.press({ ...who, id })).message
const sent = () =>
  world.platform.messages
    .filter(({ channel }) => channel === `user:${ann.userId}`)
    .map((each) => ({ ...each, message: sayAll(each.message, english) }))
const digests = () => sent().filter(({ message }) => message.title.label === 'DIGEST')
const linesOf = (at: number) =>
  digests()
    .at(at)
    ?.message.parts.flatMap((part) => (part.kind === 'item' ? [part.text] : []))
const own = () =>
  world.store.subscriptions.findAt({
    ...{ platform: 'discord', channel: `user:${ann.userId}`, server: undefined, isOwn: true },
  })
const news = (id: string, headline: string, record = {}) =>
  world.publish({
    ...{ id: `${id}${count}`, headline, url: `https://news.example/${id}${count}` },
    ...{ paragraphs: [`${headline}, the district office said on Wednesday.`], ...record },
  })
const passTo = async (time: string) => {
  world.clock.now = new Date(`${2026 + count}-03-${time}:00Z`)
  await world.sweep()
}

beforeAll(async () => {
  opened = await openMemory()
})
beforeEach(async () => {
  world = await createWorld(opened)
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators: everybody })
  count += 1
  // What other tests published is past.
  world.clock.now = new Date(`${2026 + count}-03-04T12:00:00Z`)
  ann = { ...asker, userId: `70${count}`, userName: 'Ann' }
})
afterAll(() => opened.close())

describe('/digest', () => {
  test('is off until somebody wants it, and off again when they say so', async () => {
    expect((await ask('digest')).title.text).toBe('You get no digest')
    expect((await ask('digest', { hour: '7:30', zone: 'Europe/Vilnius' })).title.text).toBe(
      'Your digest comes each day at 07:30, Europe/Vilnius',
    )
    expect((await ask('digest', { hour: '8:00' })).title.text).toContain('08:00, Europe/Vilnius')
    expect((await ask('digest', { hour: 'off' })).title.text).toBe('You get no digest')
    await news('fair', 'Fair opens in Vell')
    await passTo('05T12:00')
    expect(digests()).toEqual([])
  })

  test.each([
    [{ hour: '25:00', zone: 'UTC' }, 'I cannot read the hour “25:00”'],
    [{ hour: 'x'.repeat(10_000), zone: 'UTC' }, 'I cannot read the hour “xxx'],
    [{ hour: '7:30', zone: 'Mars' }, 'I know no time zone “Mars”'],
    [{ hour: '7:30' }, 'I know no time zone “”'],
  ])('what cannot be read is told in words: %j', async (options, words) => {
    const message = await ask('digest', options)
    expect(message.title.text).toContain(words)
    expect(JSON.stringify(message.parts)).toContain('/digest 7:30 Europe/Vilnius')
  })

  test('comes once a day with what was not told there, and not at all on an empty day', async () => {
    await ask('digest', { hour: '7:30', zone: 'UTC' })
    await news('fair', 'Fair opens in Vell')
    world.pass(60)
    await news('dam', 'Dam at Lake Orrin breaks', { kicker: 'Breaking' })
    await passTo('05T07:29')
    expect(digests()).toEqual([])
    await passTo('05T07:30')
    await passTo('05T07:31')
    await passTo('05T23:00')
    expect(digests()).toHaveLength(1)
    expect(linesOf(0)).toEqual(['Dam at Lake Orrin breaks', 'Fair opens in Vell'])
    await passTo('06T07:30')
    expect(digests()).toHaveLength(1)
    await news('vote', 'Vell votes')
    await passTo('07T12:00')
    expect(linesOf(1)).toEqual(['Vell votes'])
  })

  test('of two that tell it at once one does', async () => {
    await ask('digest', { hour: '7:30', zone: 'UTC' })
    await news('fair', 'Fair opens in Vell')
    world.clock.now = new Date(`${2026 + count}-03-05T08:00:00Z`)
    const id = (await own())?.id
    if (id === undefined) throw new Error('no place')
    const job = { step: 'tell-digest', subscriptionId: id } as const
    await Promise.all([world.run([job]), world.run([job])])
    expect(digests()).toHaveLength(1)
  })

  test('tells first what was held in quiet hours that end before it', async () => {
    await ask('digest', { hour: '7:30', zone: 'UTC' })
    await ask('settings', { hours: '22:00-7:00', zone: 'UTC' })
    await ask('follow', { what: '"Ward 9"' })
    world.clock.now = new Date(`${2026 + count}-03-04T21:00:00Z`)
    await news('dam', 'Dam at Lake Orrin breaks', { kicker: 'Breaking' })
    world.clock.now = new Date(`${2026 + count}-03-04T23:00:00Z`)
    await news('ward', 'Ward 9 counts its votes')
    await passTo('05T07:05')
    expect(sent().map(({ message }) => message.title.label)).not.toContain('EARLIER')
    await passTo('05T07:30')
    expect(linesOf(0)).toEqual(['Ward 9 counts its votes', 'Dam at Lake Orrin breaks'])
    await passTo('05T07:45')
    expect(sent().map(({ message }) => message.title.label)).not.toContain('EARLIER')
  })

  test('is kept true: a story that is withdrawn is struck in it, one that goes on is not told again', async () => {
    await ask('digest', { hour: '7:30', zone: 'UTC' })
    await news('fair', 'Fair opens in Vell')
    await passTo('05T07:30')
    const before = sent().length
    await news('fair', 'Fair opens in Vell', {
      paragraphs: ['Some 900 people came to the fair of Vell, the district office said at noon.'],
    })
    expect(sent()).toHaveLength(before)
    world.pass(600)
    await news('fair', 'Fair opens in Vell', { pubstatus: 'canceled' })
    const [item] = digests()[0]?.message.parts ?? []
    expect(item).toMatchObject({ kind: 'item', text: 'Fair opens in Vell', isStruck: true })
  })
})

describe('/settings', () => {
  test('are chosen by buttons, each its own person’s', async () => {
    const choices = await press('own:language')
    const spanish = choices.actions.find(({ label }) => label === 'español')
    expect(Buffer.byteLength(spanish?.id ?? '')).toBeLessThanOrEqual(48)
    await press(spanish?.id ?? '')
    await press('own:level:flash')
    expect(await own()).toMatchObject({ leastLevel: 'flash', style: { language: 'es' } })
    const bob = { ...ann, userId: `8${ann.userId}` }
    expect(JSON.stringify(await ask('settings', {}, bob))).toContain('English')
  })

  test('quiet hours are filled in, and what cannot be read changes nothing', async () => {
    const form = said(await center.press({ ...ann, id: 'own:quiet' })).form
    expect(form?.fields.map(({ name }) => name)).toEqual(['hours', 'zone'])
    const fill = (texts: Record<string, string>) =>
      center.submit({ ...ann, id: form?.id ?? '', texts, choices: {} })
    await fill({ hours: '22:00-7:00', zone: 'Europe/Vilnius' })
    await fill({ hours: '22:00-25:00', zone: 'Europe/Vilnius' })
    await fill({ hours: '22:00-7:00', zone: 'Mars' })
    expect((await own())?.quiet).toMatchObject({
      from: '22:00',
      to: '07:00',
      zone: 'Europe/Vilnius',
    })
    await ask('settings', { hours: 'off' })
    expect((await own())?.quiet).toBeUndefined()
  })

  test('leave no trace in the log that moderators read', async () => {
    await press('own:level:flash')
    const log = await world.store.listAudit({ offset: 0, limit: 5 })
    expect(JSON.stringify(log)).not.toContain(ann.userId)
  })
})

describe('/forget', () => {
  test('asks first, and only who asked can answer', async () => {
    await ask('follow', { what: '"Ward 9"' })
    const asked = await ask('forget')
    expect(JSON.stringify(asked.parts)).toContain('one thing that you follow')
    const [now] = asked.actions
    const stranger = { ...ann, userId: `9${ann.userId}` }
    expect((await press(now?.id ?? '', stranger)).title.text).toBe('Only who asked can press this')
    expect(await own()).toBeDefined()
  })

  test('deletes follows, settings, digest, messages and memos, and says how many', async () => {
    await ask('follow', { what: '"Vell"' })
    await ask('digest', { hour: '7:30', zone: 'UTC' })
    await ask('search', { words: 'orrin' })
    await news('fair', 'Fair opens in Vell')
    const [now] = (await ask('forget')).actions
    const done = await press(now?.id ?? '')
    expect(done.title.text).toBe('I have forgotten you')
    expect(done.parts).toMatchObject([
      { label: 'Follows', text: '1' },
      { label: 'Settings, subscription and digest', text: '2' },
      { label: 'Notes of messages to you', text: '1' },
      { label: 'Searches and unfinished forms', text: '1' },
      { label: 'Your name in the log and in reports', text: '0' },
    ])
    expect(await own()).toBeUndefined()
    const before = sent().length
    await news('vell', 'Vell votes')
    await passTo('05T07:30')
    expect(sent()).toHaveLength(before)
  })

  test('deletes unfinished forms and texts typed for a channel or a story', async () => {
    await news('dam', `Dam ${count} breaks`)
    const [alerted] = await world.store.stories.listAlerted({ offset: 0, limit: 1 })
    const story = String(alerted?.id)
    await ask('subscribe', {})
    await ask('correct', { story, text: 'It was the lower dam.' })
    await ask('edit', { story, headline: `Lower dam ${count} breaks` })
    const [now] = (await ask('forget')).actions
    expect((await press(now?.id ?? '')).parts).toContainEqual(
      expect.objectContaining({ label: 'Searches and unfinished forms', text: '3' }),
    )
  })

  test('takes the name out of what was given to be told, and of who said yes', async () => {
    await news('fair', `Fair ${count} opens`)
    const [told] = await world.store.alerts.listRecent(1)
    if (told === undefined) throw new Error('an alert expected')
    const { storyId, revisionId } = told
    const deed = (by: string, name: string) => ({ by, name, at: world.clock.now })
    const me = `discord:${ann.userId}`
    const id = await world.store.proposals.add({
      ...{ storyId, revisionId, state: 'approved', proposedBy: me, why: 'posted by hand' },
      draft: { ...told, raisedBy: `${me} (Ann (desk)) in 1` },
      ...{ edits: {}, version: 1, approvalCount: 2, timeOut: undefined, expiresAt: undefined },
      approvals: [deed('discord:5', 'Bo'), deed(me, 'Ann')],
      ...{ remindAt: undefined, scheduledFor: undefined, renewedAt: undefined },
      ...{ deed: deed(me, 'Ann'), alertId: undefined, createdAt: world.clock.now },
    })
    const [now] = (await ask('forget')).actions
    expect((await press(now?.id ?? '')).parts).toContainEqual(
      expect.objectContaining({ label: 'Your name in the log and in reports', text: '1' }),
    )
    const kept = await world.store.proposals.find(id)
    expect(kept).toMatchObject({
      draft: { raisedBy: `${me} in 1`, standing: told.standing },
      approvals: [deed('discord:5', 'Bo'), deed(me, me)],
      deed: deed(me, me),
    })
  })

  test('leaves what was done for others in the log, under a number without a name', async () => {
    await world.store.addAudit({
      ...{ at: world.clock.now, actor: `discord:${ann.userId} (Ann (desk)) in c${count}` },
      ...{ action: 'merged', subject: 'story 1', detail: 'one story' },
    })
    const [now] = (await ask('forget')).actions
    await press(now?.id ?? '')
    const [entry] = await world.store.listAudit({ offset: 0, limit: 1 })
    expect(entry?.actor).toBe(`discord:${ann.userId} in c${count}`)
  })
  test('ends what was subscribed in the own chat, with what hangs on it', async () => {
    const card = await ask('subscribe', {}, { ...ann, channel: `user:${ann.userId}` })
    const save = card.actions.find(({ label }) => label === 'Save')
    await press(save?.id ?? '', { ...ann, channel: `user:${ann.userId}` })
    await news('dam', `Dam ${count} breaks`, { kicker: 'Breaking' })
    expect(sent()).toHaveLength(1)
    const [now] = (await ask('forget')).actions
    expect((await press(now?.id ?? '')).parts).toMatchObject([
      { text: '0' },
      { label: 'Settings, subscription and digest', text: '1' },
      { label: 'Notes of messages to you', text: '1' },
      ...[{}, {}],
    ])
    world.pass(600)
    await news('fair', `Fair ${count} opens`, { kicker: 'Breaking' })
    expect(sent()).toHaveLength(1)
    const active = await world.store.subscriptions.listActive()
    expect(active.map(({ channel }) => channel)).not.toContain(`user:${ann.userId}`)
  })

  test('takes the name out of what the moderators were told, where it stands too', async () => {
    const desk = () => {
      const told = world.platform.messages.findLast(({ channel }) => channel === 'desk')
      return JSON.stringify(told && sayAll(told.message, english))
    }
    await news('fair', `Fair ${count} opens`)
    const [told] = await world.store.alerts.listRecent(1)
    await center.submit({
      ...{ ...ann, id: `wrong:${told?.storyId}` },
      ...{ texts: { text: 'It opened a day before.' }, choices: { fault: ['fact'] } },
    })
    expect(desk()).toContain('Reported by Ann')
    const [now] = (await ask('forget')).actions
    expect((await press(now?.id ?? '')).parts).toContainEqual(
      expect.objectContaining({ label: 'Your name in the log and in reports', text: '2' }),
    )
    world.pass(600)
    await world.sweep()
    expect(desk()).toContain(`Reported by discord:${ann.userId}`)
    expect(desk()).toContain('It opened a day before.')
    expect(desk()).not.toContain('Ann')
  })
})
