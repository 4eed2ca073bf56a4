/** Whether what a moderator posts is of a story that was told or begins one: the real clients, a restart, and two at once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { platforms } from '../../src/core/model.ts'
import { createPerson } from './owner-kit.ts'
import { setUp } from './restart-kit.ts'

const first =
  '/post Mayor of Orrin resigns. Mayor Ilse Brandt of Orrin resigned on Friday after a vote of the town council.'
const next =
  '/post Mayor of Orrin resigned over bridge. Mayor Ilse Brandt of Orrin resigned on Friday after a vote of the town council about the bridge.'

describe.each(platforms)('on %s', (platform) => {
  let it: Awaited<ReturnType<typeof setUp>>
  let bot: Awaited<ReturnType<(typeof it)['start']>>
  let person: ReturnType<typeof createPerson>

  beforeEach(async () => {
    it = await setUp(platform)
    bot = await it.start()
    person = createPerson(it.view, it.room)
    await it.subscribe()
    await person.type(first)
    await person.press(await person.read('It begins a new story'), 'Post')
    await person.read('Posted')
    await expect.poll(() => it.countSoon('ROUTINE · Mayor of Orrin resigns')).toBe(1)
    it.world.pass(600)
  })
  afterEach(async () => {
    await bot.close()
    await it.close()
  })
  const restart = async () => {
    await bot.close()
    bot = await it.start()
  }
  const listDone = async (action: string) =>
    (await it.world.store.listAudit({ offset: 0, limit: 50 })).filter(
      (each) => each.action === action,
    )
  const draft = async () => {
    await person.type(next)
    return person.read('It continues story')
  }

  test('it is given a story of its own before it is posted, and stays there', async () => {
    await person.press(await draft(), 'A story of its own')
    const own = await person.read('It begins a new story, number 2')
    await restart()
    await person.press(own, 'Post')
    await person.read('Posted')
    await expect.poll(() => it.countSoon('ROUTINE · Mayor of Orrin resigned over')).toBe(1)
    expect(it.count('ROUTINE · Mayor of Orrin resigns')).toBe(1)
    expect(it.count('UPDATE')).toBe(0)
    const [split] = await listDone('split')
    expect(split).toMatchObject({ detail: 'out of story 1 into story 2 of its own' })
    expect(split?.actor).toContain(platform)
    // What is like both does not make one of them.
    await person.type(next.replace('about', 'over'))
    await person.read('PREVIEW')
    const { stories } = it.world.store
    const [one, other] = [await stories.describe(1), await stories.describe(2)]
    expect([one?.id, other?.id]).toEqual([1, 2])
    expect(one && other && (await stories.areParted(one.id, other.id))).toBe(true)
  })

  test('it goes back after a restart, and is told as an update', async () => {
    await person.press(await draft(), 'A story of its own')
    const own = await person.read('It begins a new story, number 2')
    await restart()
    await person.press(own, 'Belongs to story 1')
    const back = await person.read('It continues story 1')
    await restart()
    await person.press(back, 'Post')
    await person.read('Posted')
    await expect.poll(async () => (await listDone('approved')).length).toBe(2)
    // One message, which says the update.
    await expect.poll(() => it.countSoon('Updated 12:')).toBe(1)
    expect(it.count('ROUTINE ·')).toBe(1)
    expect(await listDone('merged')).toMatchObject([{ subject: 'story 2' }])
    const alerts = await it.world.store.alerts.listRecent(5)
    expect(alerts.map(({ storyId, kind }) => [Number(storyId), kind])).toEqual([
      [1, 'update'],
      [1, 'first'],
    ])
  })

  test('of two moderators at once one moves it, and the other sees how it is now', async () => {
    const card = await draft()
    await it.view.input(it.room, { user: 'Bo', text: next })
    const find = () =>
      it.standing().find((each) => each.id !== card.id && each.text.includes('It continues story'))
    await expect.poll(find).toBeDefined()
    const other = find() ?? card
    await Promise.all([
      person.press(card, 'A story of its own'),
      person.press(other, 'A story of its own', 'Bo'),
    ])
    await expect.poll(() => it.count('It begins a new story, number 2')).toBe(2)
    expect(await listDone('split')).toHaveLength(1)
    expect(await it.world.store.stories.describe(3)).toBeUndefined()
  })
})
